import { NumberInput, Stack, TextInput } from '@mantine/core'
import { editWatchPeriod, type WatchPeriod } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { SaveLine } from '../../ui/save-line.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { installationKey, useInstallation } from '../access/installation.tsx'
import { SettingsSection } from './settings-section.tsx'
import { readWatchPeriod, type TypedWatchPeriod, typedWatchPeriod, type WatchPeriodFault } from './watch-period.ts'

const [least, greatest] = [1, 3650]

/** 观察期: how long a place that left a list is watched, and on which of its days it is looked at again. */
export const WatchPeriodSection = () => {
  const words = useWords(settingsWords)
  const client = useQueryClient()
  const { watchPeriod } = useInstallation()
  const [typed, setTyped] = useState<TypedWatchPeriod>(() => typedWatchPeriod(watchPeriod))
  const [tried, setTried] = useState(false)
  const saving = useMutation({
    mutationFn: (body: WatchPeriod) => call(editWatchPeriod, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: installationKey }),
  })
  const read = readWatchPeriod(typed)
  const set = (part: Partial<TypedWatchPeriod>) => {
    setTyped({ ...typed, ...part })
    if (!saving.isIdle) saving.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ('period' in read) saving.mutate(read.period)
  }
  const faultWords: Record<WatchPeriodFault['why'], string> = {
    whole: words.wholeNumber(least, greatest),
    few: words.recheckFew,
    ascend: words.recheckAscend,
    beyond: words.recheckBeyond,
  }
  const problemOf = (field: keyof TypedWatchPeriod) => {
    const fault = tried && 'faults' in read ? read.faults.find((one) => one.field === field) : undefined
    return fault && faultWords[fault.why]
  }
  return (
    <SettingsSection title={words.watchPeriod} hint={words.watchHint}>
      <form noValidate onSubmit={submit}>
        <Stack gap="xs">
          <NumberInput
            w={150}
            label={words.watchDays}
            required
            allowDecimal={false}
            hideControls
            value={typed.days}
            onChange={(days) => set({ days })}
            error={problemOf('days')}
          />
          <TextInput
            maw={320}
            label={words.recheckDays}
            required
            value={typed.recheckDays}
            onChange={({ currentTarget }) => set({ recheckDays: currentTarget.value })}
            error={problemOf('recheckDays')}
          />
          <SaveLine saving={saving} />
        </Stack>
      </form>
    </SettingsSection>
  )
}

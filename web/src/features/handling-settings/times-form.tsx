import { Text } from '@mantine/core'
import { editHandlingSettings, type HandlingSettings } from '@silverguard/shared/handling/contract'
import type { MeasureCode } from '@silverguard/shared/handling/measures'
import { ladderSteps } from '@silverguard/shared/handling/vocabulary'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SaveLine } from '../../ui/save-line.tsx'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useWords } from '../../words/use-words.ts'
import { DaysField } from './days-field.tsx'
import classes from './handling-settings.module.css'
import { MeasuresTable } from './measures-table.tsx'
import { handlingSettings } from './settings-query.ts'
import { type FieldPath, readTypedSettings, type TypedNumber, type TypedSettings } from './typed-settings.ts'

/** How long each measure takes, whose work it is, and when somebody who is late is called upon. */
export const TimesForm = () => <Loaded query={useQuery(handlingSettings)}>{(settings) => <Times settings={settings} />}</Loaded>

const Times = ({ settings }: { settings: HandlingSettings }) => {
  const words = useWords(handlingSettingsWords)
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<TypedSettings>(settings)
  const [tried, setTried] = useState(false)
  const saving = useMutation({
    mutationFn: (body: HandlingSettings) => call(editHandlingSettings, { body }),
    onSuccess: (saved) => {
      setTyped(saved)
      client.setQueryData(handlingSettings.queryKey, saved)
      // What is due rests on it: which step of the ladder comes next.
      void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== handlingSettings.queryKey[0] })
    },
  })
  const read = readTypedSettings(typed)
  const faults: ReadonlySet<string> = tried && 'faults' in read ? read.faults : new Set()
  const set = (part: Partial<TypedSettings>) => {
    setTyped((before) => ({ ...before, ...part }))
    if (!saving.isIdle) saving.reset()
  }
  const setMeasure = (code: MeasureCode, part: Partial<TypedSettings['measures'][MeasureCode]>) =>
    set({ measures: { ...typed.measures, [code]: { ...typed.measures[code], ...part } } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ('settings' in read) saving.mutate(read.settings)
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const days = (path: FieldPath, label: string, value: TypedNumber, change: (value: TypedNumber) => void, hint?: string) => (
    <DaysField
      key={path}
      path={path}
      value={value}
      change={change}
      isFault={faults.has(path)}
      w={240}
      named={{ label: `${label} (${words.workingDays})`, ...(hint ? { description: hint } : {}) }}
    />
  )
  return (
    <form ref={form} noValidate onSubmit={submit} className={classes.form} aria-label={words.times}>
      <LeaveGuard isUnsaved={() => JSON.stringify(typed) !== JSON.stringify(settings)} />
      <h3>{words.ladder}</h3>
      <p className={classes.hint}>{words.ladderHint}</p>
      <div className={classes.numbers}>
        {ladderSteps.map((step) => days(`ladder.${step}`, words[step], typed.ladder[step], (value) => set({ ladder: { ...typed.ladder, [step]: value } })))}
      </div>
      <h3>{words.measures}</h3>
      {days('daysToEstablish', words.daysToEstablish, typed.daysToEstablish, (value) => set({ daysToEstablish: value }), words.establishHint)}
      <MeasuresTable
        of={(code) => ({ code, typed: typed.measures[code], change: (part) => setMeasure(code, part), isFault: faults.has(`measures.${code}.days`) })}
      />
      {faults.size > 0 && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {words.faults(faults.size)}
        </Text>
      )}
      <SaveLine saving={saving} />
    </form>
  )
}

import { Button, Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { addAction } from '@silverguard/shared/handling/contract'
import { daysOfOwnMeasure } from '@silverguard/shared/handling/measures'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { newId } from '../../offline/new-id.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { handlingWords, planWords, stepDialogWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { readAnew } from './handling-query.ts'
import { isDays } from './step-draft.ts'

const districtDigits = 6

/** A measure beside those that the plan calls for. */
export const AddAction = ({ institution }: { institution: string }) => {
  const words = useWords(planWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.add}
      </Button>
      {asking && <Asking institution={institution} close={() => setAsking(false)} />}
    </>
  )
}

const Asking = ({ institution, close }: { institution: string; close: () => void }) => {
  const words = useWords(planWords)
  const handling = useWords(handlingWords)
  const dialog = useWords(stepDialogWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  // Who works for a township adds for it alone.
  const isBureau = useMe().division.code.length <= districtDigits
  // Once for the open dialog: what is sent again because no answer came is not added twice.
  const [id] = useState(newId)
  const [title, setTitle] = useState('')
  const [unit, setUnit] = useState<'bureau' | 'township'>(isBureau ? 'bureau' : 'township')
  const [days, setDays] = useState<string | number>(daysOfOwnMeasure)
  const [tried, setTried] = useState(false)
  const isTitle = title.trim().length >= 2
  const sending = useMutation({
    mutationFn: (within: number) => call(addAction, { params: { id: institution }, body: { id, title: title.trim(), unit, due: { days: within } } }),
    onSuccess: async () => {
      notifications.show({ message: words.added })
      close()
      await readAnew(client, institution)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isTitle && isDays(days)) sending.mutate(days)
  }
  return (
    <Dialog onClose={close} title={words.addTitle} closeButtonProps={{ 'aria-label': general.close }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={words.name}
            required
            maxLength={100}
            autoComplete="off"
            data-autofocus
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            error={tried && !isTitle && words.nameShort}
          />
          <Radio.Group label={words.unit} value={unit} onChange={(chosen) => setUnit(chosen === 'bureau' ? 'bureau' : 'township')}>
            <Group gap="md" mt={4}>
              {isBureau && <Radio size="xs" value="bureau" label={handling.bureau} />}
              <Radio size="xs" value="township" label={handling.townships} />
            </Group>
          </Radio.Group>
          <NumberInput
            label={words.daysFromToday}
            required
            allowDecimal={false}
            clampBehavior="none"
            value={days}
            onChange={setDays}
            error={tried && !isDays(days) && dialog.daysWrong}
          />
          {sending.error && <ErrorLine error={sending.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.close}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {words.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

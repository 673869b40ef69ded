import { Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { EditedCampaign } from '@silverguard/shared/installation/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useCheckedForm } from '../../ui/checked-form.ts'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'

const figures = ['screeningValidDays', 'checkValidDays'] as const
const [least, greatest] = [1, 3650]

type Typed = Omit<EditedCampaign, (typeof figures)[number]> & Record<(typeof figures)[number], number | string>
type Props = {
  start: Typed
  send: (campaign: EditedCampaign, heard: (error: Error) => void) => void /** Stands under the fields: the button that sends. */
  children: ReactNode
}

/** Name, days and periods of validity of a campaign, as they are entered. */
export const CampaignFields = ({ start, send, children }: Props) => {
  const words = useWords(settingsWords)
  const form = useCheckedForm(EditedCampaign, start)
  const [tried, setTried] = useState(false)
  const isWithin = (value: number | string) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= greatest
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    form.check((campaign) => send(campaign, form.hear))
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label={words.campaignName}
          required
          value={form.values.name}
          onChange={({ currentTarget }) => form.set({ name: currentTarget.value })}
          error={form.problemOf('name')}
        />
        <Group gap="sm" align="flex-start">
          {(['startsOn', 'endsOn'] as const).map((field) => (
            <DateInput
              key={field}
              w={150}
              label={words[field]}
              required
              value={form.values[field] || null}
              onChange={(day) => form.set({ [field]: day ?? '' })}
              error={form.problemOf(field)}
            />
          ))}
        </Group>
        <Group gap="sm" align="flex-start">
          {figures.map((field) => (
            <NumberInput
              key={field}
              w={150}
              label={words[field]}
              required
              allowDecimal={false}
              hideControls
              value={form.values[field]}
              onChange={(value) => form.set({ [field]: value })}
              error={tried && !isWithin(form.values[field]) && words.wholeNumber(least, greatest)}
            />
          ))}
        </Group>
        {children}
      </Stack>
    </form>
  )
}

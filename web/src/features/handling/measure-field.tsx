import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { MeasureField as Field } from '@silverguard/shared/handling/measures'
import { calendarWords } from '../../words/calendar.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'

type Props = { field: Field; value: string | number; set: (value: string | number) => void; error: string | undefined }

/** A field of a measure's form, by its type. */
export const MeasureField = ({ field: { label, type, required, ahead }, value, set, error }: Props) => {
  const inWords = useText()
  const { clear } = useWords(calendarWords)
  const { today } = useInstallation()
  const shown = { label: inWords(label), withAsterisk: required, error }
  switch (type) {
    case 'day':
      return (
        <DateInput
          {...shown}
          value={value === '' ? null : String(value)}
          onChange={(day) => set(day ?? '')}
          clearable
          clearButtonProps={{ 'aria-label': `${inWords(label)}: ${clear}` }}
          {...(ahead ? {} : { maxDate: today })}
        />
      )
    case 'count':
      return <NumberInput {...shown} allowDecimal={false} clampBehavior="none" value={value} onChange={set} />
    case 'line':
      return <TextInput {...shown} maxLength={200} value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />
    case 'words':
      return <Textarea {...shown} autosize minRows={2} maxLength={2000} value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />
  }
}

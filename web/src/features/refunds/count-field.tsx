import { TextInput } from '@mantine/core'
import { textCell } from '@silverguard/shared/workbooks/cell'
import { readCount } from '@silverguard/shared/workbooks/read-number'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'

const greatestPeople = 100_000

/** A number of people as it was typed; undefined where it is none, which is not 0. */
export const readPeople = (typed: string): number | undefined => {
  const reading = readCount(textCell(typed), greatestPeople)
  return reading.is === 'value' ? Number(reading.value) : undefined
}

type Props = {
  label: string
  description?: string | undefined
  value: string
  onChange: (value: string) => void
  tried: boolean /** Of a number that was read. */
  fault?: string | undefined
  first?: boolean
}

/** A number of people. */
export const CountField = ({ label, description, value, onChange, tried, fault, first }: Props) => {
  const words = useWords(ledgerWords)
  return (
    <TextInput
      label={label}
      description={description}
      required
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      maw={260}
      data-autofocus={first || undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={tried && (readPeople(value) === undefined ? words.peopleAsked : fault)}
    />
  )
}

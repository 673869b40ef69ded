import { TextInput } from '@mantine/core'
import { moneyWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { readYuan } from './read-yuan.ts'
import classes from './refunds.module.css'

type Props = {
  label: string
  /** What else speaks against the amount. */
  fault?: string | false
  least: 'nothing' | 'something'
  value: string
  onChange: (value: string) => void
  tried: boolean
  first?: boolean
}

/** An amount in yuan as it is typed, and how it is read. */
export const YuanField = ({ label, least, value, onChange, tried, first, fault = false }: Props) => {
  const words = useWords(ledgerWords)
  const inWords = useText()
  const read = readYuan(value, least)
  return (
    <TextInput
      label={label}
      description={'yuan' in read ? words.readAs(moneyWords(read.yuan)) : words.amountHint}
      required
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      maw={260}
      classNames={{ input: classes.amount ?? '' }}
      data-autofocus={first || undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={tried && ('fault' in read ? inWords(read.fault) : fault)}
    />
  )
}

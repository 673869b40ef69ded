import { TextInput, type TextInputProps } from '@mantine/core'
import { signingInWords } from '../words/signing-in.ts'
import { useWords } from '../words/use-words.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; enter: (digits: string) => void }
const digits = 6

/** Six digits of a one-time code; spaces as authenticators show them are let go. */
export const CodeField = ({ value, enter, ...props }: Props) => {
  const words = useWords(signingInWords)
  return (
    <TextInput
      label={words.code}
      description={words.codeHint}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onChange={(event) => enter(event.currentTarget.value.replace(/\D/g, '').slice(0, digits))}
      {...props}
    />
  )
}

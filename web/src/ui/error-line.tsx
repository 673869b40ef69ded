import { Text } from '@mantine/core'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'
import { problemWords } from './problem-words.ts'

/** What did not work, beside the button that tried. */
export const ErrorLine = ({ error }: { error: unknown }) => {
  const words = useWords(generalWords)
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {problemWords(error, words)}
    </Text>
  )
}

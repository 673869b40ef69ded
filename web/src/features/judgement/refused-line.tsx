import { Button, Group, Text } from '@mantine/core'
import { ProblemError } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { judgementFormWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'

/** Why it was refused; where another was quicker, a way to read the place anew that keeps what was typed. */
export const RefusedLine = ({ error, reload }: { error: Error; reload: () => void }) => {
  const words = useWords(judgementFormWords)
  const { problem } = error instanceof ProblemError ? error : { problem: undefined }
  if (problem?.status === 400 && problem.fields)
    return (
      <Text role="alert" size="sm" c="var(--mantine-color-error)">
        {problem.fields.map(({ message }) => message).join('; ')}
      </Text>
    )
  return (
    <Group gap="xs">
      <ErrorLine error={error} />
      {problem?.status === 409 && (
        <>
          <Button size="compact-xs" variant="default" onClick={reload}>
            {words.reload}
          </Button>
          <Text size="xs" c="dimmed">
            {words.reloadHint}
          </Text>
        </>
      )}
    </Group>
  )
}

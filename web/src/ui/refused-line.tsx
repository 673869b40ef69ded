import { Text } from '@mantine/core'
import { ProblemError } from '../api.ts'
import { ErrorLine } from './error-line.tsx'

/** Why it was refused, field by field where the server says so. */
export const RefusedLine = ({ error }: { error: Error }) => {
  const fields = error instanceof ProblemError ? error.problem.fields : undefined
  if (!fields?.length) return <ErrorLine error={error} />
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {fields.map(({ message }) => message).join('; ')}
    </Text>
  )
}

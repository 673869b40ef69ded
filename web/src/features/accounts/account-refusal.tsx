import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { ProblemError } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { accountsWords } from '../../words/accounts.ts'
import { useWords } from '../../words/use-words.ts'

/** Why an account was not changed; a version no longer current makes the list be read anew (`stale`). */
export const AccountRefusal = ({ error, stale }: { error: Error; stale: () => void }) => {
  const words = useWords(accountsWords)
  const isStale = error instanceof ProblemError && error.problem.status === 409
  useEffect(() => {
    if (isStale) stale()
  }, [isStale, stale])
  if (!isStale) return <ErrorLine error={error} />
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {words.stale}
    </Text>
  )
}

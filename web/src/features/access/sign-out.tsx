import { Button, type ButtonProps } from '@mantine/core'
import { signOut } from '@silverguard/shared/accounts/contract'
import { useMutation } from '@tanstack/react-query'
import { call, ProblemError } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { shellWords } from '../../words/shell.ts'
import { useWords } from '../../words/use-words.ts'

const isOver = (error: unknown) => error instanceof ProblemError && error.problem.status === 401

/** Ends the session; then the page is loaded anew at its beginning, so that nothing of the person remains in it. */
export const SignOutButton = (props: ButtonProps) => {
  const words = useWords(shellWords)
  const leaving = useMutation({
    mutationFn: async () => {
      await call(signOut, {}).catch((error: unknown) => {
        if (!isOver(error)) throw error
      })
    },
    onSuccess: () => {
      sessionStorage.clear()
      window.location.assign('/')
    },
  })
  return (
    <>
      <Button variant="default" {...props} loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {words.signOut}
      </Button>
      {leaving.error && <ErrorLine error={leaving.error} />}
    </>
  )
}

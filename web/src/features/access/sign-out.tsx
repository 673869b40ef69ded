import { Button, type ButtonProps } from '@mantine/core'
import { signOut } from '@silverguard/shared/accounts/contract'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { ownAccount } from '../../offline/own-account.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { shellWords } from '../../words/shell.ts'
import { useWords } from '../../words/use-words.ts'

const UnsentBeforeLeaving = lazy(() => import('./unsent-before-leaving.tsx'))

const isOver = (error: unknown) => error instanceof ProblemError && error.problem.status === 401

/** A page older than the server may not find it any more, and still signs out. */
const keptHere = () => import('../../offline/forget-kept.ts').catch(() => undefined)

/** The outbox and drafts stay for this account alone; what was kept of the register goes. */
const leaveDevice = async () => {
  await (await keptHere())?.forgetKept()
  ownAccount.leave()
}

/** Ends the session; then the page is loaded anew at its beginning, so that nothing of the person remains in it. */
export const SignOutButton = (props: ButtonProps) => {
  const words = useWords(shellWords)
  const [left, setLeft] = useState(0)
  const leaving = useMutation({
    mutationFn: async () => {
      await call(signOut, {}).catch((error: unknown) => {
        if (!isOver(error)) throw error
      })
      await leaveDevice()
    },
    onSuccess: () => {
      sessionStorage.clear()
      window.location.assign('/')
    },
  })
  const asking = useMutation({
    mutationFn: async () => (await keptHere())?.countUnsent() ?? 0,
    onSuccess: (count) => {
      setLeft(count)
      if (count === 0) leaving.mutate()
    },
  })
  const error = asking.error ?? leaving.error
  return (
    <>
      <Button variant="default" {...props} loading={asking.isPending || leaving.isPending} onClick={() => asking.mutate()}>
        {words.signOut}
      </Button>
      {error && <ErrorLine error={error} />}
      {left > 0 && (
        <Suspense>
          <UnsentBeforeLeaving count={left} stay={() => setLeft(0)} leave={() => leaving.mutate()} isLeaving={leaving.isPending} />
        </Suspense>
      )}
    </>
  )
}

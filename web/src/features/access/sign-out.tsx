import { Button, type ButtonProps } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { leftSession } from '../../offline/left-session.ts'
import { ownAccount } from '../../offline/own-account.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { shellWords } from '../../words/shell.ts'
import { useWords } from '../../words/use-words.ts'

const UnsentBeforeLeaving = lazy(() => import('./unsent-before-leaving.tsx'))

/** A page older than the server may not find it any more, and still signs out. */
const keptHere = () => import('../../offline/forget-kept.ts').catch(() => undefined)

/**
 * The device first, network or none: what was kept of the register goes, the outbox and drafts stay for this account alone.
 * Then the session; where the server is not reached, this device remembers to end it and shows nobody anything by it.
 */
const leave = async () => {
  const isRemembered = leftSession.remember()
  ownAccount.leave()
  // What cannot be removed now is at the next start, where it is told too (start.ts).
  await (await keptHere())?.forgetOthers().catch(() => undefined)
  const outcome = await leftSession.end()
  if (outcome !== 'ended' && !isRemembered) throw outcome
}

const nothing = { items: 0, drafts: 0 }

/** Ends the session; then the page is loaded anew at its beginning, so that nothing of the person remains in it. */
export const SignOutButton = (props: ButtonProps) => {
  const words = useWords(shellWords)
  const [left, setLeft] = useState(nothing)
  const leaving = useMutation({
    mutationFn: leave,
    onSuccess: () => {
      sessionStorage.clear()
      window.location.assign('/')
    },
  })
  const asking = useMutation({
    mutationFn: async () => (await (await keptHere())?.countUnsent()) ?? nothing,
    onSuccess: (found) => {
      setLeft(found)
      if (found.items + found.drafts === 0) leaving.mutate()
    },
  })
  const error = asking.error ?? leaving.error
  return (
    <>
      <Button variant="default" {...props} loading={asking.isPending || leaving.isPending} onClick={() => asking.mutate()}>
        {words.signOut}
      </Button>
      {error && <ErrorLine error={error} />}
      {left.items + left.drafts > 0 && (
        <Suspense>
          <UnsentBeforeLeaving unsent={left} stay={() => setLeft(nothing)} leave={() => leaving.mutate()} isLeaving={leaving.isPending} />
        </Suspense>
      )}
    </>
  )
}

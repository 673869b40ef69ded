import { signIn } from '@silverguard/shared/accounts/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { leftSession } from '../../offline/left-session.ts'
import { sessionEnd } from '../../session-end.ts'

type Given = { signInName: string; password: string; code: string }
/** How an attempt was refused: by what was given, for now (until an instant), or because no answer came. */
export type Refusal = { why: 'wrong' } | { why: 'delayed'; until: number } | { why: 'unreachable' } | { why: 'other'; error: unknown }

const secondsUnlessSaid = 30
const refusalOf = (error: unknown): Refusal => {
  if (!(error instanceof ProblemError)) return { why: 'other', error }
  const { status } = error.problem
  if (status === 401) return { why: 'wrong' }
  if (status === 429) return { why: 'delayed', until: Date.now() + (error.retryAfter ?? secondsUnlessSaid) * 1000 }
  return status === 0 ? { why: 'unreachable' } : { why: 'other', error }
}

/** What is given at the door, and how it was answered; `signedIn` once the server has let them in. */
export const useSignIn = (startName: string, signedIn: () => Promise<unknown>) => {
  const [given, setGiven] = useState<Given>({ signInName: startName, password: '', code: '' })
  const [codeNeeded, setCodeNeeded] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const asking = useMutation({
    mutationFn: async ({ signInName, password, code }: Given) => {
      const body = { signInName, password, ...(codeNeeded ? { code } : {}) }
      const { outcome } = await leftSession.signIn(
        () => call(signIn, { body }),
        (reply) => reply.outcome === 'signed_in',
      )
      if (outcome === 'code_needed') return setCodeNeeded(true)
      sessionEnd.over()
      await signedIn()
    },
    onMutate: () => setRefusal(undefined),
    onError: (error) => {
      setRefusal(refusalOf(error))
      setGiven((before) => ({ ...before, code: '' }))
    },
  })
  /** Another name or password begins anew: a code belongs to the pair that asked for it. */
  const give = (part: Partial<Given>) => {
    setGiven((before) => ({ ...before, ...part }))
    if (part.code !== undefined) return
    setCodeNeeded(false)
    if (refusal?.why !== 'delayed' || part.signInName !== undefined) setRefusal(undefined)
  }
  return { given, give, codeNeeded, refusal, isAsking: asking.isPending, ask: () => asking.mutate(given) }
}

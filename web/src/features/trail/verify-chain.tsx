import { Button } from '@mantine/core'
import { verifyTrail } from '@silverguard/shared/audit/contract'
import { covers } from '@silverguard/shared/divisions/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useText } from '../../words/language.tsx'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import classes from './trail.module.css'
import { type Finding, type Progress, walkChain } from './walk-chain.ts'

const Found = ({ of: { seals, entries, brokenAt, head } }: { of: Finding }) => {
  const words = useWords(trailWords)
  const inWords = useText()
  if (!brokenAt) {
    return (
      <p className={classes.verdict}>
        <strong>{words.whole(seals, entries)}</strong> {head && words.wholeHint(head.code)}
      </p>
    )
  }
  return (
    <p className={classes.verdict} data-bad>
      <strong>{words.broken(brokenAt.seal)}</strong> {inWords(brokenAt.sentence)} {brokenAt.entry && <code>{words.brokenEntry(brokenAt.entry)}</code>}{' '}
      {words.brokenHint}
    </p>
  )
}

const stopped = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** Checks the whole chain while one watches; leaving the page or 停止 ends it. */
export const VerifyChain = () => {
  const words = useWords(trailWords)
  const { district } = useInstallation()
  const { division } = useMe()
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])
  const verify = useMutation({
    mutationFn: () => {
      const walk = new AbortController()
      controller.current = walk
      setProgress(undefined)
      return walkChain((query) => call(verifyTrail, { query }, walk.signal), setProgress)
    },
    // What is checked is sealed first, so that the head has moved on.
    onSuccess: () => client.invalidateQueries({ queryKey: ['trail'] }),
  })
  if (!covers(division.code, district.code)) return <p className={classes.note}>{words.notWholeScope}</p>
  return (
    <div className={classes.verify}>
      {verify.isPending ? (
        <Button variant="default" onClick={() => controller.current?.abort()}>
          {words.stop}
        </Button>
      ) : (
        <Button onClick={() => verify.mutate()}>{verify.data ? words.verifyAgain : words.verify}</Button>
      )}
      {verify.isPending && (
        <div className={classes.progress}>
          <ProgressBar
            label={words.verifying}
            done={progress?.seals ?? 0}
            total={progress?.of ?? 0}
            words={words.verifiedSoFar(progress?.seals ?? 0, progress?.of ?? 0, progress?.entries ?? 0)}
          />
        </div>
      )}
      <div role="status">{verify.data && !verify.isPending && <Found of={verify.data} />}</div>
      {verify.error && !stopped(verify.error) && <ErrorLine error={verify.error} />}
    </div>
  )
}

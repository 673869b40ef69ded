import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ErrorLine } from '../../ui/error-line.tsx'
import { signingInWords } from '../../words/signing-in.ts'
import { useWords } from '../../words/use-words.ts'
import type { Refusal } from './use-sign-in.ts'

const secondsUntil = (instant: number) => Math.max(0, Math.ceil((instant - Date.now()) / 1000))

/** Counts down where it is seen; a reader of the screen hears how long it is once, and when it is over. */
const TimeLeft = ({ until }: { until: number }) => {
  const words = useWords(signingInWords)
  const [left, setLeft] = useState(() => secondsUntil(until))
  const [atFirst] = useState(left)
  useEffect(() => {
    setLeft(secondsUntil(until))
    const ticking = setInterval(() => setLeft(secondsUntil(until)), 1000)
    return () => clearInterval(ticking)
  }, [until])
  if (left === 0)
    return (
      <Text role="status" size="sm">
        {words.mayTryAgain}
      </Text>
    )
  return (
    <div>
      <Text role="alert" size="sm" c="var(--mantine-color-error)">
        {words.delayed(atFirst)}
      </Text>
      <Text aria-hidden="true" size="sm" c="dimmed">
        {words.left(left)}
      </Text>
    </div>
  )
}

/** Why one was not let in, in words. */
export const RefusalLine = ({ of }: { of: Refusal }) => {
  const words = useWords(signingInWords)
  if (of.why === 'delayed') return <TimeLeft key={of.until} until={of.until} />
  if (of.why === 'other') return <ErrorLine error={of.error} />
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {of.why === 'wrong' ? words.wrong : words.unreachable}
    </Text>
  )
}

import { Button, Text } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { ProblemError } from '../../api.ts'
import { RefusedLine } from '../../ui/refused-line.tsx'
import { stepDialogWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'

type LeaveOut = (ids: readonly string[]) => void
type Refused = { action: Action; why: string }

/** Those with which the step cannot be taken, seen before it is tried; one press leaves them out. */
export const KnownRefusals = ({ refused, leaveOut }: { refused: readonly Refused[]; leaveOut: LeaveOut }) => {
  const words = useWords(stepDialogWords)
  if (refused.length === 0) return null
  return <RefusedList title={words.cannot(refused.length)} refused={refused} leaveOut={leaveOut} />
}

/** What the server said: which ones stood in the way, and why. */
export const RefusedBy = ({ error, actions, leaveOut }: { error: Error; actions: readonly Action[]; leaveOut: LeaveOut }) => {
  const words = useWords(stepDialogWords)
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  const refused = fields.flatMap(({ path, message }) => {
    const action = actions[Number(/^(?:body\.)?items\.(\d+)/.exec(path)?.[1] ?? Number.NaN)]
    return action ? [{ action, why: message }] : []
  })
  if (refused.length === 0) return <RefusedLine error={error} />
  return <RefusedList title={words.refused} refused={refused} leaveOut={leaveOut} />
}

const shownAtMost = 50

const RefusedList = ({ title, refused, leaveOut }: { title: string; refused: readonly Refused[]; leaveOut: LeaveOut }) => {
  const words = useWords(stepDialogWords)
  const inWords = useText()
  const ids = [...new Set(refused.map(({ action }) => action.id))]
  const more = refused.length - shownAtMost
  return (
    <div role="alert" className={classes.refused}>
      <Text size="sm" c="var(--mantine-color-error)">
        {title}
      </Text>
      <ul>
        {refused.slice(0, shownAtMost).map(({ action, why }) => (
          <li key={`${action.id} ${why}`}>{words.refusedOf(`${action.institutionName} ${inWords(action.title)}`, why)}</li>
        ))}
        {more > 0 && <li>{words.andMore(more)}</li>}
      </ul>
      <Button variant="default" onClick={() => leaveOut(ids)}>
        {words.leaveOut(ids.length)}
      </Button>
    </div>
  )
}

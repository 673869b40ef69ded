import type { Action } from '@silverguard/shared/handling/contract'
import { runningStates } from '@silverguard/shared/handling/vocabulary'
import { handlingWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'

type Props = { action: Action }

/** The due date on paper, in plain words whether it is provisional and by how much it is late. */
export const DueOnPaper = ({ action: { dueOn, dueProvisional, overdueDays, state } }: Props) => {
  const words = useWords(handlingWords)
  const { today } = useInstallation()
  const late = (runningStates as readonly string[]).includes(state) && dueOn < today
  const notes = [...(dueProvisional ? [words.provisional] : []), ...(late ? [overdueDays > 0 ? words.overdue(overdueDays) : words.late] : [])]
  return [dueOn, ...notes].join(' ')
}

/** Whose work it is, and who does it, by name: paper is read by others than who printed it. */
export const WhoOnPaper = ({ action: { unitName, handler } }: Props) => {
  const words = useWords(handlingWords)
  return `${useText()(unitName)} ${handler?.name ?? words.nobody}`
}

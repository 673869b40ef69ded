import type { Action } from '@silverguard/shared/handling/contract'
import { ladderStepWords } from '@silverguard/shared/handling/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Tag } from '../../ui/mark-tag.tsx'
import { handlingWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { balanceWords } from './balance-words.ts'
import classes from './handling.module.css'
import { isRunning } from './is-running.ts'

type Props = { action: Action }

/** The due date, whether it is provisional, and by how much it is late. */
export const DueCell = ({ action }: Props) => {
  const { dueOn, dueProvisional, overdueDays } = action
  const words = useWords(handlingWords)
  const { today } = useInstallation()
  const runs = isRunning(action)
  return (
    <span className={classes.due}>
      <span>{dueOn}</span>
      {dueProvisional && <abbr title={words.provisionalHint}>{words.provisional}</abbr>}
      {runs && dueOn < today && <Tag strong>{overdueDays > 0 ? words.overdue(overdueDays) : words.late}</Tag>}
      {runs && dueOn === today && <Tag>{words.dueToday}</Tag>}
    </span>
  )
}

/** Whose work it is, and who does it. */
export const WhoCell = ({ action: { unitName, handler } }: Props) => {
  const words = useWords(handlingWords)
  const inWords = useText()
  return (
    <>
      {inWords(unitName)}
      <span className={classes.under}>{handler === null ? words.nobody : handler.own ? words.you(handler.name) : handler.name}</span>
    </>
  )
}

export const LevelCell = ({ action: { level } }: Props) => {
  const words = useWords(handlingWords)
  return level === null ? <span className={classes.aside}>{words.noLevel}</span> : <LevelBadge standing={level} />
}

const mostMissing = 3

/** What is counted, what is missing, what is due of the ladder, and whether the plan still calls for it. `all`: nothing is left out. */
export const HowCell = ({ action, all }: Props & { all?: true | undefined }) => {
  const words = useWords(handlingWords)
  const inWords = useText()
  const { state, missing, lapsed, ladder, stepsTaken } = action
  const balance = balanceWords(action, words, all === true)
  const wanted = missing.map(inWords)
  const shown = all ? wanted : wanted.slice(0, mostMissing)
  const asksMore = state === 'doing' && wanted.length > 0
  const more = wanted.length - shown.length
  return (
    <ul className={classes.how}>
      {balance && <li>{balance}</li>}
      {asksMore && <li>{more > 0 ? words.missingMore(shown, more) : words.missing(shown)}</li>}
      {ladder?.due && (
        <li>
          <Tag>{words.ladderDue(inWords(ladderStepWords[ladder.step]))}</Tag>
        </li>
      )}
      {ladder?.drafted && <li>{words.ladderDrafted(inWords(ladderStepWords[ladder.step]))}</li>}
      {ladder && !ladder.due && !ladder.drafted && all && <li>{words.ladderNext(inWords(ladderStepWords[ladder.step]), ladder.from)}</li>}
      {stepsTaken.length > 0 && <li>{words.taken(stepsTaken.map((step) => inWords(ladderStepWords[step])))}</li>}
      {lapsed && <li>{words.lapsedWhy(lapsed.on, inWords(lapsed.why))}</li>}
    </ul>
  )
}

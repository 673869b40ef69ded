import type { Determination } from '@silverguard/shared/determinations/contract'
import { determinationStateWords, movementWords } from '@silverguard/shared/determinations/vocabulary'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { endingWords, judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './judgement.module.css'

type Props = { of: Determination }

/** What came of a proposal: the confirmed level with what it did to the one before, or that it was sent back, withdrawn, or waits. */
export const ResultCell = ({ of: { state, decided, movement, previous } }: Props) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  if (!decided?.level) return <strong>{inWords(determinationStateWords[state])}</strong>
  return (
    <>
      <LevelBadge standing={decided.level} />
      <span className={classes.under}>
        {movement && inWords(movementWords[movement])}
        {previous !== null && ` · ${words.previously(inWords(levelWords[previous]))}`}
      </span>
    </>
  )
}

export const WhoCell = ({ by, at }: { by: string; at: string }) => (
  <>
    {by}
    <span className={classes.under}>{instantWords(at)}</span>
  </>
)

/** Why it was proposed and why it was decided so, each said by whom. */
export const ReasonCell = ({ of: { state, proposed, decided } }: Props) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  const said = [
    [words.proposed, proposed.reason],
    [inWords(endingWords(state)), decided?.reason ?? ''],
  ].filter(([, reason]) => reason !== '')
  return (
    <ul className={classes.lines}>
      {said.map(([who, reason]) => (
        <li key={who}>
          <span className={classes.aside}>{who}</span> {reason}
        </li>
      ))}
    </ul>
  )
}

/** The ways from a determination to the sheet that it was made upon and to its meeting. */
export const WaysCell = ({ of: { id, institutionName, decided } }: Props) => {
  const words = useWords(judgementWords)
  return (
    <>
      <Link to="/determinations/$id" params={{ id }} aria-label={words.sheetOf(institutionName)}>
        {words.sheet}
      </Link>
      {decided?.meeting && (
        <span className={classes.under}>
          <Link to="/judgement/meetings/$id" params={{ id: decided.meeting }}>
            {words.inMeeting}
          </Link>
        </span>
      )}
    </>
  )
}

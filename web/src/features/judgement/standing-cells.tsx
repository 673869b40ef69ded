import type { QueueRow } from '@silverguard/shared/determinations/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './judgement.module.css'

/** What the rules say: the level, how high it could still go, and which rules hold. */
export const ComputedCell = ({ row }: { row: Pick<QueueRow, 'standing' | 'level' | 'couldReach' | 'matched'> }) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  return (
    <>
      <LevelBadge standing={row.standing} />
      {row.couldReach !== row.level && <span className={classes.under}>{words.couldReach(inWords(levelWords[row.couldReach]))}</span>}
      <MatchedRules matched={row.matched} />
    </>
  )
}

/** The rules that hold by their ids, each with its title in the plan's words. */
export const MatchedRules = ({ matched }: { matched: readonly string[] }) => {
  const inWords = useText()
  const { profile } = useInstallation()
  if (matched.length === 0) return null
  return (
    <span className={classes.under}>
      {matched.map((id, place) => (
        <span key={id}>
          {place > 0 && ' '}
          <abbr title={inWords(ruleOf(profile, id).title)}>{id}</abbr>
        </span>
      ))}
    </span>
  )
}

/** The level that somebody answers for, since when and by whom. */
export const ConfirmedCell = ({ confirmed }: { confirmed: QueueRow['confirmed'] }) => {
  const words = useWords(judgementWords)
  if (confirmed === null) return <span className={classes.aside}>{words.unconfirmed}</span>
  return (
    <>
      <LevelBadge standing={confirmed.level} />
      <span className={classes.under}>{words.confirmedBy(confirmed.on, confirmed.by)}</span>
    </>
  )
}

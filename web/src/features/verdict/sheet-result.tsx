import type { Sheet } from '@silverguard/shared/determinations/contract'
import { levelWords, type Standing } from '@silverguard/shared/risk/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import type { Determined } from './determined.ts'
import classes from './verdict-sheet.module.css'

const Twin = ({ name, standing }: { name: string; standing: Standing }) => (
  <span className={classes.twin}>
    <span className={classes.twinName}>{name}</span> <LevelBadge standing={standing} large />
  </span>
)

/** 系统初判 and 研判定级 side by side, each under its own name. */
export const SheetResult = ({ sheet, determined }: { sheet: Sheet; determined?: Determined | undefined }) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  const { verdict, standing, confirmed, underReview } = sheet
  const decision = determined?.determination
  const level = decision ? (decision.decided?.level ?? null) : (confirmed?.level ?? null)
  return (
    <>
      <p className={classes.result}>
        <Twin name={words.computedLevel} standing={standing} />
        {verdict.status === 'open' && verdict.couldReach !== verdict.level && (
          <span className={classes.reach}>{words.couldReach(inWords(levelWords[verdict.couldReach]))}</span>
        )}
        {level && <Twin name={words.confirmedLevel} standing={level} />}
        {decision?.state === 'proposed' && <Twin name={words.proposedLevel} standing={decision.proposed.level} />}
        {!decision && underReview && <strong>{words.underReview}</strong>}
      </p>
      {!decision && underReview && <p>{words.underReviewHint}</p>}
    </>
  )
}

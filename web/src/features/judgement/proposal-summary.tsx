import type { Determination } from '@silverguard/shared/determinations/contract'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { judgementFormWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './judgement.module.css'

/** A proposal: which level, by whom and when, why, with what proof. */
export const ProposalSummary = ({ determination: { institution, proposed } }: { determination: Pick<Determination, 'institution' | 'proposed'> }) => {
  const words = useWords(judgementFormWords)
  return (
    <div className={classes.summary}>
      <p>
        <LevelBadge standing={proposed.level} /> <span>{words.proposedBy(proposed.by, instantWords(proposed.at))}</span>
      </p>
      <p>{proposed.reason || <span className={classes.aside}>{words.noReason}</span>}</p>
      <FileNames institution={institution} ids={proposed.evidence} />
    </div>
  )
}

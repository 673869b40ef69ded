import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { MarkTag } from '../../ui/mark-tag.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './control-list.module.css'
import { JudgementLink } from './place-links.tsx'

/** What the rules say now beside the confirmed level: said only where it differs, with 待复核 where it moved since. */
export const ComputedNow = ({ row: { institution, level, standing, underReview } }: { row: ControlListRow }) => {
  const words = useWords(controlListWords)
  if (standing === level && !underReview) return <span className={classes.same}>{words.same}</span>
  return (
    <span className={classes.now}>
      <LevelBadge standing={standing} />
      {underReview && (
        <JudgementLink id={institution}>
          <MarkTag mark="under_review" />
        </JudgementLink>
      )}
    </span>
  )
}

import type { WatchRow } from '@silverguard/shared/determinations/contract'
import { Tag } from '../../ui/mark-tag.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './control-list.module.css'
import { JudgementLink } from './place-links.tsx'

/** 反弹, and whose it is to judge again: it comes back to who let the place off. */
export const Relapse = ({ row: { institution, relapsed, own, releasedBy } }: { row: WatchRow }) => {
  const words = useWords(controlListWords)
  if (!relapsed) return <span className={classes.same}>{words.noRelapse}</span>
  return (
    <span className={classes.now}>
      <JudgementLink id={institution}>
        <Tag strong>{words.relapse}</Tag>
      </JudgementLink>
      {own ? words.backToMe : words.backTo(releasedBy)}
    </span>
  )
}

import type { MomentRecord } from '@silverguard/shared/determinations/contract'
import { sources } from '@silverguard/shared/law/sources'
import { effective, ruleOf } from '@silverguard/shared/risk/wording'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { asOfWords } from '../../words/as-of.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'

/** The rules that held at a moment, each with its place in its plan. */
export const HoldingRules = ({ of: { verdict, ruleSet } }: { of: MomentRecord }) => {
  const words = useWords(asOfWords)
  const inWords = useText()
  const matched = verdict.matched.map(({ rule }) => rule)
  if (matched.length === 0) return <>{words.noRule}</>
  return (
    <ul className={classes.list}>
      {effective(matched, ruleSet.profile).map((id) => {
        const { level, title, cites } = ruleOf(ruleSet.profile, id)
        return (
          <li key={id}>
            <LevelBadge standing={level} /> {id} {inWords(title)}
            <span className={classes.aside}>
              《{inWords(sources[cites.source])}》<span lang="zh">{cites.place}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

import type { Effect } from '@silverguard/shared/risk/contract'
import { countWords } from '../../ui/figures.ts'
import { effectWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './effect.module.css'

/** What it does to the work: how many to look at again, how many with facts to establish. */
export const EffectWorkload = ({ workload: { underReview, open } }: Pick<Effect, 'workload'>) => {
  const words = useWords(effectWords)
  const lines = [
    [words.underReview, underReview],
    [words.openFacts, open],
  ] as const
  return (
    <dl className={classes.work} aria-label={words.work}>
      {lines.map(([label, { before, after }]) => (
        <div key={label}>
          <dt>{label}</dt>{' '}
          <dd>
            {countWords(before)} → {countWords(after)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

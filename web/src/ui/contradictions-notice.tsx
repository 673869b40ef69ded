import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { contradictionsBy } from '@silverguard/shared/institutions/contradictions'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useMemo } from 'react'
import { institutionFormWords } from '../words/institution-form.ts'
import { useWords } from '../words/use-words.ts'
import { InWords } from './in-words.tsx'
import classes from './warnings.module.css'

type Props = { facts: Facts; particulars: Partial<Particulars>; ruleSet: RuleSet }

/** Statements that cannot all be true: warned of while typing, refused never. */
export const ContradictionsNotice = ({ facts, particulars, ruleSet }: Props) => {
  const words = useWords(institutionFormWords)
  const check = useMemo(() => contradictionsBy(ruleSet), [ruleSet])
  const found = check(facts, particulars)
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={classes.contradictions}>
          <strong>{words.contradictions}</strong>
          <ul>
            {found.map((contradiction) => (
              <li key={contradiction.words.en}>
                <InWords of={contradiction.words} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

import { contradictionsBy } from '@silverguard/shared/institutions/contradictions'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useMemo } from 'react'
import { InWords } from '../../ui/in-words.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './institution-form.module.css'
import { useDraftReading } from './use-draft-reading.ts'

/** Statements that cannot all be true: warned of while typing, refused never. */
export const ContradictionsNotice = ({ ruleSet }: { ruleSet: RuleSet }) => {
  const words = useWords(institutionFormWords)
  const check = useMemo(() => contradictionsBy(ruleSet), [ruleSet])
  const { reading } = useDraftReading()
  const found = check(reading.facts, reading.particulars)
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

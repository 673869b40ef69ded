import { factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { FactOrigin } from '../../ui/fact-origin.tsx'
import { asOfWords } from '../../words/as-of.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'
import type { AsOf } from './as-of-query.ts'
import type { Line } from './then-and-now.tsx'

const Stated = ({ of: fact, institution }: { of: KnownFact | undefined; institution: string }) => {
  const words = useWords(asOfWords)
  const inWords = useText()
  if (!fact) return <>{words.unknown}</>
  return (
    <>
      {inWords(factValueWords(fact.fact, fact.value))}
      <span className={classes.aside}>
        <FactOrigin of={fact} institution={institution} /> · {fact.trueSince} · {fact.recordedBy}
      </span>
    </>
  )
}

/** Every fact that was known at either moment: value, source, day; in the order of the facts table. */
export const useFactLines = ({ past, now }: AsOf, institution: string): Line[] => {
  const inWords = useText()
  return factKeys.flatMap((key): Line[] => {
    const [before, after] = [past, now].map(({ facts }) => facts.find(({ fact }) => fact === key))
    if (!before && !after) return []
    return [
      {
        ...{ key, label: inWords(factCatalogue[key].label), isChanged: before?.value !== after?.value },
        past: <Stated of={before} institution={institution} />,
        now: <Stated of={after} institution={institution} />,
      },
    ]
  })
}

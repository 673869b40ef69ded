import type { FactKey } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { useFormContext, useWatch } from 'react-hook-form'
import { typed } from '../../typed/typed.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Base, Draft } from './draft.ts'
import { outlivedBy } from './draft-changes.ts'
import classes from './institution-form.module.css'

/** What saving would do to a known fact that was changed: replace, withdraw, or be recorded without effect. Nothing if untouched. */
export const FactNote = ({ base, fact }: { base: Base; fact: FactKey }) => {
  const words = useWords(institutionFormWords)
  const inWords = useText()
  const { control } = useFormContext<Draft>()
  const [value, trueSince] = useWatch({ control, name: [`facts.${fact}`, 'trueSince'] })
  const present = base.facts.find((known) => known.fact === fact)
  if (!present || value.trim() === typed(present.value)) return null
  const outlived = outlivedBy(base, fact, value, trueSince)
  return (
    <span className={classes.note}>
      {words.now(inWords(factValueWords(fact, present.value)), present.trueSince)}
      {value.trim() === '' && <span className={classes.caution}>{words.withdrawn}</span>}
      {outlived && <span className={classes.caution}>{words.outlived(outlived.trueSince)}</span>}
    </span>
  )
}

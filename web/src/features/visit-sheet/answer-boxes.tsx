import { type FactDefinition, type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { visitSheetWords } from '../../words/visit-sheet.ts'
import classes from './visit-sheet.module.css'

/** □ words, to be ticked by pen. */
export const Boxes = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((words) => (
      <span key={words} className={classes.box}>
        □{words}
      </span>
    ))}
  </>
)

/** Where the answer to a question is written: the boxes of its choices, or a line with the unit. */
export const AnswerBoxes = ({ fact }: { fact: FactKey }) => {
  const words = useWords(visitSheetWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const definition: FactDefinition = factCatalogue[fact]
  if (definition.type === 'boolean') return <Boxes of={[general.yes, general.no, words.unestablished]} />
  if (definition.type === 'choice') return <Boxes of={[...definition.choices.map(({ label }) => inWords(label)), words.unestablished]} />
  return (
    <>
      <span className={classes.blank} /> {inWords(definition.unit)} <Boxes of={[words.unestablished]} />
    </>
  )
}

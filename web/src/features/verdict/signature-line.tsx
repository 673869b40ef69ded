import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import classes from './verdict-sheet.module.css'

/** Where the sheet is signed, on paper only. */
export const SignatureLine = ({ unit }: { unit: string }) => {
  const words = useWords(verdictWords)
  return (
    <div className={classes.signatures}>
      <span>{words.screener}:</span>
      <span>{words.reviewer}:</span>
      <span>
        {unit}
        {words.seal}
      </span>
      <span>{words.signedOn}:</span>
    </div>
  )
}

import { planWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'

/** Where the plan is signed and sealed. */
export const PlanSignatures = ({ unit }: { unit: string }) => {
  const words = useWords(planWords)
  return (
    <div className={classes.signatures}>
      <span>{words.signHandler}</span>
      <span>{words.signReviewer}</span>
      <span>{words.signHead}</span>
      <span>{words.seal(unit)}</span>
      <span>{words.date}</span>
    </div>
  )
}

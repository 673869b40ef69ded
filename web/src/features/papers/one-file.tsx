import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { idsOf, type Proof } from '../../ui/proof/hand-in-files.ts'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './papers.module.css'

type Props = { label: string; hint?: string; institution: string; proof: Proof; onChange: (proof: Proof) => void; needed: boolean; tried: boolean }

/** Whether no more files are chosen than one, and one where it is needed. */
export const isOneFile = (proof: Proof, needed: boolean): boolean => idsOf(proof).length === 1 || (!needed && idsOf(proof).length === 0)

/** One file about the place, chosen or handed in: the scan, or a receipt. */
export const OneFile = ({ label, hint, tried, ...choice }: Props) => {
  const words = useWords(paperWords)
  const count = idsOf(choice.proof).length
  const error = count > 1 ? words.oneFile : tried && choice.needed && count === 0 ? words.scanMissing : undefined
  return (
    <fieldset className={classes.file}>
      <legend>{label}</legend>
      {hint && <p className={classes.aside}>{hint}</p>}
      <EvidenceChoice {...choice} error={error} />
    </fieldset>
  )
}

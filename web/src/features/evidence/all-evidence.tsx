import { evidenceWords } from '../../words/evidence.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './evidence.module.css'
import { EvidenceList } from './evidence-list.tsx'

/** Every photo and file about an institution, whatever it came with. */
export const AllEvidence = ({ institution }: { institution: string }) => {
  const words = useWords(evidenceWords)
  return (
    <section className={classes.all}>
      <h2>{words.all}</h2>
      <EvidenceList institution={institution} />
    </section>
  )
}

import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { useText } from '../../words/language.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './papers.module.css'

/** What people filled in, to be read: of what was issued or withdrawn, and of a draft for those who do not write it. */
export const PaperContent = ({ paper: { kind, state, values } }: { paper: Paper }) => {
  const words = useWords(paperWords)
  const inWords = useText()
  return (
    <section className={classes.section}>
      <h2>{words.content}</h2>
      {state === 'drafted' && <p className={classes.aside}>{words.contentReadOnly}</p>}
      <dl className={classes.content}>
        {paperFields[kind].map(({ key, label }) => (
          <div key={key}>
            <dt>{inWords(label)}</dt>
            <dd>{values[key] || <span className={classes.aside}>{words.blank}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

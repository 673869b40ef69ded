import type { Action } from '@silverguard/shared/handling/contract'
import { fieldsOf, removableFrom } from '@silverguard/shared/handling/measures'
import { instantWords } from '../../ui/figures.ts'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { actionWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'

/** What was done, to read. */
export const ActionContent = ({ action }: { action: Action }) => {
  const words = useWords(actionWords)
  const inWords = useText()
  const { code, fields, result, evidence, institution, finished } = action
  const { listedOn } = fields
  return (
    <section className={classes.part} aria-label={words.content}>
      <h2>{words.content}</h2>
      <dl className={classes.known}>
        {fieldsOf(code).map(({ key, label }) => (
          <div key={key}>
            <dt>{inWords(label)}</dt>
            <dd className={classes.kept}>{fields[key] ?? <span className={classes.aside}>{words.notFilled}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{words.result}</dt>
          <dd className={classes.kept}>{result || <span className={classes.aside}>{words.notFilled}</span>}</dd>
        </div>
      </dl>
      {code === 'MC1' && typeof listedOn === 'string' && <p className={classes.aside}>{words.removable(removableFrom(listedOn))}</p>}
      <FileNames institution={institution} ids={evidence} />
      {finished && <p className={classes.aside}>{words.finishedBy(finished.by, instantWords(finished.at))}</p>}
    </section>
  )
}

import type { PaperTemplate } from '@silverguard/shared/handling/papers/contract'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling-settings.module.css'

/** The marks that a template may hold, each with what stands in its place; folded until somebody wants them. */
export const TemplateMarks = ({ marks }: Pick<PaperTemplate, 'marks'>) => {
  const words = useWords(handlingSettingsWords)
  const inWords = useText()
  return (
    <details className={classes.marks}>
      <summary>{words.marks(marks.length)}</summary>
      <dl>
        {marks.map(({ mark, meaning }) => (
          <div key={mark}>
            <dt>
              <code>{`{${mark}}`}</code>
            </dt>
            <dd>{inWords(meaning)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

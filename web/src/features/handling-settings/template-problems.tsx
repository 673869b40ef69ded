import { ProblemError } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './handling-settings.module.css'

/** Why a template was not taken, mark by mark. */
export const TemplateProblems = ({ error, fileName }: { error: Error; fileName: string }) => {
  const words = useWords(handlingSettingsWords)
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  if (fields.length === 0) return <ErrorLine error={error} />
  return (
    <div role="alert" className={classes.problems}>
      <p>{words.bad(fileName)}</p>
      <ul>
        {fields.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{path === '' ? message : words.problem(path, message)}</li>
        ))}
      </ul>
    </div>
  )
}

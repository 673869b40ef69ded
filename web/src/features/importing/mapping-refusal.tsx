import { Alert } from '@mantine/core'
import type { ImportColumn } from '@silverguard/shared/workbooks/contract'
import { ProblemError } from '../../api.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { generalWords } from '../../words/general.ts'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './column-table.module.css'

/** Why the server would not try the file as mapped, each reason by its column where it has one. */
export const MappingRefusal = ({ error, columns }: { error: Error; columns: readonly ImportColumn[] }) => {
  const general = useWords(generalWords)
  const { column } = useWords(importWords)
  const fields = (error instanceof ProblemError && error.problem.fields) || []
  const placeOf = (path: string) => {
    const letter = columns[Number(/columns\.(\d+)/.exec(path)?.[1])]?.letter
    return letter ? `${column} ${letter}` : path
  }
  return (
    <Alert role="alert" color="red" variant="outline" title={problemWords(error, general)}>
      <ul className={classes.problems}>
        {fields.map(({ path, message }) => (
          <li key={path}>
            {placeOf(path)}: {message}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

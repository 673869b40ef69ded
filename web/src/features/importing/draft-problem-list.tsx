import { Alert } from '@mantine/core'
import type { ImportColumn } from '@silverguard/shared/workbooks/contract'
import { importWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './column-table.module.css'
import { targetLabel } from './column-targets.ts'
import type { DraftProblems } from './mapping-draft.ts'

/** What must be mended before the dry run, in words; nothing where all is well. */
export const DraftProblemList = ({ problems, columns }: { problems: DraftProblems; columns: readonly ImportColumn[] }) => {
  const words = useWords(importWords)
  const inWords = useText()
  const letters = (places: readonly number[]) => places.map((index) => columns[index]?.letter ?? '?').join('、')
  const lines = [
    problems.day && words.dayNeeded,
    problems.division && words.divisionNeeded,
    problems.name && words.nameNeeded,
    problems.screeningDay && words.screeningDayNeeded,
    problems.units.length > 0 && words.unitMissing(letters(problems.units)),
    ...problems.twice.map(({ target, columns: places }) => words.twice(letters(places), inWords(targetLabel(target)))),
  ].filter((line) => typeof line === 'string')
  if (lines.length === 0) return null
  return (
    <Alert color="red" variant="outline" title={words.mend} id="mend">
      <ul className={classes.problems}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  )
}

import { sumLabel } from '@silverguard/shared/workbooks/forms/handling-progress'
import { resultsForm, resultsSum } from '@silverguard/shared/workbooks/forms/results'
import { FormTable } from '../../ui/form-table.tsx'
import tableClasses from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { resultsWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './progress.module.css'
import { keyOfResults, nameOfResults, type Results } from './results-naming.ts'

/** 战果 on the screen, a row each township, with the total. */
export const ResultsTable = ({ results }: { results: Results }) => {
  const words = useWords(resultsWords)
  const inWords = useText()
  return (
    <TableRegion label={words.table} fill>
      <FormTable
        form={resultsForm}
        rows={results.rows}
        keyOf={keyOfResults}
        first={1}
        className={`${tableClasses.table} ${classes.results}`}
        naming={nameOfResults}
        sum={resultsSum(results.total, inWords(sumLabel))}
      />
    </TableRegion>
  )
}

import type { ResultsRow } from '@silverguard/shared/handling/progress/contract'
import { sumLabel } from '@silverguard/shared/workbooks/forms/handling-progress'
import { resultsForm, resultsSum } from '@silverguard/shared/workbooks/forms/results'
import cards from '../../ui/cards.module.css'
import { FormCell } from '../../ui/form-cell.tsx'
import { useText } from '../../words/language.tsx'
import classes from './progress.module.css'
import { keyOfResults, nameOfResults, type Results } from './results-naming.ts'

const figures = resultsForm.columns.filter(({ key, kind }) => kind !== 'order' && key !== nameOfResults.key)

const Card = ({ row }: { row: ResultsRow }) => {
  const inWords = useText()
  return (
    <li className={cards.card}>
      <strong>{row.townshipName}</strong>
      <dl className={classes.sums}>
        {figures.map((column) => (
          <div key={column.key}>
            <dt>{inWords(column.heading)}</dt>
            <dd>
              <FormCell column={column} row={row} number={1} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** 战果 on a phone: a card each township, the total first. */
export const ResultsCards = ({ results }: { results: Results }) => {
  const inWords = useText()
  return (
    <ul className={cards.cards}>
      {[resultsSum(results.total, inWords(sumLabel)), ...results.rows].map((row) => (
        <Card key={keyOfResults(row)} row={row} />
      ))}
    </ul>
  )
}

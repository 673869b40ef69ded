import type { ImportRow } from '@silverguard/shared/workbooks/contract'
import { Link } from '@tanstack/react-router'
import { InWords } from '../../ui/in-words.tsx'
import { MarkTag } from '../../ui/mark-tag.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { importWords, outcomeWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { keyWords, valueWords } from './change-words.ts'
import classes from './import-row-table.module.css'

/** Of a new record; what would change in one that is there is shown whole. */
const shownOfNew = 6

const Changes = ({ of: row }: { of: ImportRow }) => {
  const words = useWords(importWords)
  const inWords = useText()
  const { district, townships } = useInstallation()
  const townshipName = (code: string) => [district, ...townships].find((one) => one.code === code)?.name
  /** The name of a new record stands beside already. */
  const changes = row.changes.filter(({ key }) => row.outcome !== 'added' || key !== 'name')
  const shown = row.outcome === 'added' ? changes.slice(0, shownOfNew) : changes
  return (
    <ul className={`${classes.list} ${classes.changes}`}>
      {row.screenedOn && <li className={classes.screening}>{words.bringsScreening(row.screenedOn)}</li>}
      {shown.map(({ key, cell, before, after }) => (
        <li key={key}>
          {cell && <b>{cell}</b>} {inWords(keyWords(key))}: {row.outcome !== 'added' && <del>{inWords(valueWords(key, before, townshipName))}</del>}
          {row.outcome !== 'added' && (
            <span role="img" aria-label={words.to}>
              {' → '}
            </span>
          )}
          <ins>{inWords(valueWords(key, after, townshipName))}</ins>
        </li>
      ))}
      {changes.length > shown.length && <li>{words.more(changes.length, changes.length - shown.length)}</li>}
    </ul>
  )
}

const Problems = ({ of: row }: { of: ImportRow }) => {
  const words = useWords(importWords)
  const inWords = useText()
  return (
    <ul className={classes.list}>
      {row.problems.map((problem) => (
        <li key={`${problem.column} ${problem.code} ${problem.value}`}>
          <b>{problem.column === null ? words.wholeRow : `${problem.column}${problem.row}`}</b> {problem.heading}
          {problem.value !== '' && <q className={classes.value}>{problem.value}</q>} {inWords(problem.message)}
        </li>
      ))}
    </ul>
  )
}

/** Rows of an import: number in the user's own file, outcome, what moves and each problem, both by their cells. */
export const ImportRowTable = ({ rows }: { rows: readonly ImportRow[] }) => {
  const words = useWords(importWords)
  return (
    <TableRegion label={words.rowsTable}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" data-numeric="">
              {words.row}
            </th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.changes}</th>
            <th scope="col">{words.problems}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td data-numeric="">{row.row}</td>
              <td className={classes.outcome} data-outcome={row.outcome}>
                <InWords of={outcomeWords[row.outcome]} />
              </td>
              <th scope="row" className={classes.name}>
                {row.institution && row.outcome !== 'added' ? (
                  <Link to="/institutions/$id" params={{ id: row.institution }}>
                    {row.name || words.nameless}
                  </Link>
                ) : (
                  row.name || words.nameless
                )}{' '}
                {row.marks.map((mark) => (
                  <MarkTag key={mark} mark={mark} />
                ))}
              </th>
              <td className={classes.moved}>
                <Changes of={row} />
              </td>
              <td className={classes.problems}>
                <Problems of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

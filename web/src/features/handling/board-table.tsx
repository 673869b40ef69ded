import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { boardWords, handlingWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardCellLink } from './board-cell.tsx'
import classes from './handling.module.css'
import type { BoardReply } from './handling-query.ts'
import type { HandlingSearch } from './search.ts'

/** The board at a desk: measures down, townships across, sums at the edges. */
export const BoardTable = ({ board: { townships, rows, cells, total }, search: { level } }: { board: BoardReply; search: HandlingSearch }) => {
  const words = useWords(boardWords)
  const handling = useWords(handlingWords)
  const inWords = useText()
  // Of one township alone its own column is the sum.
  const several = townships.length > 1
  return (
    <TableRegion label={words.table} fill>
      <table className={`${table.table} ${classes.board}`}>
        <thead>
          <tr>
            <th scope="col">{handling.measure}</th>
            {several && <th scope="col">{words.total}</th>}
            {townships.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{inWords(row.title)}</th>
              {several && (
                <td>
                  <BoardCellLink cell={row.total} measure={inWords(row.title)} place={words.total} code={row.code} level={level} />
                </td>
              )}
              {townships.map(({ code, name }, place) => {
                const cell = row.cells[place]
                return (
                  <td key={code}>
                    {cell && <BoardCellLink cell={cell} measure={inWords(row.title)} place={name} code={row.code} township={code} level={level} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {several && (
              <td>
                <BoardCellLink cell={total} measure={words.total} place={words.total} level={level} />
              </td>
            )}
            {townships.map(({ code, name }, place) => {
              const cell = cells[place]
              return <td key={code}>{cell && <BoardCellLink cell={cell} measure={words.total} place={name} township={code} level={level} />}</td>
            })}
          </tr>
        </tfoot>
      </table>
    </TableRegion>
  )
}

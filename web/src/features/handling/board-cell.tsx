import type { ActionCode } from '@silverguard/shared/handling/measures'
import { Link } from '@tanstack/react-router'
import { boardWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'
import type { Cell } from './handling-query.ts'
import type { HandlingSearch } from './search.ts'

export const openOf = ({ todo, doing, done }: Cell): number => todo + doing + done
const isEmpty = (cell: Cell) => openOf(cell) + cell.closed === 0

/** The list behind a cell: the open ones, and the closed ones where nothing is open. */
const listBehind = (
  cell: Cell,
  { code, township, level }: { code?: ActionCode | undefined; township?: string | undefined; level: HandlingSearch['level'] },
): HandlingSearch => ({
  tab: 'actions',
  code: code && [code],
  township: township === undefined ? undefined : [township],
  level,
  state: openOf(cell) > 0 ? undefined : ['closed'],
})

/** Open, late, closed, each by its place and, for those who cannot see it, in words. */
export const CellFigures = ({ cell }: { cell: Cell }) => {
  const words = useWords(boardWords)
  if (isEmpty(cell)) return <span className={classes.aside}>–</span>
  return (
    <>
      <strong>{openOf(cell)}</strong>
      {cell.overdue > 0 && <span className={classes.lateMark}>{words.late(cell.overdue)}</span>}
      {cell.closed > 0 && <span className={classes.under}>{words.closed(cell.closed)}</span>}
    </>
  )
}

type Props = { cell: Cell; measure: string; place: string; code?: ActionCode | undefined; township?: string | undefined; level: HandlingSearch['level'] }

/** A cell of the board as a way to what it counts. */
export const BoardCellLink = ({ cell, measure, place, code, township, level }: Props) => {
  const words = useWords(boardWords)
  if (isEmpty(cell)) return <CellFigures cell={cell} />
  return (
    <Link to="/handling" search={listBehind(cell, { code, township, level })} className={classes.cell}>
      <span className="visually-hidden">{words.cell(measure, place)} </span>
      <CellFigures cell={cell} />
    </Link>
  )
}

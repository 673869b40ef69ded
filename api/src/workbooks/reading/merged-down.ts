import { blank, type Cell, type MergedRange, type Row } from './table.ts'

/**
 * Lets a cell merged over several rows count for each of them: the value is repeated, marked `merged`, where a row has none of
 * its own. To be called with every row of the sheet in order; makes no rows, so that a range longer than the list adds nothing.
 */
export const mergedDown = (ranges: readonly MergedRange[]): ((line: Row) => Row) => {
  const open = new Map<number, { cell: Cell; bottom: number }>()
  let next = 0
  return (line) => {
    for (const [column, { bottom }] of open) if (bottom < line.row) open.delete(column)
    for (let range = ranges[next]; range && range.top <= line.row; range = ranges[++next]) {
      const cell = range.top === line.row ? line.cells[range.left] : undefined
      if (cell && cell.kind !== 'blank') open.set(range.left, { cell: { ...cell, merged: true }, bottom: range.bottom })
    }
    const missing = [...open].filter(([column]) => (line.cells[column] ?? blank).kind === 'blank')
    if (missing.length === 0) return line
    const cells = [...line.cells]
    for (const [column, { cell }] of missing) {
      while (cells.length < column) cells.push(blank)
      cells[column] = cell
    }
    return { row: line.row, cells }
  }
}

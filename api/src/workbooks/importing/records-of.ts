import type { ColumnMapping, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { lineKind } from '@silverguard/shared/workbooks/line-kind'
import { mergedDown } from '../reading/merged-down.ts'
import { cellWords, type Row, type Table } from '../reading/table.ts'
import { type Layout, nameColumn } from './layout.ts'

const linesBetweenPauses = 500
/** Lets the event loop answer others while a long file is read. */
const pause = () => new Promise<void>((resume) => setImmediate(resume))

export type Lines = { records: AsyncIterable<Row>; ignored: () => number }

/** A name or number merged over two rows is one record that takes two rows, and not two records of the same name. */
const identifies = (column: ColumnMapping | undefined): boolean =>
  column?.target.to === 'id' || (column?.target.to === 'particular' && ['name', 'creditCode'].includes(column.target.key))

/** The records below the headings, in order; blank lines, totals, signatures and repeated headings are counted and left out. */
export const recordsOf = (table: Table, mapping: Pick<ImportMapping, 'sheet' | 'headingRow' | 'columns'>, layout: Layout): Lines => {
  let ignored = 0
  const nameAt = nameColumn(mapping)
  const read = mapping.columns.map(({ target }) => target.to !== 'nothing')
  const above = new Set(layout.above.map((words) => words.normalize('NFKC').replace(/\s/g, '')))
  async function* records(): AsyncGenerator<Row> {
    const merged = await table.merged(mapping.sheet)
    const complete = mergedDown(merged.filter(({ top, left }) => top > mapping.headingRow + 1 && !identifies(mapping.columns[left])))
    ignored = 0
    let lines = 0
    for await (const line of table.rows(mapping.sheet)) {
      if (line.row <= mapping.headingRow + 1) continue
      lines += 1
      if (lines % linesBetweenPauses === 0) await pause()
      const kind = lineKind(line.cells.map(cellWords), nameAt, read, layout.headings, above)
      const completed = complete(line)
      if (kind === 'record') yield completed
      else if (kind !== 'blank') ignored += 1
    }
  }
  return { records: { [Symbol.asyncIterator]: () => records() }, ignored: () => ignored }
}

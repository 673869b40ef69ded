import { createHash } from 'node:crypto'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { ImportColumn, ImportLook, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { visible } from '@silverguard/shared/workbooks/reading'
import { isMoney, type ProposedColumn, recogniseColumns } from '@silverguard/shared/workbooks/recognise-columns'
import { shapeOf } from '@silverguard/shared/workbooks/shape'
import { openTable } from '../reading/open-sheet.ts'
import { cellWords, columnLetters, type Table } from '../reading/table.ts'
import { type Layout, layoutOf, likeliestSheet } from './layout.ts'
import { recordsOf } from './records-of.ts'

export type Chosen = { sheet?: number | undefined; headingRow?: number | undefined }
export type Remembered = (shape: string) => Promise<ImportMapping | undefined>

const samplesAColumn = 5
const longestSample = 100

/** 附件3 lists unregistered places: it asks under what name they operate and has no column for their registration. */
const statesOf = (columns: readonly ProposedColumn[], above: readonly string[]): Facts => {
  const has = (key: string) => columns.some(({ mapping: { target } }) => 'key' in target && target.key === key)
  const isAnnex3 = (has('namedAs') || above.some((words) => /未经登记|未登记/.test(words))) && !has('registration')
  return isAnnex3 ? { registration: 'unregistered', operating: true } : {}
}

const proposedFrom = (
  column: ProposedColumn,
  remembered: ImportMapping['columns'][number] | undefined,
): Pick<ImportColumn, 'proposed' | 'ground' | 'unitNeeded'> => {
  if (!remembered || column.ground === 'computed') return { proposed: column.mapping, ground: column.ground, unitNeeded: column.unitNeeded }
  const unit = isMoney(remembered.target) ? (column.mapping.unit ?? remembered.unit) : undefined
  const proposed = unit ? { target: remembered.target, unit } : { target: remembered.target }
  return { proposed, ground: 'remembered', unitNeeded: isMoney(remembered.target) && unit === undefined }
}

const samplesOf = async (table: Table, mapping: ImportMapping, layout: Layout): Promise<{ rows: number; samples: string[][]; width: number }> => {
  const samples: string[][] = []
  let rows = 0
  let width = layout.headings.length
  for await (const { cells } of recordsOf(table, mapping, layout).records) {
    rows += 1
    width = Math.max(width, cells.length)
    cells.forEach((cell, at) => {
      const ofColumn = samples[at] ?? []
      samples[at] = ofColumn
      if (ofColumn.length === samplesAColumn) return
      const words = visible(cellWords(cell).slice(0, longestSample))
      if (words !== '') ofColumn.push(words)
    })
  }
  return { rows, samples, width }
}

/** A first look at a file: where its headings stand, what each column seems to be, how many records it holds. Throws UnreadableFile. */
export const lookAtFile = async (bytes: Uint8Array, fileName: string, chosen: Chosen, remembered: Remembered): Promise<ImportLook> => {
  const table = await openTable(bytes, fileName)
  const sheet = chosen.sheet ?? (await likeliestSheet(table))
  const layout = await layoutOf(table, sheet, chosen.headingRow)
  const recognised = recogniseColumns(layout.headings, layout.above)
  const shape = shapeOf(layout.headings)
  const earlier = await remembered(shape)
  const states = earlier ? earlier.states : statesOf(recognised, layout.above)
  const proposed = recognised.map((column, at) => proposedFrom(column, earlier?.columns[at]))
  const columns = proposed.map(({ proposed: mapping }) => mapping)
  const { rows, samples, width } = await samplesOf(table, { sheet, headingRow: layout.headingRow, columns, states }, layout)
  const unheaded = { proposed: { target: { to: 'nothing' as const } }, ground: 'unknown' as const, unitNeeded: false }
  return {
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    sheets: [...table.sheets],
    sheet,
    headingRow: layout.headingRow,
    rows,
    columns: Array.from({ length: width }, (_, index) => ({
      index,
      letter: columnLetters(index),
      heading: layout.headings[index] ?? '',
      samples: samples[index] ?? [],
      ...(proposed[index] ?? unheaded),
    })),
    states,
    shape,
  }
}

/** The mapping that a look proposes. */
export const proposedMapping = (look: ImportLook): ImportMapping => ({
  sheet: look.sheet,
  headingRow: look.headingRow,
  columns: look.columns.map(({ proposed }) => proposed),
  states: look.states,
})

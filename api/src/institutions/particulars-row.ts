import type { institutions } from '@silverguard/db/schema/institutions'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularKeys } from '@silverguard/shared/institutions/particulars'

type Row = typeof institutions.$inferSelect
type ColumnKey = Exclude<ParticularKey, 'township'>
export type ParticularColumns = Pick<Row, ColumnKey>

const columnKeys = particularKeys.filter((key): key is ColumnKey => key !== 'township')

/** Particulars as columns; what is not known is null. The township is the row's division. */
export const particularColumns = (particulars: Particulars): ParticularColumns =>
  Object.fromEntries(columnKeys.map((key) => [key, particulars[key] ?? null])) as ParticularColumns

/** A row's particulars; what is not known is left out. */
export const particularsOf = (row: ParticularColumns & Pick<Row, 'divisionCode'>): Particulars => {
  const known = columnKeys.flatMap((key) => (row[key] === null ? [] : [[key, row[key]] as const]))
  return { ...Object.fromEntries(known), name: row.name, township: row.divisionCode }
}

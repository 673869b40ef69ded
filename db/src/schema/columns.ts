import { sql } from 'drizzle-orm'
import { customType } from 'drizzle-orm/pg-core'

/** Codes compare by their digits wherever the server stands: a scope is a range of them. */
export const code = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
/** Compares byte by byte, the same on every server; pinyin keys are written for it. */
export const sortKey = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

const isoInstant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})
/** Instants travel as ISO strings with Z, as the contracts have them; to the millisecond, so that they come back as they went in. */
export const instant = (name?: string) => (name ? isoInstant(name) : isoInstant())
export const now = sql`now()`

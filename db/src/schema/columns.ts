import { customType, timestamp } from 'drizzle-orm/pg-core'

/** Codes compare by their digits wherever the server stands: a scope is a range of them. */
export const code = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
/** Instants travel as ISO strings, as the contracts have them. */
export const instant = (name?: string) => (name ? timestamp(name, { withTimezone: true }) : timestamp({ withTimezone: true }))

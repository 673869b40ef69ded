import { type SQL, sql } from 'drizzle-orm'

/** Some places by their ids as one parameter, however many: `institution_id in ${among(ids)}`. */
export const among = (ids: readonly string[]): SQL => sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

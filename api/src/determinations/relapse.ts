import { levels } from '@silverguard/shared/risk/vocabulary'
import { type SQL, sql } from 'drizzle-orm'

const ranks = sql.raw(`array['${levels.join("','")}']`)

/** The watch of a place that runs today, as `watches`: at most one. */
export const runningWatch = (today: string): SQL =>
  sql`left join watches on watches.institution_id = institutions.id and watches.ended_on is null and watches.ends_on >= ${today}::date`

/**
 * 反弹: the watch runs, and the rules have moved the place above the level that it was let off to. Who let it off below what the
 * rules said then, knowingly, has not had a relapse by that; nor has a place that somebody decided upon anew since.
 */
export const isRelapse: SQL = sql`coalesce(institutions.under_review and array_position(${ranks}, institutions.level) < array_position(${ranks}, watches.to_level), false)`

import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { readAsOf as endpoint, MomentRecord } from '@silverguard/shared/determinations/contract'
import { type Moment, whatChanged } from '@silverguard/shared/determinations/what-changed'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { standingOf } from '@silverguard/shared/risk/standing'
import type { Standing } from '@silverguard/shared/risk/vocabulary'
import { and, desc, eq, lt } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { endOf, factsOf, knownFactOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { withId } from '../institutions/filter.ts'
import { Invalid, NotFound } from '../problems.ts'
import { evaluatorOf } from '../risk/active-evaluator.ts'
import { ruleSetInForce } from '../risk/in-force.ts'
import { ruleSetSummary } from '../risk/stored-rule-sets.ts'
import type { ReplyOf } from '../serve.ts'

type Confirmed = { said: NonNullable<MomentRecord['confirmed']>; upon: Standing | null }

/** The level that was confirmed last by the end of a day. */
const confirmedBy = async (tx: Tx, institution: string, day: Day): Promise<Confirmed | undefined> => {
  const { institutionId, state, decidedAt, id } = determinations
  const [row] = await tx
    .select()
    .from(determinations)
    .where(and(eq(institutionId, institution), eq(state, 'confirmed'), lt(decidedAt, endOf(day).toISOString())))
    .orderBy(desc(decidedAt), desc(id))
    .limit(1)
  if (!row?.level || row.decidedAt === null) return undefined
  return { said: { determination: row.id, level: row.level, on: dayOf(new Date(row.decidedAt)), by: row.decidedBy ?? '' }, upon: row.upon }
}

/** How a place stood at the end of a day: on the facts known by then, by the rules in force on it, and what was confirmed by then. */
const momentAsOf = async (tx: Tx, institution: string, day: Day): Promise<MomentRecord> => {
  const statements = await statementsAsOf(tx, institution, day)
  const facts = factsOf(statements)
  const row = await ruleSetInForce(tx, day)
  const evaluator = evaluatorOf(row)
  const verdict = evaluator.verdict(facts)
  const standing = standingOf(verdict, facts, row.profile)
  const confirmed = await confirmedBy(tx, institution, day)
  return {
    ...{ day, facts: statements.map(knownFactOf), ruleSet: ruleSetSummary(row) },
    ...{ verdict, turningPoints: evaluator.turningPoints(facts), standing },
    confirmed: confirmed?.said ?? null,
    underReview: confirmed !== undefined && confirmed.upon !== standing,
  }
}

const asMoment = ({ confirmed, ...moment }: MomentRecord): Moment => ({ ...moment, confirmed: confirmed?.level ?? null })

/** A place on a past day beside today, and what lies between. Throws `Invalid` for a day to come, `NotFound`. */
export const readAsOf = async (tx: Tx, id: string, day: Day, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  if (day > today) throw new Invalid([{ path: 'day', message: '不能晚于今天 · must not be later than today' }])
  const [place] = await tx.select().from(institutions).where(withId(id))
  if (place === undefined) throw new NotFound()
  const names = await divisionNames(tx, [place.divisionCode])
  const [past, now] = [await momentAsOf(tx, id, day), await momentAsOf(tx, id, today)]
  const recordedOn = dayOf(new Date(place.createdAt))
  return {
    name: maskPersonalData(place.name),
    townshipName: townshipNameOf(place, names),
    recordedOn,
    past,
    now,
    changed: whatChanged(asMoment(past), asMoment(now)),
  }
}

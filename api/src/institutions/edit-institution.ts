import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { importOrigins } from '@silverguard/db/schema/workbooks'
import type { Day } from '@silverguard/shared/days'
import type { FactKey, Facts } from '@silverguard/shared/facts/catalogue'
import { factKeys } from '@silverguard/shared/facts/catalogue'
import type { editInstitution as editEndpoint, Institution, Particulars } from '@silverguard/shared/institutions/contract'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { type Text, text } from '@silverguard/shared/text'
import { and, eq, ne } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { changesBetween } from '../audit/changes-between.ts'
import type { Change } from '../audit/entry.ts'
import { factsOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { stateFacts, withdrawStatements } from '../facts/state-facts.ts'
import { Conflict, Invalid, NotFound, Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { BodyOf } from '../serve.ts'
import { demandPast } from './demand-past.ts'
import { demandTownship } from './demand-township.ts'
import { deriveInstitution } from './derive-institution.ts'
import { withId } from './filter.ts'
import { particularColumns, particularsOf } from './particulars-row.ts'
import { readInstitution } from './read-institution.ts'

type Wanted = BodyOf<typeof editEndpoint>
type When = { actor: Actor; today: Day; now: Date }
type Row = typeof institutions.$inferSelect
type Statements = Awaited<ReturnType<typeof statementsAsOf>>

/** The row, held until the transaction ends. Throws `NotFound`, or `Conflict` when somebody else changed it since it was read. */
export const lockCurrent = async (tx: Tx, id: string, version: number): Promise<Row> => {
  const [row] = await tx.select().from(institutions).where(withId(id)).for('update')
  if (row === undefined) throw new NotFound()
  if (row.version !== version) {
    throw new Conflict('stale_version', text('这条记录刚被他人修改,请刷新后再保存', 'Someone else has just changed this record; reload before saving'))
  }
  return row
}

const equal = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

const merged = (present: Particulars, given: Wanted['particulars']): { particulars: Particulars; changes: Change[] } => {
  const moved = particularKeys.filter((key) => given[key] !== undefined && !equal(given[key], present[key]))
  const changes = moved.map((key) => ({ key, before: present[key] ?? null, after: given[key] ?? null }))
  return { particulars: { ...present, ...Object.fromEntries(moved.map((key) => [key, given[key]])) }, changes }
}

/** The same value on the same day is nothing new; on another day it is a statement of its own, as an import's is. */
const newlyStated = (given: Facts, known: Statements, trueSince: Day): Facts =>
  Object.fromEntries(
    factKeys
      .filter((key) => given[key] !== undefined)
      .filter((key) => !known.some(({ fact, value, trueSince: since }) => fact === key && value === given[key] && since === trueSince))
      .map((key) => [key, given[key]]),
  )

const withdrawnAmong = (known: Statements, keys: readonly FactKey[]): Statements => {
  const unknown = keys.filter((key) => !known.some(({ fact }) => fact === key))
  if (unknown.length > 0) throw new Invalid(unknown.map((key) => ({ path: `withdrawn.${key}`, message: '目前没有可撤回的记录 · nothing to take back' })))
  return known.filter(({ fact }) => keys.includes(fact))
}

const factChanges = (before: Facts, after: Facts, stated: Facts, trueSince: Day): Change[] =>
  factKeys.flatMap((key) => {
    const isStated = stated[key] !== undefined
    if (!isStated && equal(before[key], after[key])) return []
    return [{ key, before: before[key] ?? null, after: isStated ? stated[key] : (after[key] ?? null), ...(isStated ? { trueSince } : {}) }]
  })

/** What the edit did to the level, in the trail beside the facts that did it. */
const levelChange = (before: Pick<Row, 'standing'>, { standing }: Pick<Row, 'standing'>): Change[] =>
  changesBetween({ standing: before.standing }, { standing })

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const sentenceOf = (particulars: number, stated: number, withdrawn: number): Text => {
  const zh = [particulars && `修改 ${particulars} 项资料`, stated && `填报 ${stated} 项情况`, withdrawn && `撤回 ${withdrawn} 项情况`]
  const en = [
    particulars && `changed ${counted(particulars, 'particular')}`,
    stated && `stated ${counted(stated, 'fact')}`,
    withdrawn && `took back ${counted(withdrawn, 'fact')}`,
  ]
  const english = en.filter((part) => part !== 0).join(', ')
  return text(zh.filter((part) => part !== 0).join(','), english.slice(0, 1).toUpperCase() + english.slice(1))
}

/** What belongs to a place moves with it; the trail stays where it was written. */
const moveRows = async (tx: Tx, id: string, divisionCode: string): Promise<void> => {
  const away = { divisionCode }
  await tx
    .update(factStatements)
    .set(away)
    .where(and(eq(factStatements.institutionId, id), ne(factStatements.divisionCode, divisionCode)))
  await tx.update(importOrigins).set(away).where(eq(importOrigins.institutionId, id))
}

const demandOwnCode = async (tx: Tx, id: string, key: string | null): Promise<void> => {
  if (key === null) return
  const [other] = await tx
    .select({ name: institutions.name })
    .from(institutions)
    .where(and(eq(institutions.creditCodeKey, key), ne(institutions.id, id)))
  if (other) throw new Conflict('same_credit_code', text(`统一社会信用代码已属于“${other.name}”`, `The credit code belongs to "${other.name}" already`))
}

/** Replaces particulars, states and takes back facts, and scores anew. Throws `Conflict`, `Invalid`, `Refused` when nothing changes. */
export const editInstitution = async (tx: Tx, id: string, wanted: Wanted, { actor, today, now }: When): Promise<Recorded<Institution>> => {
  demandPast(wanted.trueSince, today)
  // Before the row, as a switch of the profile and an import do it: in another order they would come to wait for each other.
  const evaluator = await scoringEvaluator(tx)
  const row = await lockCurrent(tx, id, wanted.version)
  const known = await statementsAsOf(tx, id, today)
  const withdrawn = withdrawnAmong(known, wanted.withdrawn)
  const remaining = known.filter((statement) => !withdrawn.includes(statement))
  const stated = newlyStated(wanted.facts, remaining, wanted.trueSince)
  const { particulars, changes } = merged(particularsOf(row), wanted.particulars)
  const statedCount = Object.keys(stated).length
  const settlesTownship = row.townshipPending && (wanted.particulars.township?.length ?? 0) >= 9
  if (changes.length + statedCount + withdrawn.length === 0 && !settlesTownship)
    throw new Refused('nothing_changed', text('没有任何修改', 'Nothing was changed'))

  const divisionCode = particulars.township
  if (divisionCode !== row.divisionCode) {
    await demandTownship(tx, actor, divisionCode)
    await moveRows(tx, id, divisionCode)
  }
  const origin = { source: 'entered', recordedBy: actor.name, now } as const
  await withdrawStatements(
    tx,
    withdrawn.map((statement) => statement.id),
    origin,
  )
  await stateFacts(tx, stated, { institutionId: id, divisionCode, trueSince: wanted.trueSince }, origin)
  const facts = factsOf(await statementsAsOf(tx, id, today))
  const derived = deriveInstitution(particulars, facts, evaluator)
  await demandOwnCode(tx, id, derived.creditCodeKey)
  const at = now.toISOString()
  const asOf = changes.length > 0 && today > row.particularsAsOf ? { particularsAsOf: today } : {}
  // A place put under a stated township stays 镇街待定 until somebody names its township.
  const townshipPending = settlesTownship ? false : row.townshipPending
  const township = townshipPending ? { townshipPending } : { townshipPending, townshipStated: null }
  await tx
    .update(institutions)
    .set({ ...particularColumns(particulars), divisionCode, ...derived, ...asOf, ...township, version: row.version + 1, scoredAt: at, changedAt: at })
    .where(withId(id))
  const entry = {
    action: 'institution.edited',
    subjectKind: 'institution',
    subjectId: id,
    divisionCode,
    sentence: sentenceOf(changes.length, statedCount, withdrawn.length),
    changes: [...changes, ...factChanges(factsOf(known), facts, stated, wanted.trueSince), ...levelChange(row, derived)],
  }
  return { result: await readInstitution(tx, id, today), entries: [entry] }
}

import type { Tx } from '@silverguard/db/client'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { factKeys } from '@silverguard/shared/facts/catalogue'
import type { editInstitution as editEndpoint, Institution, Particulars } from '@silverguard/shared/institutions/contract'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { type Text, text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import type { Change } from '../audit/entry.ts'
import { factsOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { stateFacts, withdrawStatements } from '../facts/state-facts.ts'
import { Invalid, Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { BodyOf } from '../serve.ts'
import { demandPast } from './demand-past.ts'
import { demandTownship } from './demand-township.ts'
import { factChanges, levelChange, statedSince } from './fact-changes.ts'
import { moveRows } from './hand-over.ts'
import { lockCurrent } from './lock-current.ts'
import { demandUnmasked } from './masked.ts'
import { particularsOf } from './particulars-row.ts'
import { readInstitution } from './read-institution.ts'
import { instantAfter, rederive } from './rederive.ts'

type Wanted = BodyOf<typeof editEndpoint>
type When = { actor: Actor; clock: () => Date }
type Statements = Awaited<ReturnType<typeof statementsAsOf>>

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

const withdrawnAmong = (known: Statements, { withdrawn: keys, withdrawnReason }: Wanted): Statements => {
  if (keys.length > 0 && withdrawnReason === undefined)
    throw new Invalid([{ path: 'withdrawnReason', message: '撤回记录请说明理由 · say why it is taken back' }])
  const unknown = keys.filter((key) => !known.some(({ fact }) => fact === key))
  if (unknown.length > 0) throw new Invalid(unknown.map((key) => ({ path: `withdrawn.${key}`, message: '目前没有可撤回的记录 · nothing to take back' })))
  return known.filter(({ fact }) => keys.includes(fact))
}

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

/** Replaces particulars, states and takes back facts, and scores anew. Throws `Forbidden`, `Conflict`, `Invalid`, `Refused` when nothing changes. */
export const editInstitution = async (tx: Tx, id: string, wanted: Wanted, { actor, clock }: When): Promise<Recorded<Institution>> => {
  demandPast(wanted.trueSince, dayOf(clock()))
  demandUnmasked(wanted.particulars)
  // Before the row, as a switch of the profile and an import do it: in another order they would come to wait for each other.
  const evaluator = await scoringEvaluator(tx)
  const row = await lockCurrent(tx, actor, id, wanted.version)
  const now = clock()
  const today = dayOf(now)
  const known = await statementsAsOf(tx, id, today)
  const withdrawn = withdrawnAmong(known, wanted)
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
  const at = instantAfter(row, now)
  const recordedBy = actor.name
  await withdrawStatements(
    tx,
    withdrawn.map((statement) => statement.id),
    { recordedBy, now: at, reason: wanted.withdrawnReason ?? '' },
  )
  await stateFacts(tx, stated, { institutionId: id, divisionCode, trueSince: wanted.trueSince }, { source: 'entered', recordedBy, now: at })
  const asOf = changes.length > 0 && today > row.particularsAsOf ? { particularsAsOf: today } : {}
  // A place put under a stated township stays 镇街待定 until somebody names its township.
  const townshipPending = settlesTownship ? false : row.townshipPending
  const township = townshipPending ? { townshipPending } : { townshipPending, townshipStated: null }
  const { facts, derived, following } = await rederive(tx, row, particulars, { ...asOf, ...township }, { actor, today, at, evaluator })
  const entry = {
    action: 'institution.edited',
    subjectKind: 'institution',
    subjectId: id,
    divisionCode,
    sentence: sentenceOf(changes.length, statedCount, withdrawn.length),
    changes: [...changes, ...factChanges(factsOf(known), facts, statedSince(stated, wanted.trueSince)), ...levelChange(row, derived)],
  }
  return { result: await readInstitution(tx, id, today), entries: [entry, ...following] }
}

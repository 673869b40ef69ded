import { evidenceFiles } from '@silverguard/db/schema/evidence'
import type { Day } from '@silverguard/shared/days'
import * as contract from '@silverguard/shared/determinations/contract'
import { openLedger } from '@silverguard/shared/handling/ledger/contract'
import * as register from '@silverguard/shared/institutions/contract'
import { type Level, levels, type Standing, type VerdictStatus } from '@silverguard/shared/risk/vocabulary'
import fc from 'fast-check'
import { expect } from 'vitest'
import { newIdentifier } from '../../identifier.ts'
import type { World } from './world.ts'

const who = fc.constantFrom('own' as const, 'another' as const)
export const judgingStep = fc.oneof(
  fc.record({ do: fc.constant('propose' as const), who, level: fc.constantFrom(...levels) }),
  fc.record({ do: fc.constant('propose' as const), who, level: fc.constant('computed' as const) }),
  fc.record({ do: fc.constant('decide' as const), who, how: fc.constantFrom('confirm' as const, 'confirm' as const, 'raise' as const, 'send back' as const) }),
  fc.record({ do: fc.constant('withdraw' as const), who }),
)
type Step = typeof judgingStep extends fc.Arbitrary<infer S> ? S : never
type Confirmed = { level: Level; on: Day; by: string; upon: Standing; id: string }
/** What the replay knows of a place at this moment. */
export type Computed = { level: Level; status: VerdictStatus; standing: Standing }

const names = { own: '测试员', another: '另一人' } as const

/** What two people propose and decide about a place, through the API, and which level was confirmed by the end of a day. */
export const judgedLevels = async ({ api, call, another, now, today }: World, id: string, computed: () => Computed) => {
  const confirmed: Confirmed[] = []
  let waiting: { id: string; level: Level; by: Step['who'] } | undefined
  const as = { own: call, another }
  const proof = newIdentifier()
  const { version: _first, ...place } = (await call(register.readInstitution, { params: { id } })).body
  await api.database.db.insert(evidenceFiles).values({
    ...{ id: proof, institutionId: id, divisionCode: place.particulars.township, sha256: '0'.repeat(64), bytes: 1, kind: 'jpeg' },
    ...{ fileName: '现场.jpg', recordedBy: '测试员', recordedAt: now().toISOString() },
  })
  // Nothing is owed here: what money keeps from coming down is no part of what is replayed.
  expect((await call(openLedger, { params: { id }, body: { basis: 'institution', owed: 0, elders: 0 } })).status).toBe(200)
  const said = { reason: '会商意见一致', evidence: [proof] }
  const version = async () => (await call(register.readInstitution, { params: { id } })).body.version
  const isNever = (level: Level) => {
    const { status, standing } = computed()
    return level === 'green' && (status === 'open' || standing === 'pending' || standing === 'apart')
  }

  const propose = async (step: Extract<Step, { do: 'propose' }>) => {
    const level = step.level === 'computed' ? computed().level : step.level
    const answer = await as[step.who](contract.proposeLevel, { params: { id }, body: { level, ...said, version: await version() } })
    const expected = waiting !== undefined ? 409 : isNever(level) ? 400 : 200
    expect([answer.status, answer.problem]).toMatchObject([expected, {}])
    if (answer.status === 200) waiting = { id: answer.body.id, level, by: step.who }
  }
  const decide = async ({ who: by, how }: Extract<Step, { do: 'decide' }>) => {
    if (waiting === undefined) return
    const params = { id: waiting.id }
    const level = how === 'raise' ? (levels[levels.indexOf(waiting.level) - 1] ?? 'red') : waiting.level
    const answer =
      how === 'send back'
        ? await as[by](contract.sendBack, { params, body: { reason: '请补充材料' } })
        : await as[by](contract.confirmDetermination, { params, body: { level, ...said, version: await version() } })
    const expected = by === waiting.by ? 403 : how !== 'send back' && isNever(level) ? 400 : 200
    expect([answer.status, answer.problem]).toMatchObject([expected, {}])
    if (expected !== 200) return
    if (how !== 'send back') confirmed.push({ level, on: today(), by: names[by], upon: computed().standing, id: waiting.id })
    waiting = undefined
  }
  const withdraw = async (by: Step['who']) => {
    if (waiting === undefined) return
    const answer = await as[by](contract.withdrawProposal, { params: { id: waiting.id }, body: { reason: '重新研究' } })
    expect(answer.status).toBe(by === waiting.by ? 200 : 403)
    if (by === waiting.by) waiting = undefined
  }
  const act = (next: Step): Promise<void> => {
    if (next.do === 'propose') return propose(next)
    return next.do === 'decide' ? decide(next) : withdraw(next.who)
  }
  return { act, confirmed: (day: Day) => confirmed.filter(({ on }) => on <= day).at(-1) }
}

import * as contract from '@silverguard/shared/determinations/contract'
import { editInstitution } from '@silverguard/shared/institutions/contract'
import { settleFact } from '@silverguard/shared/screenings/contract'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { addScreening, judging, officer, reviewer } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const evening = new Date('2026-11-21T15:59:59.900Z')
const morning = new Date('2026-11-21T16:00:05Z')
/** Let in twice, before and after the body, and handed to its handler: thrice the clock is asked before anything waits for a lock. */
const looksBeforeWaiting = 3

describe('what waited past midnight', () => {
  const api = testApi()
  const { read, propose } = judging(api)
  /** A request that comes in the evening and holds what it waits for in the morning. */
  const waiting = (actor: Actor) => {
    let looks = 0
    return api.with({ actor, clock: () => (looks++ < looksBeforeWaiting ? evening : morning) })
  }
  const asOf = async (id: string) =>
    (await (await api.with({ clock: () => morning }))(contract.readAsOf, { params: { id }, query: { day: testToday } })).body.past

  it('is of the day on which it was written, so that the answer for the day before stays', async () => {
    const id = await makeCast(api.database, 'boaster')
    await addScreening(api.database, id)
    const before = await asOf(id)
    const edit = { version: 1, particulars: {}, facts: { complained: true }, withdrawn: [], trueSince: testToday }
    expect((await (await waiting(officer))(editInstitution, { params: { id }, body: edit })).body.standing).toBe('orange')
    const settled = { fact: 'prosecuted' as const, value: true, reason: '已核实立案', evidence: [], basedOn: morning.toISOString() }
    expect((await (await waiting(officer))(settleFact, { params: { id }, body: settled })).status).toBe(200)
    const { version, verdict } = await read(id)
    const proposal = { level: verdict.level, version }
    const proposed = await (await waiting(officer))(contract.proposeLevel, { params: { id }, body: proposal })
    expect(proposed.body.proposed.at.slice(0, 13)).toBe('2026-11-21T16')
    const items = [{ id: proposed.body.id, version }]
    expect((await (await waiting(reviewer))(contract.confirmSeveral, { body: { items } })).body).toEqual({ confirmed: 1 })
    expect((await read(id)).confirmed).toMatchObject({ on: '2026-11-22', listedSince: '2026-11-22' })
    expect(await asOf(id)).toEqual(before)
  })

  it('is so for one who decides alone, sends back or takes back', async () => {
    const decided: (string | undefined)[] = []
    for (const how of ['confirmation', 'return', 'withdrawal'] as const) {
      const id = await makeCast(api.database, how === 'return' ? 'wellKept' : how === 'withdrawal' ? 'quietRoom' : 'boaster')
      const { level } = (await read(id)).verdict
      const params = { id: (await propose(officer, id, level)).body.id }
      const call = await waiting(how === 'withdrawal' ? officer : reviewer)
      const body = { reason: '请再核实' }
      const answer =
        how === 'confirmation'
          ? await call(contract.confirmDetermination, { params, body: { level, version: 1 } })
          : await call(how === 'return' ? contract.sendBack : contract.withdrawProposal, { params, body })
      decided.push(answer.body.decided?.at.slice(0, 13))
    }
    expect(decided).toEqual(Array(3).fill('2026-11-21T16'))
  })
})

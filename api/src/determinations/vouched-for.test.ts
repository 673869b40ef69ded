import { determinations } from '@silverguard/db/schema/determinations'
import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/determinations/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addProof, judging, officer, reviewer } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'
import { sheetDigest } from './sheet-digest.ts'

describe('the trail of judgement', () => {
  const api = testApi()
  const { as, propose, confirm, sendBack, state } = judging(api)
  /** What the last entry of an action says of what somebody answers for. */
  const saidBy = async (action: string) => {
    const { rows } = (await api.call(readTrail, { query: { kind: ['determination'] } })).body
    const changes = rows.find((row) => row.action === action)?.changes ?? []
    return Object.fromEntries(changes.map(({ key, after }) => [key, after]))
  }

  it('binds words, proof, meeting and the sheet as it is kept, which can be reckoned again from the stored row', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    const [proof, other] = [await addProof(api.database, id), await addProof(api.database, id)]
    const meeting = (await (await as(reviewer))(contract.openMeeting, { body: { heldOn: testToday, chair: '沈主任', attendees: ['李科长'] } })).body.id
    const { body } = await propose(officer, id, 'orange', { reason: '据现场情况', evidence: [proof] })
    const proposed = await saidBy('determination.proposed')
    await state(id, { bedCount: 7 })
    const words = { reason: '另有线索', minutes: '李科长:同意上调,电话 13900000000', evidence: [other], meeting }
    expect((await confirm(reviewer, body, 'red', words)).status).toBe(200)
    const raised = await saidBy('determination.raised')
    const [row] = await api.database.db.select().from(determinations).where(eq(determinations.id, body.id))
    if (!row?.decidedUpon) throw new Error('the decision keeps no sheet')
    expect(proposed).toEqual({ proposedLevel: 'orange', reason: '据现场情况', evidence: [proof], sheet: sheetDigest(row.proposedUpon) })
    expect(raised).toEqual({
      ...{ confirmedLevel: 'red', reason: '另有线索', minutes: '李科长:同意上调,电话 139****0000' },
      ...{ evidence: [other], meeting, sheet: sheetDigest(row.decidedUpon) },
    })
    expect(proposed.sheet).toMatch(/^[0-9a-f]{64}$/)
    expect(raised.sheet).not.toBe(proposed.sheet)
    expect(sheetDigest({ ...row.decidedUpon, version: row.decidedUpon.version + 1 })).not.toBe(raised.sheet)
  })

  it('binds what is said in sending back, and nothing that was not said', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    await sendBack(reviewer, (await propose(officer, id, 'orange')).body.id, '请再核实')
    expect(Object.keys(await saidBy('determination.proposed'))).toEqual(['proposedLevel', 'sheet'])
    expect(await saidBy('determination.sent_back')).toEqual({ reason: '请再核实' })
  })
})

import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/determinations/contract'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { fengzhu } from '../testing/cast.ts'
import { judging, officer, reviewer, township } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'

const later = new Date(testNow.getTime() + 86_400_000)

describe('meetings and what was decided', () => {
  const api = testApi()
  const { as, propose, confirm, sendBack, withdraw, settle } = judging(api)
  const open = async (heldOn = testToday) =>
    (await as(reviewer))(contract.openMeeting, { body: { heldOn, place: '三楼会议室', chair: '沈主任', attendees: ['李科长', '王主任 13900001234'] } })

  it('keep their minutes with the decisions that name them, in their order', async () => {
    const { body: meeting } = await open()
    expect(meeting).toMatchObject({
      heldOn: testToday,
      chair: '沈主任',
      attendees: ['李科长', '王主任 139****1234'],
      openedBy: '审核员',
      closedAt: null,
      decisions: 0,
    })
    const second = (await propose(officer, await makeCast(api.database, 'collapsed'), 'red')).body
    const first = (await propose(officer, await makeCast(api.database, 'backRoom'), 'orange')).body
    await confirm(reviewer, first, 'orange', { meeting: meeting.id, minutes: '一致同意' })
    await (await as(reviewer, later))(contract.sendBack, { params: { id: second.id }, body: { reason: '请补充', minutes: '须补充材料', meeting: meeting.id } })
    const read = (await api.call(contract.readMeeting, { params: { id: meeting.id } })).body
    expect(read.meeting.decisions).toBe(2)
    expect(read.decisions.map(({ institutionName, decided }) => [institutionName, decided?.minutes])).toEqual([
      ['云汀晚晴老年公寓', '一致同意'],
      ['枫渚长乐养老服务有限公司', '须补充材料'],
    ])
    expect((await api.call(contract.listDecisions, { query: { meeting: meeting.id } })).body.total).toBe(2)
  })

  it('are closed once, and no decision names one that is closed or that there is not', async () => {
    const { body: meeting } = await open()
    const close = async () => (await as(officer))(contract.closeMeeting, { params: { id: meeting.id }, body: { summary: '研判 0 家' } })
    expect((await close()).body).toMatchObject({ closedAt: testNow.toISOString().replace('000Z', '001Z'), summary: '研判 0 家' })
    expect((await close()).problem).toMatchObject({ status: 409, code: 'meeting_closed' })
    const { body } = await propose(officer, await makeCast(api.database, 'backRoom'), 'orange')
    expect((await confirm(reviewer, body, 'orange', { meeting: meeting.id })).problem.code).toBe('meeting_closed')
    expect((await confirm(reviewer, body, 'orange', { meeting: newIdentifier() })).status).toBe(404)
    const { rows } = (await api.call(readTrail, { query: { kind: ['determination'] } })).body
    expect(rows.map(({ action, divisionName }) => [action, divisionName]).slice(1)).toEqual([
      ['meeting.closed', '银汀区'],
      ['meeting.opened', '银汀区'],
    ])
  })

  it('are not held in days to come, and belong to the unit that held them', async () => {
    expect((await open('2026-11-22')).problem.fields).toMatchObject([{ path: 'heldOn' }])
    await open('2026-11-20')
    await open()
    const list = async (actor = reviewer) => (await (await as(actor))(contract.listMeetings)).body.meetings.map(({ heldOn }) => heldOn)
    expect(await list()).toEqual([testToday, '2026-11-20'])
    expect(await list(township)).toEqual([])
    expect((await (await as(township))(contract.openMeeting, { body: { heldOn: testToday, chair: '某人', attendees: [] } })).status).toBe(403)
  })

  it('are listed decision by decision, latest first, by what was decided, when and where', async () => {
    const [room, fallen, kept] = [
      await makeCast(api.database, 'quietRoom'),
      await makeCast(api.database, 'collapsed'),
      await makeCast(api.database, 'wellKept'),
    ]
    await settle(room, 'orange')
    await settle(fallen, 'red', later)
    await sendBack(reviewer, (await propose(officer, kept, 'green')).body.id)
    await withdraw(officer, (await propose(officer, kept, 'green')).body.id)
    await propose(officer, kept, 'green')
    const list = async (query: object = {}, actor = reviewer) => {
      const { rows, total } = (await (await as(actor))(contract.listDecisions, { query })).body
      expect(total).toBe(rows.length)
      return rows.map(({ institutionName, state }) => `${institutionName.slice(0, 4)} ${state}`)
    }
    const all = ['枫渚长乐 confirmed', '鹭鸣康养 sent_back', '云汀夕照 confirmed']
    expect(await list()).toEqual(all)
    expect(await list({ state: ['proposed', 'withdrawn'] })).toEqual(['鹭鸣康养 proposed', '鹭鸣康养 withdrawn'])
    expect(await list({ level: ['red'] })).toEqual([all[0]])
    expect(await list({ movement: ['listed'] })).toEqual([all[0], all[2]])
    expect(await list({ until: testToday })).toEqual(all.slice(1))
    expect(await list({ since: '2026-11-22', until: '2026-11-22' })).toEqual([all[0]])
    expect(await list({ township: [fengzhu] })).toEqual([all[0]])
    expect(await list({ text: '夕照' })).toEqual([all[2]])
    expect(await list({}, township)).toEqual([all[2]])
  })
})

import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import * as contract from '@silverguard/shared/determinations/contract'
import type { queueReasons } from '@silverguard/shared/determinations/vocabulary'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { fengzhu, luming, yunting } from '../testing/cast.ts'
import { addScreening, judging, officer, reviewer, secondReviewer, township } from '../testing/judges.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

type Query = {
  why?: (typeof queueReasons)[number][]
  clear?: string
  mine?: string
  township?: string[]
  standing?: 'red'[]
  text?: string
  size?: number
  page?: number
}

describe('the queue', () => {
  const api = testApi()
  const { as, read, propose, confirm, sendBack, withdraw, settle, state } = judging(api)
  const queue = async (query: Query = {}, actor: Actor = reviewer) => (await (await as(actor))(contract.readQueue, { query })).body
  const names = async (query: Query = {}, actor?: Actor) => (await queue(query, actor)).rows.map(({ name, why }) => [name, why.join()])

  /** One place for each reason, and two for which there is none. */
  const lay = async () => {
    const green = await makeCast(api.database, 'wellKept')
    await settle(green, 'green')
    await makeCast(api.database, 'unheardOf')
    const moved = await makeCast(api.database, 'boaster')
    await settle(moved, 'yellow')
    await state(moved, { collapsed: true })
    const waiting = await makeCast(api.database, 'collapsed')
    await propose(officer, waiting, 'red', { reason: '已经爆雷' })
    const returned = await makeCast(api.database, 'backRoom')
    await sendBack(reviewer, (await propose(township, returned, 'orange')).body.id, '请补充收费情况')
    const seen = await makeCast(api.database, 'quietRoom')
    await addScreening(api.database, seen)
    return { green, moved, waiting, returned, seen }
  }

  it('names each place once with every reason, most urgent first, and counts by reason whatever is chosen', async () => {
    const { moved } = await lay()
    const all = [
      ['枫渚金晖颐养中心', 'under_review'],
      ['枫渚长乐养老服务有限公司', 'proposed'],
      ['云汀晚晴老年公寓', 'sent_back'],
      ['云汀夕照互助点', 'to_propose'],
    ]
    expect(await names()).toEqual(all)
    const counts = { relapse: 0, under_review: 1, proposed: 1, sent_back: 1, to_propose: 1 }
    expect(await queue()).toMatchObject({ total: 4, counts, clear: 0, asOf: testToday })
    expect(await queue({ why: ['sent_back', 'to_propose'] })).toMatchObject({ total: 2, counts, rows: [{ why: ['sent_back'] }, { why: ['to_propose'] }] })
    expect(await names({ size: 2, page: 2 })).toEqual(all.slice(2))
    await propose(officer, moved, 'red', { reason: '已经爆雷' })
    expect((await names())[0]).toEqual(['枫渚金晖颐养中心', 'under_review,proposed'])
  })

  it('says of each what is known: the proposal, why it was sent back, what changed, when it was screened last', async () => {
    await lay()
    const [moved, waiting, returned, seen] = (await queue()).rows
    expect(moved).toMatchObject({
      ...{
        confirmed: { level: 'yellow', by: '审核员', on: testToday },
        changed: { standing: { before: 'yellow', after: 'red' }, gained: ['R4'] },
        proposal: null,
      },
      ...{ standing: 'red', matched: ['R4', 'Y4'], townshipName: '枫渚街道' },
    })
    expect(waiting).toMatchObject({ proposal: { level: 'red', by: '区级经办', own: false, sentBack: null }, changed: null, confirmed: null })
    expect(returned).toMatchObject({ proposal: { level: 'orange', by: '云汀经办', sentBack: '请补充收费情况' }, doubts: [], couldReach: 'red' })
    expect(seen).toMatchObject({ proposal: null, lastScreenedOn: testToday, relapse: null })
  })

  it('keeps to the scope and to the filters, and knows what comes back to oneself', async () => {
    await lay()
    expect(await names({}, township)).toEqual([
      ['云汀晚晴老年公寓', 'sent_back'],
      ['云汀夕照互助点', 'to_propose'],
    ])
    expect((await names({ township: [fengzhu] })).length).toBe(2)
    expect((await names({ standing: ['red'] })).length).toBe(2)
    expect(await names({ text: 'xizhao' })).toEqual([['云汀夕照互助点', 'to_propose']])
    expect(await names({ mine: 'true' }, township)).toEqual([['云汀晚晴老年公寓', 'sent_back']])
    expect(await names({ mine: 'true' }, officer)).toEqual([])
  })

  it('asks for a proposal only of places that were screened, and not of those whose screening was withdrawn', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    expect(await names()).toEqual([])
    const withdrawn = await addScreening(api.database, id)
    expect(await names()).toEqual([['云汀夕照互助点', 'to_propose']])
    const reason = { withdrawnAt: '2026-11-21T03:00:00.000Z', withdrawnBy: '测试员', withdrawnReason: '看错了' }
    await api.database.db.update(screenings).set(reason).where(eq(screenings.id, withdrawn))
    expect(await names()).toEqual([])
    await addScreening(api.database, id)
    const { body } = await propose(officer, id, 'orange')
    expect(await names()).toEqual([['云汀夕照互助点', 'proposed']])
    await withdraw(officer, body.id)
    expect(await names()).toEqual([['云汀夕照互助点', 'to_propose']])
    await settle(id, 'orange')
    expect(await names()).toEqual([])
  })

  it('says what is in doubt about each proposal', async () => {
    const doubtful = async (wanted: Parameters<typeof makeInstitution>[1], level: 'red' | 'orange' | 'yellow' = 'orange') => {
      const id = await makeInstitution(api.database, {
        name: `某处${level}`,
        facts: { registration: 'unregistered', operating: true, ...wanted.facts },
        ...wanted,
      })
      const { township: place } = wanted
      if (level !== 'yellow') await addScreening(api.database, id, testToday, place ?? yunting)
      await propose(officer, id, level, { reason: '理由', evidence: [] })
      return id
    }
    const doubtsOf = async (id: string) => (await queue()).rows.find(({ institution }) => institution === id)?.doubts
    expect(await doubtsOf(await doubtful({}))).toEqual(['open'])
    expect(await doubtsOf(await doubtful({}, 'red'))).toEqual(['open', 'above'])
    const moved = await makeCast(api.database, 'quietRoom')
    await propose(officer, moved, 'orange')
    expect(await doubtsOf(moved)).toEqual(['not_screened'])
    await addScreening(api.database, moved)
    expect(await doubtsOf(moved)).toEqual([])
    await state(moved, { complained: true })
    expect(await doubtsOf(moved)).toEqual(['moved'])
    const twin = await doubtful({ name: '疑似', township: '990101' })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [moved] })
      .where(eq(institutions.id, twin))
    expect(await doubtsOf(twin)).toEqual(['open', 'township_pending', 'possible_duplicate'])
  })

  it('holds for clear what nothing speaks against and is not one’s own', async () => {
    const clear = []
    for (const name of ['quietRoom', 'wellKept', 'boaster'] as const) {
      const id = await makeCast(api.database, name)
      const { particulars, standing } = await read(id)
      await addScreening(api.database, id, testToday, particulars.township)
      await propose(name === 'boaster' ? secondReviewer : officer, id, standing as 'orange')
      clear.push(particulars.township)
    }
    await propose(officer, await makeCast(api.database, 'collapsed'), 'red')
    expect(clear).toEqual([yunting, luming, fengzhu])
    expect((await queue()).clear).toBe(3)
    expect(await names({ clear: 'true' })).toEqual([
      ['云汀夕照互助点', 'proposed'],
      ['枫渚金晖颐养中心', 'proposed'],
      ['鹭鸣康养院', 'proposed'],
    ])
    expect(await queue({ clear: 'true' }, secondReviewer)).toMatchObject({ total: 2, clear: 2, counts: { proposed: 2 } })
    expect((await queue({ township: [yunting] })).clear).toBe(1)
    expect((await queue({}, officer)).clear).toBe(1)
    const waiting = (await queue({ clear: 'true' })).rows[0]
    if (!waiting?.proposal) throw new Error('nothing waits')
    await confirm(reviewer, { id: waiting.proposal.id, institution: waiting.institution }, 'orange')
    expect((await queue()).clear).toBe(2)
  })
})

import { determinations } from '@silverguard/db/schema/determinations'
import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/determinations/contract'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { reading, recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { fengzhu } from '../testing/cast.ts'
import { addProof, judging, officer, reviewer, secondReviewer, township } from '../testing/judges.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { putInForce } from '../testing/put-in-force.ts'
import { testApi } from '../testing/test-api.ts'

const fields = (answer: { problem: { fields?: { path: string }[] | undefined } }) => answer.problem.fields?.map(({ path }) => path)

describe('proposing and deciding', () => {
  const api = testApi()
  const { as, read, propose, confirm, sendBack, withdraw, settle, determinations: judged } = judging(api)

  it('takes two people, and keeps who, when, why and upon what', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const proposed = await propose(township, id, 'orange')
    expect(proposed.body).toMatchObject({ state: 'proposed', proposed: { level: 'orange', by: '云汀经办', own: true }, decided: null })
    const confirmed = await confirm(officer, proposed.body, 'orange', { minutes: '与会人员一致同意' })
    expect(confirmed.body).toMatchObject({
      ...{ state: 'confirmed', movement: 'listed', previous: null, proposed: { own: false } },
      decided: { level: 'orange', by: '区级经办', minutes: '与会人员一致同意' },
      upon: { standing: 'orange', ruleSet: 'district-plan@1', matched: ['O6'], status: 'open' },
    })
    expect(await read(id)).toMatchObject({
      ...{ version: 2, underReview: false },
      confirmed: { determination: proposed.body.id, level: 'orange', by: '区级经办', upon: 'orange', listedSince: '2026-11-21' },
    })
    const { rows } = (await api.call(readTrail, { query: { kind: ['determination'] } })).body
    expect(rows.map(({ actor, sentence }) => [actor, sentence.zh])).toEqual([
      ['区级经办', '定级为橙色(纳入名单;系统初判:橙色;提出人:云汀经办)'],
      ['云汀经办', '提出定为橙色(系统初判:橙色)'],
    ])
  })

  it('is refused to who proposed, whatever roles they hold, under whatever name, and by the database', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { body } = await propose(secondReviewer, id, 'orange')
    for (const actor of [secondReviewer, { ...secondReviewer, name: '别名', roles: actingAs().roles }]) {
      expect(await confirm(actor, body, 'orange')).toMatchObject({ status: 403, problem: { code: 'own_proposal' } })
      expect(await sendBack(actor, body.id)).toMatchObject({ status: 403, problem: { code: 'own_proposal' } })
    }
    const decide = (decidedAccount: string | null) =>
      recorded(api.database.db, actingAs(), async (tx) => {
        const decided = { state: 'sent_back' as const, decidedBy: '某人', decidedAccount, decidedAt: '2026-11-21T03:00:00.000Z' }
        await tx.update(determinations).set(decided).where(eq(determinations.id, body.id))
        return { result: undefined, entries: [] }
      })
    const byTwo = { cause: { message: expect.stringContaining('determinations_by_two') } }
    await expect(decide(secondReviewer.accountId)).rejects.toMatchObject(byTwo)
    await expect(decide(null)).rejects.toMatchObject(byTwo)
    expect((await judged(officer, id)).determinations).toMatchObject([{ state: 'proposed' }])
  })

  it('is somebody’s: the system itself proposes and decides nothing', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const system = actingAs({ accountId: null })
    expect((await propose(system, id, 'orange')).status).toBe(403)
    const { body } = await propose(officer, id, 'orange')
    expect([(await confirm(system, body, 'orange')).status, (await sendBack(system, body.id)).status, (await withdraw(system, body.id)).status]).toEqual([
      403, 403, 403,
    ])
  })

  it('raises with a reason, and lowers below the computed level by a reviewer alone, with a reason of their own and evidence', async () => {
    const [raised, lowered] = [await makeCast(api.database, 'backRoom'), await makeCast(api.database, 'quietRoom')]
    const up = (await propose(officer, raised, 'orange')).body
    expect(fields(await confirm(reviewer, up, 'red'))).toEqual(['reason'])
    expect((await confirm(reviewer, up, 'red', { reason: '已有多人报案' })).body).toMatchObject({ decided: { level: 'red' }, proposed: { level: 'orange' } })
    const proof = await addProof(api.database, lowered)
    expect(fields(await propose(township, lowered, 'yellow'))).toEqual(['reason', 'evidence'])
    const down = (await propose(township, lowered, 'yellow', { reason: '已停止收费', evidence: [proof] })).body
    expect(fields(await confirm(officer, down, 'yellow', { reason: '同意' }))).toEqual(['level'])
    expect(fields(await confirm(reviewer, down, 'yellow'))).toEqual(['reason'])
    expect(fields(await confirm(reviewer, down, 'green', { reason: '同意' }))).toEqual(['level'])
    expect((await confirm(reviewer, down, 'yellow', { reason: '现场已核实' })).body).toMatchObject({ decided: { level: 'yellow', reason: '现场已核实' } })
  })

  it('takes for evidence files about the place alone', async () => {
    const [id, other] = [await makeCast(api.database, 'quietRoom'), await makeCast(api.database, 'collapsed')]
    const foreign = await addProof(api.database, other, fengzhu)
    for (const evidence of [[foreign], [newIdentifier()], [await addProof(api.database, id), foreign]])
      expect(fields(await propose(officer, id, 'yellow', { reason: '已停止收费', evidence }))).toEqual(['evidence'])
    const { body } = await propose(officer, id, 'orange')
    expect(fields(await confirm(reviewer, body, 'orange', { evidence: [foreign] }))).toEqual(['evidence'])
  })

  it('never makes green what is open or handled apart', async () => {
    const [open, apart] = [await makeCast(api.database, 'unheardOf'), await makeCast(api.database, 'quietRoom')]
    await putInForce(api.database, 'yuquan-plan@1')
    expect([(await read(open)).standing, (await read(apart)).standing]).toEqual(['pending', 'apart'])
    for (const id of [open, apart]) {
      const words = { reason: '没有问题', evidence: [await addProof(api.database, id, (await read(id)).particulars.township)] }
      expect(fields(await propose(officer, id, 'green', words))).toEqual(['level'])
      const { body } = await propose(officer, id, 'yellow', words)
      expect(fields(await confirm(reviewer, body, 'green', words))).toEqual(['level'])
    }
  })

  it('shows the proposer what was sent back and why, and lets them propose again', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { body } = await propose(township, id, 'orange')
    expect((await sendBack(reviewer, body.id, '请补充收费情况')).body).toMatchObject({ state: 'sent_back', decided: { level: null, by: '审核员' } })
    expect(await judged(township, id)).toMatchObject({
      determinations: [{ state: 'sent_back', decided: { reason: '请补充收费情况' }, proposed: { own: true } }],
      ...{ mayPropose: true, mayDecide: false },
    })
    expect(await read(id)).toMatchObject({ confirmed: null, version: 1 })
    expect((await propose(township, id, 'orange')).status).toBe(200)
    expect((await judged(township, id)).determinations.map(({ state }) => state)).toEqual(['proposed', 'sent_back'])
  })

  it('lets a proposal be withdrawn by who made it alone', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { body } = await propose(officer, id, 'orange')
    expect((await withdraw(reviewer, body.id)).status).toBe(403)
    expect((await withdraw(officer, body.id)).body).toMatchObject({ state: 'withdrawn', decided: { reason: '看错了', level: null } })
    expect((await confirm(reviewer, body, 'orange')).problem.code).toBe('already_decided')
  })

  it('knows a version that is not current, a proposal that waits, and one that was dealt with; of two at once one succeeds', async () => {
    const id = await makeCast(api.database, 'backRoom')
    expect((await propose(officer, id, 'orange', { version: 7 })).problem.code).toBe('stale_version')
    const proposals = await Promise.all([officer, township, reviewer].map((actor) => propose(actor, id, 'orange')))
    expect(proposals.map(({ status, problem }) => (status === 200 ? 'proposed' : problem.code)).sort()).toEqual([
      'already_proposed',
      'already_proposed',
      'proposed',
    ])
    const body = proposals.find(({ status }) => status === 200)?.body
    if (body === undefined) throw new Error('nobody proposed')
    expect((await confirm(secondReviewer, body, 'orange', { version: 7 })).problem.code).toBe('stale_version')
    const version = 1
    const decisions = await Promise.all([
      confirm(secondReviewer, body, 'orange', { version }),
      confirm(secondReviewer, body, 'red', { version, reason: '另有线索' }),
      sendBack(secondReviewer, body.id),
    ])
    expect(decisions.map(({ status, problem }) => (status === 200 ? 'decided' : problem.code)).sort()).toEqual([
      'already_decided',
      'already_decided',
      'decided',
    ])
  })

  it('keeps townships to places of their own duty, and has them decide nothing', async () => {
    const elsewhere = await makeInstitution(api.database, { name: '枫渚某处', township: fengzhu, facts: { registration: 'unregistered', operating: true } })
    const filed = await makeInstitution(api.database, { name: '云汀某院', facts: { registration: 'filed', operating: true, collapsed: true } })
    const own = await makeCast(api.database, 'backRoom')
    const asTownship = await as(township)
    const answers = [elsewhere, filed, own].map((id) =>
      asTownship(contract.proposeLevel, { params: { id }, body: { level: 'red', reason: '有线索', version: 1 } }),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 403, 200])
    const { body } = await propose(officer, filed, 'red')
    for (const actor of [township, { ...township, roles: ['inspector'] as const }]) expect((await confirm(actor, body, 'red')).status).toBe(403)
    expect(await judged(township, filed)).toMatchObject({ mayPropose: false, mayDecide: false })
    expect(await judged(reviewer, filed)).toMatchObject({ mayPropose: true, mayDecide: true })
  })

  it('never changes what was decided, by SQL either', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { id: decided } = await settle(id, 'orange')
    const change = (assignment: string) =>
      recorded(api.database.db, actingAs(), async (tx) => {
        await tx.execute(sql`update determinations set ${sql.raw(assignment)} where id = ${decided}::uuid`)
        return { result: undefined, entries: [] }
      })
    const kept = { cause: { message: 'a determination that was decided is never changed' } }
    for (const assignment of ["reason = '改了'", "level = 'yellow'", 'decided_upon = null', "minutes = '改了'", "state = 'proposed', decided_account = null"])
      await expect(change(assignment)).rejects.toMatchObject(kept)
    await expect(change('proposed_account = decided_account')).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } })
    await expect(api.database.db.execute(sql`update determinations set proposed_account = decided_account where id = ${decided}::uuid`)).rejects.toMatchObject(
      kept,
    )
    await expect(reading(api.database.db, actingAs(), (tx) => tx.execute(sql`delete from determinations`))).rejects.toThrow()
    expect((await judged(officer, id)).determinations).toMatchObject([{ id: decided, decided: { level: 'orange', reason: '研判的理由' } }])
  })

  it('masks numbers of people in whatever was said', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { body } = await propose(officer, id, 'red', { reason: '家属13900001234反映' })
    const { body: decided } = await confirm(reviewer, body, 'red', { reason: '已回访13900001234', minutes: '联系人13900001234' })
    expect(JSON.stringify([body, decided, await judged(officer, id)])).not.toContain('13900001234')
    expect(decided.decided?.minutes).toBe('联系人139****1234')
  })
})

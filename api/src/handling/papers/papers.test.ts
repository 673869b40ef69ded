import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { actionEvents, actions, escalations, papers } from '@silverguard/db/schema/handling'
import { readTrail } from '@silverguard/shared/audit/contract'
import { documentContentType, workbookContentType } from '@silverguard/shared/endpoint'
import { finishActions, noteProgress, startActions } from '@silverguard/shared/handling/contract'
import * as contract from '@silverguard/shared/handling/papers/contract'
import { eq } from 'drizzle-orm'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../../identifier.ts'
import { fengzhu } from '../../testing/cast.ts'
import { addProof, judging, officer, reviewer, secondReviewer, township } from '../../testing/judges.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { testApi, testNow, testToday, urlOf } from '../../testing/test-api.ts'

const api = testApi()
const people = judging(api)
const at = testNow.toISOString()

/** A red place with its plan as it was confirmed, in which a crime is suspected. */
const redPlace = async () => {
  const facts = { registration: 'unregistered', operating: true, namedAs: 'enterprise', collapsed: true, suspectedCrime: true, largePrepayers: 3 } as const
  const id = await makeInstitution(api.database, {
    name: '云汀晚晴老年公寓',
    personInCharge: '费知秋',
    address: '云汀街道拾桨路2号',
    telephones: ['0999-5550101'],
    residents: 20,
    facts,
  })
  await people.settle(id, 'red')
  return id
}
const actionsOf = (institution: string) => api.database.db.select().from(actions).where(eq(actions.institutionId, institution))
const actionOf = async (institution: string, code: string) => {
  const found = (await actionsOf(institution)).find((action) => action.code === code)
  if (found === undefined) throw new Error(`the plan has no ${code}`)
  return found
}
const draft = (id: string, kind: contract.Paper['kind'], served: string[] = []) =>
  api.call(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind, actions: served } })
const issue = async (paper: contract.Paper, more: object = {}) => {
  const scan = await addProof(api.database, paper.institution)
  const body = { version: paper.version, documentNo: '银民函〔2026〕12号', signedBy: '苗青禾', on: testToday, scan, ...more }
  return api.call(contract.issuePaper, { params: { id: paper.id }, body })
}
const wordsOf = async (id: string) => {
  const { rawPayload, statusCode, headers } = await api.app.inject(urlOf(contract.exportPaper, { params: { id } }))
  expect([statusCode, headers['content-type']]).toEqual([200, documentContentType])
  const zip = new PizZip(rawPayload)
  return ['word/header1.xml', 'word/document.xml', 'word/footer1.xml']
    .map((part) =>
      zip
        .file(part)
        ?.asText()
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n')
    .normalize('NFKC')
}

describe('a draft', () => {
  it('is written from what is known of the place, to whom its action goes', async () => {
    const id = await redPlace()
    const [leads, police] = [await actionOf(id, 'MR1'), await actionOf(id, 'MR4')]
    const letter = (await draft(id, 'lead_letter', [leads.id])).body
    expect(letter).toMatchObject({ state: 'drafted', version: 1, issued: null, actions: [leads.id], institutionName: '云汀晚晴老年公寓' })
    expect(letter.values.addressee).toBe('银汀区云汀街道办事处、中共银汀区委政法委员会')
    expect(letter.values.circumstances).toContain('已纳入红色名单')
    expect(letter.values.circumstances).toContain('收取大额预付费涉及3人')
    expect((await draft(id, 'lead_letter', [police.id])).body.values.addressee).toBe('银汀区公安分局')
    const words = await wordsOf(letter.id)
    for (const each of [
      '【草稿】',
      '线索移送函',
      '〔   〕  号',
      '银汀区民政局',
      '云汀晚晴老年公寓',
      '费知秋',
      '云汀街道拾桨路2号',
      '未登记',
      '红色(已纳入红色名单)',
    ])
      expect(words).toContain(each)
    expect(words).toContain('三(四)1“及时向属地人民政府和政法委提供线索”')
    expect(words).toContain('审计链:')
    expect(words).not.toContain('5550101')
  })

  it('leaves the institution what was found, and keeps from it the list, the level and what a reviewer thought', async () => {
    const facts = { registration: 'unfiled', monthlyFee: 2000, largestPrepayment: 30_000, largePrepayers: 0, prepaidBalance: 90_000 } as const
    const id = await makeInstitution(api.database, { name: '云汀晚晴老年公寓', residents: 0, facts })
    await people.settle(id, 'red')
    for (const kind of ['risk_reminder', 'rectification_order', 'interview_record', 'lead_letter'] as const) {
      const { body: paper } = await draft(id, kind)
      const words = await wordsOf(paper.id)
      for (const inward of ['研判意见', '研判的理由', '0人', '0名']) expect(words).not.toContain(inward)
      if (kind !== 'lead_letter') expect(words).not.toMatch(/红色|名单|风险等级/)
      for (const known of ['老年人月应缴费用2000元', '单次收取预付费最高3万元', '预付费余额9万元']) expect(words).toContain(known)
    }
  })

  it('tells of each late action when it was due and how late it is', async () => {
    const id = await redPlace()
    const late = await actionOf(id, 'MR1')
    await api.database.db.update(actions).set({ dueOn: '2026-11-12' }).where(eq(actions.id, late.id))
    const { values } = (await draft(id, 'supervision_letter', [late.id])).body
    expect(values.circumstances?.normalize('NFKC')).toContain('应于2026年11月12日前办结,截至2026年11月21日逾期6个工作日')
    expect(values).toMatchObject({ addressee: '银汀区民政局责任科室', until: expect.stringMatching(/^2026-/) })
  })

  it('is changed field by field until it is issued, by whoever has read the latest', async () => {
    const id = await redPlace()
    const { body: paper } = await draft(id, 'rectification_order')
    const edit = (body: { version: number; values: Record<string, string> }) => api.call(contract.editPaper, { params: { id: paper.id }, body })
    const edited = await edit({ version: 1, values: { until: '2026-12-20' } })
    expect(edited.body).toMatchObject({ version: 2, values: { ...paper.values, until: '2026-12-20' } })
    expect(await edit({ version: 1, values: { until: '' } })).toMatchObject({ status: 409, problem: { code: 'stale_version' } })
    for (const values of [{ until: '下周' }, { heldOn: '2026-12-20' }]) expect((await edit({ version: 2, values })).status).toBe(400)
    await issue(edited.body)
    expect(await edit({ version: 3, values: { until: '' } })).toMatchObject({ status: 409, problem: { code: 'not_a_draft' } })
  })

  it('keeps the numbers in a field that comes back as it was shown, masked, with words more', async () => {
    const { body: paper } = await draft(await redPlace(), 'interview_record')
    const params = { id: paper.id }
    const edit = (version: number, values: Record<string, string>) => api.call(contract.editPaper, { params, body: { version, values } })
    const shown = (await edit(1, { attendees: '院长13812345678' })).body.values.attendees
    expect(shown).toBe('院长138****5678')
    expect((await edit(2, { attendees: `${shown}、会计` })).status).toBe(200)
    expect(await edit(3, { attendees: '会计139****5678' })).toMatchObject({ status: 400, problem: { fields: [{ path: 'values.attendees' }] } })
    expect((await api.database.db.select().from(papers).where(eq(papers.id, paper.id)))[0]?.values.attendees).toBe('院长13812345678、会计')
  })

  it('serves actions of its own place alone', async () => {
    const [id, other] = [await redPlace(), await redPlace()]
    expect(await draft(id, 'lead_letter', [(await actionOf(other, 'MR1')).id])).toMatchObject({ status: 400, problem: { fields: [{ path: 'actions' }] } })
  })

  it('can be withdrawn, and is then neither issued nor changed', async () => {
    const { body: paper } = await draft(await redPlace(), 'risk_reminder')
    const withdraw = () => api.call(contract.withdrawPaper, { params: { id: paper.id }, body: { version: 1, reason: '发错了单位' } })
    expect((await withdraw()).body).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '发错了单位', by: '测试员' } })
    expect(await withdraw()).toMatchObject({ status: 409, problem: { code: 'not_a_draft' } })
    expect(await issue({ ...paper, version: 2 })).toMatchObject({ status: 409, problem: { code: 'not_a_draft' } })
  })
})

describe('a paper', () => {
  it('is issued with number, signatory, day and scan, and with none of them missing', async () => {
    const id = await redPlace()
    const { body: paper } = await draft(id, 'lead_letter')
    for (const missing of ['documentNo', 'signedBy', 'on', 'scan']) expect((await issue(paper, { [missing]: undefined })).status).toBe(400)
    const elsewhere = await addProof(api.database, await makeInstitution(api.database, {}))
    for (const [path, wrong] of Object.entries({ on: '2026-11-22', scan: elsewhere }))
      expect(await issue(paper, { [path]: wrong })).toMatchObject({ status: 400, problem: { fields: [{ path }] } })
    const typed = await addProof(api.database, id)
    await api.database.db.update(evidenceFiles).set({ kind: 'docx' }).where(eq(evidenceFiles.id, typed))
    expect(await issue(paper, { scan: typed })).toMatchObject({ status: 400, problem: { fields: [{ path: 'scan' }] } })
    expect((await api.call(contract.readPaper, { params: { id: paper.id } })).body.state).toBe('drafted')
    expect((await issue(paper)).body).toMatchObject({ state: 'issued', issued: { documentNo: '银民函〔2026〕12号', signedBy: '苗青禾', on: testToday } })
  })

  it('bears a number that no other bears, however its brackets are written', async () => {
    const id = await redPlace()
    await issue((await draft(id, 'lead_letter')).body)
    const { body: other } = await draft(id, 'risk_reminder')
    expect(await issue(other, { documentNo: '银民函[2026] 12号' })).toMatchObject({ status: 409, problem: { code: 'document_no_taken' } })
    expect((await issue(other, { documentNo: '银民函〔2026〕13号' })).status).toBe(200)
  })

  it('bears a number that no paper bears out of one’s sight either', async () => {
    const elsewhere = await makeInstitution(api.database, { name: '枫渚长乐园', township: fengzhu })
    const scan = await addProof(api.database, elsewhere, fengzhu)
    expect((await issue((await draft(elsewhere, 'risk_reminder')).body, { scan })).status).toBe(200)
    const id = await redPlace()
    const { body: paper } = await draft(id, 'risk_reminder')
    const body = { version: 1, documentNo: '银民函[2026]12号', signedBy: '苗青禾', on: testToday, scan: await addProof(api.database, id) }
    const refused = await (await api.with({ actor: township }))(contract.issuePaper, { params: { id: paper.id }, body })
    expect(refused).toMatchObject({ status: 409, problem: { code: 'document_no_taken' } })
    expect(JSON.stringify(refused.problem)).not.toContain('枫渚')
  })

  it('is not written by who may not handle what it serves, nor one of the ladder by who is late', async () => {
    const id = await redPlace()
    const leads = await actionOf(id, 'MR1')
    const asTownship = await api.with({ actor: township })
    const drafting = (kind: contract.Paper['kind'], served: string[]) =>
      asTownship(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind, actions: served } })
    expect(await drafting('lead_letter', [leads.id])).toMatchObject({ status: 403, problem: { detail: expect.stringContaining('责任单位是其他单位') } })
    expect((await drafting('supervision_letter', [])).status).toBe(403)
    expect((await drafting('risk_reminder', [])).body.mayChange).toBe(true)
    expect(await drafting('rectification_order', [])).toMatchObject({ status: 403, problem: { detail: expect.stringContaining('责任单位是其他单位') } })
    const scan = await addProof(api.database, id)
    for (const { body: paper } of [await draft(id, 'lead_letter', [leads.id]), await draft(id, 'supervision_letter'), await draft(id, 'rectification_order')]) {
      const params = { id: paper.id }
      expect((await asTownship(contract.readPaper, { params })).body.mayChange).toBe(false)
      const issuing = { version: 1, documentNo: '银民函〔2026〕7号', signedBy: '苗青禾', on: testToday, scan }
      const refused = [
        await asTownship(contract.editPaper, { params, body: { version: 1, values: {} } }),
        await asTownship(contract.withdrawPaper, { params, body: { version: 1, reason: '不需要督办' } }),
        await asTownship(contract.issuePaper, { params, body: issuing }),
      ]
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
    }
    const asReviewer = await api.with({ actor: reviewer })
    const { body: letter } = await asReviewer(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind: 'supervision_letter' } })
    expect(letter.mayChange).toBe(true)
    expect((await asReviewer(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind: 'lead_letter' } })).status).toBe(403)
    await issue(letter)
    const received = { version: 2, on: testToday, receivedBy: '云汀街道办事处' }
    expect((await asTownship(contract.recordReceipt, { params: { id: letter.id }, body: received })).status).toBe(200)
  })

  it('gives the actions that it serves what it says and the scan, and leaves what they say already', async () => {
    const id = await redPlace()
    const [leads, police, settled] = [await actionOf(id, 'MR1'), await actionOf(id, 'MR4'), await actionOf(id, 'MO4')]
    await api.database.db
      .update(actions)
      .set({ fields: { documentNo: '银民函〔2026〕1号' } })
      .where(eq(actions.id, police.id))
    const { body: paper } = await draft(id, 'lead_letter', [leads.id, police.id, settled.id])
    const scan = await addProof(api.database, id)
    expect((await issue(paper, { scan, on: '2026-11-20' })).status).toBe(200)
    expect(await actionOf(id, 'MR1')).toMatchObject({
      ...{ hands: [api.actor.accountId], version: leads.version + 1, evidence: [scan], state: leads.state },
      fields: { documentNo: '银民函〔2026〕12号', sentOn: '2026-11-20', addressee: paper.values.addressee },
    })
    expect(await actionOf(id, 'MR4')).toMatchObject({ fields: { documentNo: '银民函〔2026〕1号', transferredOn: '2026-11-20' }, evidence: [scan] })
    expect((await actionOf(id, 'MO4')).fields).toEqual({})
    const noted = await api.database.db.select().from(actionEvents).where(eq(actionEvents.actionId, leads.id))
    const inEnglish = 'Letter of leads issued (银民函〔2026〕12号, 2026-11-20)'
    expect(noted).toContainEqual(expect.objectContaining({ kind: 'note', reason: '印发线索移送函(银民函〔2026〕12号,2026-11-20)', reasonInEnglish: inEnglish }))
    const { rows } = (await api.call(readTrail, { query: { institution: id, kind: ['handling'] } })).body
    expect(rows).toContainEqual(
      expect.objectContaining({
        action: 'paper.issued',
        sentence: expect.objectContaining({ zh: '印发线索移送函:银民函〔2026〕12号,签发人 苗青禾,2026-11-20' }),
      }),
    )
    expect(JSON.stringify(rows)).toContain('e'.repeat(64))
  })

  it('is drafted once however often the same draft is asked for; another one under its id is refused', async () => {
    const id = await redPlace()
    const body = { id: newIdentifier(), kind: 'lead_letter' as const, actions: [(await actionOf(id, 'MR1')).id] }
    const twice = [await api.call(contract.draftPaper, { params: { id }, body }), await api.call(contract.draftPaper, { params: { id }, body })]
    expect(twice.map(({ status, body: paper }) => [status, paper.id])).toEqual([
      [200, body.id],
      [200, body.id],
    ])
    const other = await api.call(contract.draftPaper, { params: { id }, body: { ...body, actions: [] } })
    expect(other).toMatchObject({ status: 409, problem: { code: 'id_taken' } })
    expect((await api.call(contract.listPapers, {})).body.total).toBe(1)
  })

  it('makes hands of all who wrote its words, and not of who looked at them', async () => {
    const id = await redPlace()
    const { body: drafted } = await (await people.as(secondReviewer))(contract.draftPaper, {
      params: { id },
      body: { id: newIdentifier(), kind: 'lead_letter', actions: [(await actionOf(id, 'MR1')).id] },
    })
    const [asOfficer, params] = [await people.as(officer), { id: drafted.id }]
    const edited = await asOfficer(contract.editPaper, { params, body: { version: 1, values: { addressee: '云汀区委政法委' } } })
    const looked = await api.call(contract.editPaper, { params, body: { version: 2, values: edited.body.values } })
    const scan = await addProof(api.database, id)
    const issued = { version: looked.body.version, documentNo: '银民函〔2026〕12号', signedBy: '苗青禾', on: testToday, scan }
    expect((await asOfficer(contract.issuePaper, { params, body: issued })).status).toBe(200)
    expect((await actionOf(id, 'MR1')).hands).toEqual([secondReviewer.accountId, officer.accountId])
  })

  it('gives its action whole what it shows masked', async () => {
    const id = await redPlace()
    const { body: drafted } = await draft(id, 'lead_letter', [(await actionOf(id, 'MR1')).id])
    const values = { addressee: '云汀区委政法委(13900005678)' }
    const { body: edited } = await api.call(contract.editPaper, { params: { id: drafted.id }, body: { version: drafted.version, values } })
    expect([edited.values.addressee, (await issue(edited)).status]).toEqual(['云汀区委政法委(139****5678)', 200])
    expect((await actionOf(id, 'MR1')).fields).toMatchObject(values)
  })

  it.each([
    ['says it already', false],
    ['is finished', true],
  ])('makes hands of who wrote and issued it with an action that %s', async (_, finished) => {
    const id = await redPlace()
    const [asOfficer, asSecond, scan] = [await people.as(officer), await people.as(secondReviewer), await addProof(api.database, id)]
    const { id: action } = await actionOf(id, 'MR1')
    const drafted = await asSecond(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind: 'lead_letter', actions: [action] } })
    await asOfficer(startActions, { body: { items: [{ id: action, version: 1 }] } })
    const fields = { addressee: '云汀区委政法委', sentOn: testToday, documentNo: '银民函〔2026〕40号' }
    await asOfficer(noteProgress, { params: { id: action }, body: { version: 2, fields, evidence: [scan] } })
    if (finished) expect((await asOfficer(finishActions, { body: { items: [{ id: action, version: 3 }], result: '已函告' } })).status).toBe(200)
    const body = { version: drafted.body.version, documentNo: fields.documentNo, signedBy: '苗青禾', on: testToday, scan }
    expect((await asSecond(contract.issuePaper, { params: { id: drafted.body.id }, body })).status).toBe(200)
    expect((await actionOf(id, 'MR1')).hands).toEqual([officer.accountId, secondReviewer.accountId])
  })

  it('of the ladder takes its step, and proves nothing of what was not done', async () => {
    const id = await redPlace()
    const late = await actionOf(id, 'MR1')
    await api.database.db.update(actions).set({ dueOn: '2026-11-12' }).where(eq(actions.id, late.id))
    const { body: paper } = await draft(id, 'supervision_letter', [late.id])
    const step = { id: newIdentifier(), institutionId: id, divisionCode: late.divisionCode, actionId: late.id, step: 'supervise' as const }
    await api.database.db.insert(escalations).values({ ...step, raisedAt: at, raisedBy: '测试员', paperId: paper.id })
    expect(await issue(paper, { on: '2026-11-20' })).toMatchObject({ status: 400, problem: { fields: [{ path: 'on' }] } })
    await issue(paper)
    expect((await api.database.db.select().from(escalations).where(eq(escalations.id, step.id)))[0]).toMatchObject({ takenOn: testToday })
    expect(await actionOf(id, 'MR1')).toMatchObject({ evidence: [], fields: {}, hands: [], version: late.version + 1 })
  })

  it('has a receipt once it is issued, and a later one in the place of an earlier', async () => {
    const { body: paper } = await draft(await redPlace(), 'lead_letter')
    const receive = (body: object) =>
      api.call(contract.recordReceipt, { params: { id: paper.id }, body: { version: 2, on: testToday, receivedBy: '云汀街道办事处', ...body } })
    expect(await receive({ version: 1 })).toMatchObject({ status: 409, problem: { code: 'not_issued' } })
    await issue(paper)
    for (const on of ['2026-11-22', '2026-11-20']) expect((await receive({ on })).status).toBe(400)
    expect((await receive({})).body.receipt).toMatchObject({ on: testToday, receivedBy: '云汀街道办事处' })
    expect((await receive({ version: 3, receivedBy: '区委政法委' })).body.receipt?.receivedBy).toBe('区委政法委')
  })

  it('keeps the numbers of a receipt that comes back as it was shown, masked', async () => {
    const { body: paper } = await draft(await redPlace(), 'lead_letter')
    await issue(paper)
    const receive = (version: number, receivedBy: string, note: string) =>
      api.call(contract.recordReceipt, { params: { id: paper.id }, body: { version, on: testToday, receivedBy, note } })
    const { receipt } = (await receive(2, '收发室13812345678', '座机0571-88501234')).body
    expect(receipt).toMatchObject({ receivedBy: '收发室138****5678', note: '座机0571-******34' })
    expect((await receive(3, receipt?.receivedBy ?? '', `${receipt?.note}转交`)).status).toBe(200)
    const stored = { receiptFrom: '收发室13812345678', receiptNote: '座机0571-88501234转交' }
    const foreign = await receive(4, '139****5678', '138****5678')
    expect(foreign).toMatchObject({ status: 400, problem: { fields: [{ path: 'receivedBy' }, { path: 'note' }] } })
    expect((await api.database.db.select().from(papers).where(eq(papers.id, paper.id)))[0]).toMatchObject(stored)
  })

  it('is not issued with a time limit that was over by then, nor of an interview that is still to come', async () => {
    const id = await makeInstitution(api.database, { facts: { registration: 'unfiled' } })
    await people.settle(id, 'orange')
    const order = await actionOf(id, 'MO3')
    for (const [kind, values] of [
      ['rectification_order', { until: '1990-01-01' }],
      ['interview_record', { heldOn: '2030-01-01' }],
    ] as const) {
      const { body: paper } = await draft(id, kind, kind === 'rectification_order' ? [order.id] : [])
      const { body: edited } = await api.call(contract.editPaper, { params: { id: paper.id }, body: { version: 1, values } })
      const [key = ''] = Object.keys(values)
      expect(await issue(edited)).toMatchObject({ status: 400, problem: { fields: [{ path: `values.${key}` }] } })
      const mended = await api.call(contract.editPaper, { params: { id: paper.id }, body: { version: 2, values: { [key]: testToday } } })
      expect((await issue(mended.body, { documentNo: `银民字〔2026〕${key}号` })).status).toBe(200)
    }
    expect((await actionOf(id, 'MO3')).fields).toMatchObject({ orderedOn: testToday, timeLimit: testToday })
  })

  it('that was issued says for good what it said, whatever becomes of the place', async () => {
    const id = await redPlace()
    const { body: paper } = await draft(id, 'lead_letter')
    await issue(paper)
    await people.state(id, { registration: 'unfiled' })
    const words = await wordsOf(paper.id)
    for (const each of ['银民函〔2026〕12号', '2026年11月21日', '未登记']) expect(words).toContain(each)
    expect(words).not.toContain('草稿')
    expect(words).not.toContain('登记未备案')
  })
})

describe('the register of papers', () => {
  it('shows drafts first, counts by state, and leaves as a workbook', async () => {
    const id = await redPlace()
    const first = (await draft(id, 'risk_reminder')).body
    await issue((await draft(id, 'lead_letter')).body)
    const list = async (query: object = {}) => (await api.call(contract.listPapers, { query })).body
    expect((await list()).rows.map((row) => row.state)).toEqual(['drafted', 'issued'])
    expect((await list({ kind: ['lead_letter'] })).counts).toEqual({ drafted: 0, issued: 1, withdrawn: 0, awaitingReceipt: 1 })
    expect((await list({ awaitingReceipt: 'true' })).total).toBe(1)
    expect((await list({ text: '〔2026〕12' })).total).toBe(1)
    expect((await list({ state: ['drafted'], institution: id })).rows.map((row) => row.id)).toEqual([first.id])
    const { statusCode, headers } = await api.app.inject(urlOf(contract.exportPapers, {}))
    expect([statusCode, headers['content-type']]).toEqual([200, workbookContentType])
  })

  it('is that of one’s own scope', async () => {
    const id = await makeInstitution(api.database, { name: '枫渚长乐园', township: fengzhu })
    const { body: paper } = await draft(id, 'risk_reminder')
    const asTownship = await api.with({ actor: township })
    const params = { id: paper.id }
    const refused = [
      await asTownship(contract.readPaper, { params }),
      await asTownship(contract.editPaper, { params, body: { version: 1, values: {} } }),
      await asTownship(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind: 'risk_reminder' } }),
      await asTownship(contract.exportPaper, { params }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect((await asTownship(contract.listPapers)).body.total).toBe(0)
    expect((await (await api.with({ actor: officer }))(contract.readPaper, { params })).status).toBe(200)
  })
})

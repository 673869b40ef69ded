import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { findHead, readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/determinations/contract'
import { documentContentType } from '@silverguard/shared/endpoint'
import { editInstitution } from '@silverguard/shared/institutions/contract'
import { expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday, urlOf } from '../testing/test-api.ts'
import { readWholeXml } from './reading/xml-reader.ts'
import { readZip } from './reading/zip-parts.ts'

const api = testApi()
const proposer = actingAs({ name: '沈禾青', accountId: '00000000-0000-7000-8000-0000000000b1' })
type Document = Parameters<typeof urlOf>[0]

/** The words of each paragraph of a part, a line break as one. */
const paragraphs = async (bytes: Uint8Array, path: string): Promise<string[]> => {
  const found: string[] = []
  let [words, within] = ['', false]
  await readWholeXml((await readZip(bytes)).open(path), {
    open: (name) => {
      if (name === 'p') words = ''
      if (name === 'br') words += '\n'
      within = name === 't'
    },
    close: (name) => {
      if (name === 'p') found.push(words)
      within = false
    },
    text: (said) => {
      if (within) words += said
    },
  })
  return found
}

const taken = async (document: Document, id: string) => {
  const { rawPayload, statusCode, headers } = await api.app.inject(urlOf(document, { params: { id } }))
  expect([statusCode, headers['content-type']]).toEqual([200, documentContentType])
  const [lines, foot] = [await paragraphs(rawPayload, 'word/document.xml'), await paragraphs(rawPayload, 'word/footer1.xml')]
  return { lines, foot: foot[0] ?? '' }
}
const latest = async () => (await api.call(readTrail, { query: { kind: ['output'] } })).body.rows[0]

it('says what the sheet says, with the head of the chain at its foot, and stands in the trail with its institution', async () => {
  const id = await makeCast(api.database, 'backRoom')
  const { lines, foot } = await taken(contract.exportSheet, id)
  expect(lines).toEqual(
    expect.arrayContaining([
      ...['云汀晚晴老年公寓', '其他场所', '现时情况(截至 2026-11-21) · 系统初判,未经研判定级', '◆ 橙色', '最高可达红色', '◆ 橙色 O6', '未登记'],
      ...['填报 · 测试员', '2026-11-01', '20', '未经研判定级', '银汀区民政局(盖章)日期:        年    月    日', '演示数据,机构、人员均为虚构'],
    ]),
  )
  const words = lines.join('\n')
  expect(words).toContain('未经登记开展养老服务活动,是否收取大额预付费待核实的,纳入橙色名单')
  expect(words).toContain('若大额预付费人数达到 1 人,将升为红色(R1)')
  expect(words).toContain('规则集 district-plan@1(依据《打击整治养老服务诈骗专项行动方案(区级)》,2026-01-01 起施行)')
  expect(words).toContain('大额预付费倍数 6 倍;')
  expect(words).not.toMatch(/[{}]|undefined|null/)
  expect(foot).toContain('导出人 测试员 · 导出于 2026-11-21 10:00 · 电话、证件号码已打码')
  const code = /^审计链:([0-9A-Z-]{19}) /.exec(foot)?.[1] ?? ''
  expect((await api.call(findHead, { query: { code } })).body.head?.code).toBe(code)
  const entry = { action: 'list.exported', subjectId: id, sentence: { zh: `导出云汀晚晴老年公寓的判定依据单;审计链 ${code}` } }
  expect(await latest()).toMatchObject(entry)
})

it('takes names for words, whatever marks of XML or of the template they hold', async () => {
  const name = '云汀<w:p/>&amp;]]>"{#grounds}{name}{@mark}{/x}\u0007公寓'
  const id = await makeInstitution(api.database, { name, address: '{', telephones: ['13800001234'] })
  const { lines } = await taken(contract.exportSheet, id)
  expect(lines).toContain(name.replace('\u0007', ''))
  expect(lines).toContain('{')
})

it('of a determination is the sheet of its moment, with who proposed and who decided upon what, whatever changed since', async () => {
  const id = await makeInstitution(api.database, { name: '枫渚长乐园', facts: { collapsed: true } })
  const proof = newIdentifier()
  const file = { id: proof, institutionId: id, divisionCode: '990101001', sha256: '0'.repeat(64), bytes: 1, kind: 'jpeg' as const }
  await api.database.db.insert(evidenceFiles).values({ ...file, fileName: '清退凭证.jpg', recordedBy: '测试员' })
  const asProposer = await api.with({ actor: proposer })
  const proposal = { level: 'orange' as const, reason: '已开始清退,致电 13800001234', evidence: [proof], version: 1 }
  const proposed = await asProposer(contract.proposeLevel, { params: { id }, body: proposal })
  const before = await taken(contract.exportDeterminedSheet, proposed.body.id)
  expect(before.lines).toEqual(expect.arrayContaining(['拟定等级', '尚待他人定级', '已开始清退,致电 138****1234\n证明材料:清退凭证.jpg']))
  const opened = { heldOn: testToday, place: '三楼会议室', chair: '苗主任', attendees: [] }
  const meeting = (await api.call(contract.openMeeting, { body: opened })).body.id
  const decision = { level: 'red' as const, reason: '清退未完成', evidence: [], minutes: '一致同意\n下月再议', meeting, version: 1 }
  const decided = await api.call(contract.confirmDetermination, { params: { id: proposed.body.id }, body: decision })
  expect(decided.status).toBe(200)
  const edit = {
    version: decided.body.state === 'confirmed' ? 2 : 0,
    particulars: { name: '改名园' },
    facts: { collapsed: false },
    withdrawn: [],
    trueSince: testToday,
  }
  expect((await api.call(editInstitution, { params: { id }, body: edit })).status).toBe(200)

  const then = await taken(contract.exportDeterminedSheet, proposed.body.id)
  expect(then.lines).toEqual(
    expect.arrayContaining([
      ...['枫渚长乐园', '定级时情况(2026-11-21 10:00) · 已经研判定级', '系统初判', '研判定级', '■ 红色', '纳入名单', '■ 红色 R4'],
      ...['提出', '◆ 橙色', '沈禾青', '定级', '■ 红色 (纳入名单)', '测试员', '提出人(签字):定级人(签字):'],
      '清退未完成\n证明材料:无\n会商记录:一致同意\n下月再议\n会商:2026-11-21,三楼会议室,主持 苗主任',
    ]),
  )
  expect((await latest())?.sentence.zh).toMatch(/^导出改名园的定级时的判定依据单;/)

  const now = await taken(contract.exportSheet, id)
  expect(now.lines).toEqual(expect.arrayContaining(['改名园', '○ 待核实', '待复核', '■ 红色', '没有成立的规则。', '现时情况(截至 2026-11-21) · 已经研判定级']))
})

import { randomUUID } from 'node:crypto'
import { auditEntries } from '@silverguard/db/schema/audit'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers, institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import { importOrigins } from '@silverguard/db/schema/workbooks'
import { checkCharacter } from '@silverguard/shared/credit-code-check'
import { proposeLevel, readDeterminations } from '@silverguard/shared/determinations/contract'
import { clearDuplicateMark, listInstitutions, readInstitution } from '@silverguard/shared/institutions/contract'
import { recordScreening } from '@silverguard/shared/screenings/contract'
import { type Import, listImports, previewUndo, readImport, readImportRows, undoImport } from '@silverguard/shared/workbooks/contract'
import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOfManyAsOf } from '../../../facts/queries.ts'
import { reading } from '../../../recorded.ts'
import { actingAs } from '../../../testing/actors.ts'
import { fengzhu, yunting } from '../../../testing/cast.ts'
import { makeInstitution } from '../../../testing/make-institution.ts'
import { clerk, importRegister, outcome, register, tryRegister } from '../../../testing/register.ts'
import { testApi, testNow, testToday } from '../../../testing/test-api.ts'

const headings = ['系统编号', '机构名称', '镇(街道)', '地址', '统一社会信用代码', '登记备案情况', '床位数', '投诉举报', '排查日期', '排查人']
type Cells = Partial<Record<(typeof headings)[number], string>>
const file = (...lines: Cells[]) => register(headings, ...lines.map((cells) => headings.map((heading) => cells[heading] ?? '')))
const codeOf = (serial: number) => {
  const body = `91990101MA${String(serial).padStart(7, '0')}`
  return body + checkCharacter(body)
}
const here = actingAs({ name: '云汀导入员', scope: yunting })

describe('taking an import back', () => {
  const api = testApi()
  const db = () => api.database.db
  /** Everything of the register that a person can see or a list counts; not how often and when it was written. */
  const register = async () =>
    (await db().select().from(institutions).orderBy(asc(institutions.id))).map(({ version: _, changedAt: _2, scoredAt: _3, ...row }) => row)
  const holding = async () =>
    (await db().select().from(factStatements).where(eq(factStatements.source, 'entered')).orderBy(asc(factStatements.id))).map(({ id, withdrawnAt }) => [
      id,
      withdrawnAt,
    ])
  const undo = (done: Pick<Import, 'id' | 'version'>, call = api.call) =>
    call(undoImport, { params: { id: done.id }, body: { version: done.version, reason: '交错了文件' } })
  const preview = async ({ id }: Import) => (await api.call(previewUndo, { params: { id } })).body
  const entriesOf = async (id: string) =>
    (await db().select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(asc(auditEntries.sequence))).map(({ action }) => action)

  it('leaves the register as it was: what was added goes, what was changed comes back, and the trail tells of both', async () => {
    const id = await makeInstitution(api.database, {
      name: '云汀松鹤院',
      township: yunting,
      address: '松影路1号',
      facts: { bedCount: 40 },
      trueSince: '2026-10-01',
    })
    const before = await register()
    const done = await importRegister(
      api.database,
      file(
        { 系统编号: id, 机构名称: '云汀松鹤养老院', 地址: '松影路2号', 床位数: '44', 投诉举报: '是', 排查日期: '2026-11-10', 排查人: '甲' },
        { 机构名称: '枫渚安康院', '镇(街道)': '枫渚街道', 床位数: '12', 排查日期: '2026-11-11' },
      ),
    )
    expect(outcome(done)).toEqual([1, 1, 0, 0])
    const told = await preview(done)
    expect(told).toEqual({ removed: 1, restored: 1, statements: 3, screenings: 2, kept: [], keptCount: 0 })
    const undone = await undo(done)
    expect([undone.status, undone.body]).toEqual([200, told])
    expect(await register()).toEqual(before)
    expect((await db().select().from(screenings)).map(({ institutionId, withdrawnReason }) => [institutionId, withdrawnReason])).toEqual([
      [id, '撤销导入:交错了文件'],
    ])
    expect(await db().select().from(importOrigins)).toEqual([])
    expect(await entriesOf(id)).toEqual(['institution.created', 'screening.recorded', 'institution.restored'])
    expect((await entriesOf(done.id)).slice(-2)).toEqual(['import.imported', 'import.undone'])
    expect((await db().select().from(auditEntries)).filter(({ action }) => action === 'institution.removed')).toHaveLength(1)
    expect((await api.call(readImport, { params: { id: done.id } })).body).toMatchObject({ state: 'undone', undone: { by: '测试员', reason: '交错了文件' } })
    expect((await api.call(listImports, {})).body.imports[0]).toMatchObject({ state: 'undone' })
    const { rows } = (await api.call(readImportRows, { params: { id: done.id }, query: {} })).body
    expect(rows.map(({ institution }) => institution)).toEqual([id, null])
  })

  it('is done once, of what was imported, in the version that was seen', async () => {
    const done = await importRegister(api.database, file({ 机构名称: '云汀松鹤院' }))
    const statusOf = async (wanted: Pick<Import, 'id' | 'version'>) => {
      const { status, problem } = await undo(wanted)
      return [status, problem?.code]
    }
    expect(await statusOf({ ...done, version: done.version - 1 })).toEqual([409, 'stale_version'])
    const tried = await tryRegister(api.database, file({ 机构名称: '云汀松鹤院' }))
    expect(await statusOf(tried)).toEqual([409, 'import_not_done'])
    expect((await undo(done)).status).toBe(200)
    expect(await statusOf({ ...done, version: done.version + 1 })).toEqual([409, 'import_undone'])
    expect((await api.call(previewUndo, { params: { id: done.id } })).status).toBe(409)
    expect((await undo({ id: randomUUID(), version: 1 })).status).toBe(404)
  })

  it('lets the same file be imported again, and that be taken back again', async () => {
    const id = await makeInstitution(api.database, { name: '云汀松鹤院', facts: { bedCount: 40 } })
    const same = file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '44', 排查日期: '2026-11-10' }, { 机构名称: '枫渚安康院', 床位数: '9' })
    const before = await register()
    for (let times = 0; times < 3; times++) {
      const done = await importRegister(api.database, same)
      expect([outcome(done), done.counts?.screenings]).toEqual([[1, 1, 0, 0], 1])
      expect((await undo(done)).status).toBe(200)
      expect(await register()).toEqual(before)
    }
    const plain = file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '50' })
    for (let times = 0; times < 2; times++) {
      const done = await importRegister(api.database, plain)
      expect(outcome(done)).toEqual([0, 1, 0, 0])
      expect((await undo(done)).status).toBe(200)
    }
    expect(await register()).toEqual(before)
  })

  it('keeps what somebody changed since and says which; the rest comes back', async () => {
    const id = await makeInstitution(api.database, { name: '云汀松鹤院', address: '松影路1号', operator: '甲公司', facts: { bedCount: 40 } })
    const done = await importRegister(api.database, file({ 系统编号: id, 机构名称: '云汀松鹤养老院', 地址: '松影路2号', 床位数: '44' }))
    await importRegister(api.database, file({ 系统编号: id, 机构名称: '云汀松鹤养老院', 地址: '松影路3号' }))
    const { kept, restored } = (await undo(done)).body
    expect([restored, kept]).toEqual([
      1,
      [{ institution: id, name: '云汀松鹤养老院', keys: ['address'], reason: { zh: '导入之后又改过,保留现值', en: expect.any(String) } }],
    ])
    expect(await register()).toMatchObject([{ name: '云汀松鹤院', address: '松影路3号', operator: '甲公司', facts: { bedCount: 40 } }])
  })

  it('keeps a record that it added and somebody screened since, and takes back what the import said of it', async () => {
    const done = await importRegister(api.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 床位数: '44', 投诉举报: '是' }))
    const [{ id } = { id: '' }] = await register()
    const said = { id: randomUUID(), institution: id, screenedOn: testToday, method: 'on_site' as const, unannounced: null, screeners: ['甲'], spokenTo: [] }
    const answers = [{ fact: 'blacklisted' as const, value: false, source: 'visit' as const }]
    const fixed = { basedOn: null, keptAt: testNow.toISOString(), account: api.actor.accountId ?? '' }
    expect((await api.call(recordScreening, { body: { ...said, ...fixed, answers } })).status).toBe(200)
    const { removed, kept } = (await undo(done)).body
    expect([removed, kept.map(({ institution, keys, reason }) => [institution, keys, reason.zh])]).toEqual([
      0,
      [[id, [], '由这次导入新增,之后有新的排查、查询或材料,保留这家机构']],
    ])
    expect(await register()).toMatchObject([{ name: '云汀松鹤院', facts: { blacklisted: false } }])
  })

  it('keeps a record that it added and about which a level was proposed since', async () => {
    const done = await importRegister(
      api.database,
      file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道' }, { 机构名称: '枫渚安康院', '镇(街道)': '枫渚街道' }),
    )
    const [place] = (await api.call(listInstitutions, { query: { text: '松鹤' } })).body.rows
    const body = { level: 'yellow' as const, reason: '多次投诉', version: place?.version ?? 0 }
    expect((await api.call(proposeLevel, { params: { id: place?.id ?? '' }, body })).status).toBe(200)
    const told = await preview(done)
    expect([told.removed, told.kept.map(({ institution, reason }) => [institution, reason.zh])]).toEqual([
      1,
      [[place?.id, '由这次导入新增,之后已提出或确认等级,保留这家机构']],
    ])
    expect((await undo(done)).body).toEqual(told)
    expect((await api.call(readDeterminations, { params: { id: place?.id ?? '' } })).body.determinations).toMatchObject([{ state: 'proposed' }])
  })

  it('of two imports takes the later back first, then the earlier with all that it had added', async () => {
    const first = await importRegister(api.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 床位数: '40' }), { day: '2026-11-01' })
    const afterFirst = await register()
    const second = await importRegister(api.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 登记备案情况: '已备案', 排查日期: '2026-11-09' }))
    expect((await preview(first)).kept.map(({ reason }) => reason.zh)).toEqual(['由这次导入新增,之后有新的排查、查询或材料;另一次导入也涉及,保留这家机构'])
    expect((await undo(second)).status).toBe(200)
    expect(await register()).toEqual(afterFirst)
    expect((await undo(first)).body).toMatchObject({ removed: 1, kept: [] })
    expect([await register(), await db().select().from(handovers), await db().select().from(factStatements)]).toEqual([[], [], []])
  })

  it('hands back what it had handed over, place and duty', async () => {
    const id = await makeInstitution(api.database, { name: '云汀松鹤院', township: yunting, facts: { registration: 'unfiled' } })
    const before = await register()
    const done = await importRegister(api.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', '镇(街道)': '枫渚街道', 登记备案情况: '已备案' }))
    expect(await register()).toMatchObject([{ divisionCode: fengzhu, dutyCode: '990101' }])
    expect((await undo(done)).status).toBe(200)
    expect(await register()).toEqual(before)
    expect((await db().select().from(factStatements)).every(({ divisionCode }) => divisionCode === yunting)).toBe(true)
    expect((await db().select().from(handovers)).map(({ kind, fromCode, toCode }) => `${kind} ${fromCode} ${toCode}`).sort()).toEqual([
      ...['duty 990101 990101001', 'duty 990101001 990101'],
      ...['place 990101001 990101002', 'place 990101002 990101001'],
    ])
    expect(await entriesOf(id)).toEqual([
      'institution.created',
      'institution.edited',
      ...Array(2).fill('institution.handed_over'),
      'institution.restored',
      ...Array(2).fill('institution.handed_over'),
    ])
  })

  it('gives a township pending back with what the file had said', async () => {
    const first = await importRegister(api.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '不知何镇' }))
    const before = await register()
    const second = await importRegister(api.database, file({ 系统编号: before[0]?.id ?? '', 机构名称: '云汀松鹤院', '镇(街道)': '沁岚镇' }))
    await undo(second)
    expect([outcome(first), await register()]).toEqual([[1, 0, 0, 0], before])
  })

  it('does not give a credit code back that another record bears by now, and does where two records had swapped theirs', async () => {
    const one = await makeInstitution(api.database, { name: '甲院', creditCode: codeOf(1) })
    const two = await makeInstitution(api.database, { name: '乙院', creditCode: codeOf(2) })
    const before = await register()
    const line = (id: string, name: string, serial: number) => ({ 系统编号: id, 机构名称: name, 统一社会信用代码: codeOf(serial) })
    const aside = await importRegister(api.database, file(line(one, '甲院', 3)))
    const over = await importRegister(api.database, file(line(two, '乙院', 1)))
    expect((await preview(aside)).kept).toMatchObject([{ institution: one, keys: ['creditCode'], reason: { zh: '原统一社会信用代码现为另一家所用,保留现值' } }])
    await undo(over)
    expect((await undo(aside)).body.kept).toEqual([])
    expect(await register()).toEqual(before)
  })

  it('is for those who reach all of it: the township’s own import, until the bureau has taken a place over', async () => {
    const id = await makeInstitution(api.database, { name: '云汀松鹤院', township: yunting })
    const before = await register()
    const township = await api.with({ actor: here })
    const mine = { actor: here, division: yunting }
    const first = await importRegister(api.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '9' }), mine)
    expect((await undo(first, township)).status).toBe(200)
    const second = await importRegister(
      api.database,
      file({ 系统编号: id, 机构名称: '云汀松鹤院', 登记备案情况: '已备案' }, { 机构名称: '云汀新院', 登记备案情况: '已备案' }),
      mine,
    )
    const refused = await undo(second, township)
    expect([refused.status, refused.problem.code]).toEqual([422, 'undo_elsewhere'])
    const stranger = await api.with({ actor: actingAs({ scope: fengzhu }) })
    expect((await undo(second, stranger)).status).toBe(404)
    const inspector = await api.with({ actor: actingAs({ roles: ['inspector'] }) })
    expect((await undo(second, inspector)).status).toBe(403)
    expect((await undo(second)).body).toMatchObject({ removed: 1, restored: 1, kept: [] })
    expect(await register()).toEqual(before)
  })

  it('by a township removes no place that the bureau screens, and says which', async () => {
    const done = await importRegister(api.database, file({ 机构名称: '云汀新院', 登记备案情况: '已备案' }, { 机构名称: '云汀松鹤院', 床位数: '9' }), {
      actor: here,
      division: yunting,
    })
    const township = await api.with({ actor: here })
    const refused = await undo(done, township)
    expect([refused.status, refused.problem.code]).toEqual([422, 'undo_elsewhere'])
    expect(`${refused.problem.title} ${refused.problem.detail}`).toContain('有 1 家现由其他单位负责排查或已移出您的辖区,请由上级单位撤销:云汀新院')
    expect((await township(previewUndo, { params: { id: done.id } })).problem.code).toBe('undo_elsewhere')
    expect(await register()).toHaveLength(2)
    expect((await undo(done)).body.removed).toBe(2)
  })

  it('by a township keeps a place that the bureau’s own import named since, until that is taken back', async () => {
    const done = await importRegister(api.database, file({ 机构名称: '云汀新院', 床位数: '9' }), { actor: here, division: yunting })
    const before = await register()
    const township = await api.with({ actor: here })
    const bureau = await importRegister(api.database, file({ 系统编号: before[0]?.id ?? '', 机构名称: '云汀新院', 床位数: '9' }))
    expect(outcome(bureau)).toEqual([0, 0, 1, 0])
    const told = (await township(previewUndo, { params: { id: done.id } })).body
    expect([told.removed, told.kept.map(({ reason }) => reason.zh)]).toEqual([0, ['由这次导入新增,之后另一次导入也涉及,保留这家机构']])
    expect((await undo(bureau)).status).toBe(200)
    expect((await undo(done, township)).body).toMatchObject({ removed: 1, kept: [] })
    expect(await register()).toEqual([])
  })

  it('leaves no mark to be seen on a place of the bureau’s duty, whose mark a township cannot clear', async () => {
    const done = await importRegister(api.database, file({ 机构名称: '云汀松鹤院' }), { actor: here, division: yunting })
    const filed = { 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 地址: '松影路9号', 登记备案情况: '已备案' }
    await importRegister(api.database, file(filed))
    const marked = (await register()).find(({ dutyCode }) => dutyCode === '990101')
    const id = marked?.id ?? ''
    expect(marked?.possibleDuplicateOf).toHaveLength(1)
    const township = await api.with({ actor: here })
    const mark = { query: { mark: ['possible_duplicate' as const] } }
    expect((await township(listInstitutions, mark)).body.rows).toHaveLength(1)
    expect((await undo(done, township)).body.removed).toBe(1)
    expect(await register()).toMatchObject([{ id, possibleDuplicateOf: marked?.possibleDuplicateOf }])
    for (const call of [api.call, township]) {
      expect((await call(listInstitutions, mark)).body.rows).toEqual([])
      expect((await call(listInstitutions, {})).body.rows.map(({ marks }) => marks)).toEqual([[]])
      expect((await call(readInstitution, { params: { id } })).body.possibleDuplicates).toEqual([])
    }
    const cleared = await api.call(clearDuplicateMark, { params: { id }, body: { version: 1, reason: '看过' } })
    expect([cleared.status, cleared.problem.code]).toEqual([422, 'not_marked'])
  })

  it('shows for a day between what was then known', async () => {
    const id = await makeInstitution(api.database, {
      name: '云汀松鹤院',
      facts: { bedCount: 40 },
      trueSince: '2026-05-01',
      now: new Date('2026-05-01T02:00:00Z'),
    })
    const done = await importRegister(api.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '44' }), {
      day: '2026-06-01',
      now: new Date('2026-06-01T02:00:00Z'),
    })
    await undo(done)
    const on = (day: string) => reading(db(), clerk, async (tx) => (await factsOfManyAsOf(tx, [id], day)).get(id))
    expect([await on('2026-05-31'), await on('2026-06-01'), await on('2026-11-20'), await on(testToday)]).toEqual([
      { bedCount: 40 },
      { bedCount: 44 },
      { bedCount: 44 },
      { bedCount: 40 },
    ])
  })

  it('after any imports, taken back from the last to the first, the register is as it was before each', { timeout: 240_000 }, async () => {
    const names = ['甲', '乙', '丙', '丁']
    const cell = (...values: string[]) => fc.constantFrom('', ...values)
    const line = fc.record({
      place: fc.nat(names.length - 1),
      address: cell('松影路1号', '松影路2号'),
      township: cell('云汀街道', '枫渚街道', '不知何镇'),
      registration: cell('已备案', '登记未备案', '未登记'),
      beds: cell('10', '20'),
      complained: cell('是', '否'),
      screenedOn: cell('2026-11-02', '2026-11-12'),
      code: cell(...[1, 2, 3].map(codeOf)),
    })
    const imports = fc.array(
      fc.record({ day: fc.constantFrom('2026-10-01', '2026-11-05', testToday), lines: fc.uniqueArray(line, { selector: ({ place }) => place, minLength: 1 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    await fc.assert(
      fc.asyncProperty(imports, async (files) => {
        await db().execute(
          'truncate notices, escalations, papers, people_entries, refund_payments, refund_lines, refund_ledgers, action_events, actions, handling_facts, plans, watches, determinations, fact_statements, screenings, outside_checks, evidence_files, handovers, import_origins, import_rows, import_files, imports, institutions',
        )
        const places = [
          await makeInstitution(api.database, { name: '甲院', creditCode: codeOf(1), facts: { bedCount: 15 }, trueSince: '2026-10-15' }),
          await makeInstitution(api.database, { name: '乙院', township: fengzhu }),
        ]
        const entered = await holding()
        const states: [Import, unknown][] = []
        for (const { day, lines } of files) {
          const before = await register()
          const rows = lines.map(({ place, ...said }) => ({
            ...{ 系统编号: places[place] ?? '', 机构名称: `${names[place]}院`, '镇(街道)': said.township, 地址: said.address, 统一社会信用代码: said.code },
            ...{ 登记备案情况: said.registration, 床位数: said.beds, 投诉举报: said.complained, 排查日期: said.screenedOn },
          }))
          states.push([await importRegister(api.database, file(...rows), { day }), before])
        }
        for (const [done, before] of states.reverse()) {
          const undone = await undo(done)
          expect([undone.status, undone.body.kept]).toEqual([200, []])
          expect(await register()).toEqual(before)
        }
        expect(await holding()).toEqual(entered)
        expect((await db().select().from(factStatements)).filter(({ importId, withdrawnAt }) => importId !== null && withdrawnAt === null)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

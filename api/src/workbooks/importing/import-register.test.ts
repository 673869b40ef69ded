import { auditEntries } from '@silverguard/db/schema/audit'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { checkCharacter } from '@silverguard/shared/credit-code-check'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { establish } from '../../installation/establish.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { importRegister, outcome, problems, register, runTried, tryRegister } from '../../testing/register.ts'
import { testDatabase, testNow } from '../../testing/test-api.ts'

const code = (serial: string) => {
  const body = `91990101MA${serial.padStart(7, '0')}`
  return body + checkCharacter(body)
}
const headings = ['系统编号', '机构名称', '镇(街道)', '地址', '统一社会信用代码', '联系电话', '床位数', '投诉举报']
const line = (cells: Partial<Record<(typeof headings)[number], string>>) => headings.map((heading) => cells[heading] ?? '')
const file = (...lines: Partial<Record<(typeof headings)[number], string>>[]) => register(headings, ...lines.map(line))

describe('importing a register', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
  })
  const all = () => held.database.db.select().from(institutions).orderBy(asc(institutions.createdAt), asc(institutions.id))
  const only = async () => {
    const [row, ...more] = await all()
    if (!row || more.length > 0) throw new Error(`${more.length + 1} institutions, not one`)
    return row
  }
  const statements = () => held.database.db.select().from(factStatements)

  it('a register without facts for the rules is pending to the last row, none green', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道' }, { 机构名称: '沁岚颐年院', '镇(街道)': '沁岚镇' }))
    expect((await all()).map(({ standing }) => standing)).toEqual(['pending', 'pending'])
  })

  it('a trial writes nothing; the import writes records, statements and a history', async () => {
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 床位数: '120张', 投诉举报: '有' }))
    expect(tried).toMatchObject({ state: 'tried', counts: { rows: 1, added: 1 } })
    expect(await all()).toEqual([])
    expect(await runTried(held.database, tried)).toMatchObject({ state: 'imported' })
    expect(await only()).toMatchObject({ name: '云汀松鹤院', divisionCode: '990101001', facts: { bedCount: 120, complained: true }, level: 'orange' })
    expect((await statements()).map(({ fact, value, source, recordedBy }) => [fact, value, source, recordedBy])).toEqual([
      ['bedCount', 120, 'import', '导入员'],
      ['complained', true, 'import', '导入员'],
    ])
    const { id } = await only()
    const entries = await held.database.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([['institution.created', '导入员']])
  })

  it('the same file twice changes nothing', async () => {
    const same = file(
      { 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 统一社会信用代码: code('1'), 床位数: '120', 投诉举报: '无' },
      { 机构名称: '枫渚安康院', '镇(街道)': '枫渚街道', 联系电话: '0571-88501234 13900000001', 投诉举报: '约' },
      { 机构名称: '枫渚安康院', '镇(街道)': '枫渚街道', 联系电话: '0571-88501234 13900000001' },
    )
    expect(outcome(await importRegister(held.database, same))).toEqual([3, 0, 0, 0])
    const before = [await all(), await statements()]
    expect(outcome(await importRegister(held.database, same))).toEqual([0, 0, 3, 0])
    expect([await all(), await statements()]).toEqual(before)
  })

  it('an unreadable cell leaves its fact unknown with a reason, and the row is taken', async () => {
    const done = await importRegister(held.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 床位数: '约50', 投诉举报: '可能' }))
    expect(await problems(held.database, done)).toEqual(['G2 not_exact', 'H2 not_understood'])
    expect((await only()).facts).toEqual({})
  })

  it('a row is refused whole without a name, outside the division, or with a code that stands twice, naming the others', async () => {
    const done = await importRegister(
      held.database,
      file(
        { 地址: '松影路1号' },
        { 机构名称: '外区一院', '镇(街道)': '云砚区' },
        { 机构名称: '外区二院', '镇(街道)': '990102001' },
        { 机构名称: '重码甲', 统一社会信用代码: code('2') },
        { 机构名称: '重码乙', 统一社会信用代码: code('2').toLowerCase() },
        { 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道' },
      ),
    )
    expect(outcome(done)).toEqual([1, 0, 0, 5])
    const found = await problems(held.database, done)
    expect(found.filter((problem) => !problem.includes('credit_code'))).toEqual([
      'B2 no_name',
      'C3 division_outside',
      'C4 division_outside',
      'E5 code_twice',
      'E6 code_twice',
    ])
    expect((await only()).name).toBe('云汀松鹤院')
  })

  it('a row with a code is that record, and one with the record’s own id too; a blank cell clears nothing', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 统一社会信用代码: code('1'), 地址: '松影路1号' }), {
      day: '2026-10-01',
    })
    const second = file({ 机构名称: '云汀松鹤养老院', 统一社会信用代码: code('1'), 床位数: '80' })
    expect(outcome(await importRegister(held.database, second, { day: '2026-10-02' }))).toEqual([0, 1, 0, 0])
    expect(await only()).toMatchObject({ name: '云汀松鹤养老院', address: '松影路1号', divisionCode: '990101001', version: 2, facts: { bedCount: 80 } })
    const { id } = await only()
    expect(outcome(await importRegister(held.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '90' }), { day: '2026-10-03' }))).toEqual([
      0, 1, 0, 0,
    ])
    expect(await only()).toMatchObject({ name: '云汀松鹤院', creditCode: code('1'), version: 3, facts: { bedCount: 90 } })
  })

  it('records that agree in name, address or telephone are never merged: the row is added and marked', async () => {
    const earlier = await makeInstitution(held.database, { name: '云汀松鶴院', telephones: ['13900000001'], address: '云汀街道松影路1号' })
    const done = await importRegister(
      held.database,
      file(
        { 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道' },
        { 机构名称: '别处甲', 联系电话: '139 0000 0001' },
        { 机构名称: '别处乙', 地址: '云汀街道松影路1号' },
        { 机构名称: '毫不相干', 地址: '沁岚镇水边巷9号' },
      ),
    )
    expect(done.counts).toMatchObject({ added: 4, possibleDuplicates: 3 })
    const marked = (await all()).filter(({ id }) => id !== earlier).map(({ name, possibleDuplicateOf }) => [name, possibleDuplicateOf.includes(earlier)])
    expect(new Map(marked as [string, boolean][])).toEqual(
      new Map([
        ['云汀松鹤院', true],
        ['别处甲', true],
        ['别处乙', true],
        ['毫不相干', false],
      ]),
    )
  })

  it('two rows of one file that look alike mark each other', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院' }, { 机构名称: '云汀松鹤院' }))
    const [one, other] = await all()
    expect([one?.possibleDuplicateOf, other?.possibleDuplicateOf]).toEqual([[other?.id], [one?.id]])
  })

  it('a township is known by code, by name with or without its ending, in traditional characters, or in a longer path', async () => {
    const said = ['990101002', '枫渚', '楓渚街道', '示例省砚江市银汀区枫渚街道', '枫渚街道办事处']
    await importRegister(held.database, file(...said.map((township, at) => ({ 机构名称: `第${at}处`, '镇(街道)': township }))))
    expect((await all()).map(({ divisionCode, townshipPending }) => [divisionCode, townshipPending])).toEqual(said.map(() => ['990101002', false]))
  })

  it('a township that is not recognised puts the row under the stated division, pending, with what the file said', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '不知何镇' }))
    expect(await only()).toMatchObject({ divisionCode: '990101', townshipPending: true, townshipStated: '不知何镇' })
    const { id } = await only()
    await importRegister(held.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', '镇(街道)': '沁岚镇' }))
    expect(await only()).toMatchObject({ divisionCode: '990101100', townshipPending: false, townshipStated: null })
    expect((await statements()).every(({ divisionCode }) => divisionCode === '990101100')).toBe(true)
  })

  it('an old file never beats a newer visit and still fills what was not known', async () => {
    const id = await makeInstitution(held.database, { name: '云汀松鹤院', address: '松影路1号', facts: { bedCount: 50 }, trueSince: '2026-11-10' })
    const old = file({ 系统编号: id, 机构名称: '旧名院', 地址: '旧址9号', 联系电话: '13900000001', 床位数: '30', 投诉举报: '无' })
    await importRegister(held.database, old, { day: '2025-01-01' })
    expect(await only()).toMatchObject({ name: '云汀松鹤院', address: '松影路1号', telephones: ['13900000001'], facts: { bedCount: 50, complained: false } })
    expect((await statements()).map(({ fact, value, trueSince }) => [fact, value, trueSince]).sort()).toEqual([
      ['bedCount', 30, '2025-01-01'],
      ['bedCount', 50, '2026-11-10'],
      ['complained', false, '2025-01-01'],
    ])
  })

  it('the same value on a later day is said again, and the row is unchanged', async () => {
    const same = file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code('1'), 床位数: '120' })
    await importRegister(held.database, same, { day: '2026-10-01' })
    expect(outcome(await importRegister(held.database, same, { day: '2026-11-01' }))).toEqual([0, 0, 1, 0])
    expect((await statements()).map(({ trueSince }) => trueSince).sort()).toEqual(['2026-10-01', '2026-11-01'])
    expect(await only()).toMatchObject({ version: 1, particularsAsOf: '2026-11-01' })
  })

  it('a place without a code that gains one is the row that an earlier file of this shape wrote', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道' }))
    const coded = file({ 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道', 统一社会信用代码: code('7') })
    expect(outcome(await importRegister(held.database, coded))).toEqual([0, 1, 0, 0])
    expect(outcome(await importRegister(held.database, coded))).toEqual([0, 0, 1, 0])
    expect((await only()).creditCode).toBe(code('7'))
  })

  it('a code that belongs to another record than the id says is refused, and so are two rows that are one record', async () => {
    const one = await makeInstitution(held.database, { name: '甲院', creditCode: code('1') })
    const other = await makeInstitution(held.database, { name: '乙院', creditCode: code('2') })
    const done = await importRegister(
      held.database,
      file({ 系统编号: one, 机构名称: '甲院', 统一社会信用代码: code('2') }, { 系统编号: other, 机构名称: '乙院' }, { 系统编号: other, 机构名称: '乙院' }),
    )
    expect(outcome(done)).toEqual([0, 0, 0, 3])
    expect(await problems(held.database, done)).toEqual(['E2 code_of_another', 'A3 record_twice', 'A4 record_twice'])
  })

  it('totals, signatures, repeated headings and blank lines are no records', async () => {
    const done = await importRegister(
      held.database,
      register(headings, line({ 机构名称: '云汀松鹤院' }), line({}), headings, ['', '合计', '', '', '', '', '120', ''], ['填表人:甲', '审核人:乙']),
    )
    expect(done.counts).toMatchObject({ rows: 1, added: 1, ignoredLines: 3 })
  })

  it('附件3 states that its places are unregistered and operate', async () => {
    await importRegister(held.database, register(['序号', '镇(街道)', '场所名称', '以何名义', '经营者'], ['1', '云汀街道', '云汀晚晴公寓', '企业', '费知秋']))
    expect(await only()).toMatchObject({
      name: '云汀晚晴公寓',
      facts: { registration: 'unregistered', operating: true, namedAs: 'enterprise' },
      level: 'orange',
      personInCharge: '费知秋',
    })
  })

  it('the mapping of a finished import is remembered for the next file of its shape', async () => {
    const odd = register(['机构名称', '甲乙丙'], ['云汀松鹤院', '40'])
    const mapped = { target: { to: 'fact' as const, key: 'bedCount' as const } }
    await importRegister(held.database, odd, {
      mapping: (proposed) => ({ ...proposed, columns: proposed.columns.map((column, at) => (at === 1 ? mapped : column)) }),
    })
    const next = await tryRegister(held.database, register(['机构名称', '甲 乙丙'], ['枫渚安康院', '41']))
    expect(next.look.columns[1]).toMatchObject({ proposed: mapped, ground: 'remembered' })
  })

  it('when the register moves between trial and import, the file is compared again by itself', async () => {
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code('1'), 床位数: '70' }))
    await makeInstitution(held.database, { name: '云汀松鹤院', creditCode: code('1') })
    expect(outcome(await runTried(held.database, tried))).toEqual([0, 1, 0, 0])
    expect(await only()).toMatchObject({ facts: { bedCount: 70 }, version: 2 })
  })

  it('an edit under way when the import begins to write is waited for, and both are done', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code('1'), 床位数: '10' }))
    const { id } = await only()
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code('1'), 床位数: '20' }))
    const edit = held.database.db.transaction(async (tx) => {
      await tx.select().from(institutions).where(eq(institutions.id, id)).for('update')
      await new Promise((resume) => setTimeout(resume, 1000))
      await tx.update(institutions).set({ address: '松影路1号', version: 2, changedAt: testNow.toISOString() }).where(eq(institutions.id, id))
    })
    await new Promise((resume) => setTimeout(resume, 200))
    expect(await runTried(held.database, tried)).toMatchObject({ state: 'imported' })
    await edit
    expect(await only()).toMatchObject({ address: '松影路1号', facts: { bedCount: 20 } })
  })

  it('an import that fails writes nothing at all and says so', async () => {
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院' }, { 机构名称: '枫渚安康院' }))
    await held.database.db.execute(`update import_rows set staged = jsonb_set(staged, '{institution,rule_set_id}', '"none@0"') where row = 3`)
    await expect(runTried(held.database, tried)).rejects.toThrow()
    expect(await all()).toEqual([])
    expect(await held.database.db.select().from(factStatements)).toEqual([])
  })
})

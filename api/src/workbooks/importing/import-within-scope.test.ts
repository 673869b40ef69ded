import { auditEntries } from '@silverguard/db/schema/audit'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers, institutions } from '@silverguard/db/schema/institutions'
import { importFiles, importOrigins, importRows, imports } from '@silverguard/db/schema/workbooks'
import { checkCharacter } from '@silverguard/shared/credit-code-check'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { establish } from '../../installation/establish.ts'
import { createInstitution } from '../../institutions/create-institution.ts'
import { reading, recorded } from '../../recorded.ts'
import { actingAs } from '../../testing/actors.ts'
import { fengzhu, yunting } from '../../testing/cast.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { clerk, importRegister, outcome, problems, register, runTried, tryRegister } from '../../testing/register.ts'
import { testDatabase, testNow, testToday } from '../../testing/test-api.ts'
import { proposedMapping } from './look-at-file.ts'
import { importRowsPage, latestImports } from './queries.ts'
import { returnedFile } from './returned-file.ts'
import { readImport, runImport } from './run-import.ts'
import { tryImport } from './try-import.ts'

const body = '91990101MA0000001'
const code = body + checkCharacter(body)
const headings = ['系统编号', '机构名称', '镇(街道)', '地址', '统一社会信用代码', '登记备案情况', '床位数']
const line = (cells: Partial<Record<(typeof headings)[number], string>>) => headings.map((heading) => cells[heading] ?? '')
const file = (...lines: Partial<Record<(typeof headings)[number], string>>[]) => register(headings, ...lines.map(line))
const officerOf = (scope: string, name: string) => actingAs({ name, scope, roles: ['township_officer'] })
const here = officerOf(yunting, '云汀经办')
const there = officerOf(fengzhu, '枫渚经办')
const clock = { today: testToday, now: testNow }

describe('an import within a scope', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
  })
  const all = () => held.database.db.select().from(institutions).orderBy(asc(institutions.createdAt), asc(institutions.id))
  const events = async () =>
    (await held.database.db.select().from(handovers).orderBy(asc(handovers.id))).map(({ kind, fromCode, toCode, divisionCode, importId }) => [
      kind,
      fromCode,
      toCode,
      divisionCode,
      importId !== null,
    ])
  const trail = async (id: string) =>
    (await held.database.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(asc(auditEntries.sequence))).map(
      ({ action, divisionCode, sentence }) => [action, divisionCode, sentence.zh],
    )

  it('a township imports its own list, and every row without a township is its own', async () => {
    const done = await importRegister(held.database, file({ 机构名称: '云汀松鹤院', 床位数: '40' }, { 机构名称: '云汀长乐院', '镇(街道)': '云汀街道' }), {
      actor: here,
      division: yunting,
    })
    expect(outcome(done)).toEqual([2, 0, 0, 0])
    expect((await all()).map(({ divisionCode, dutyCode }) => [divisionCode, dutyCode])).toEqual([
      [yunting, yunting],
      [yunting, yunting],
    ])
    const again = file({ 机构名称: '云汀松鹤院', 床位数: '50' }, { 机构名称: '云汀长乐院', '镇(街道)': '云汀街道' })
    expect(outcome(await importRegister(held.database, again, { actor: here, division: yunting, day: testToday }))).toEqual([0, 1, 1, 0])
  })

  it('a row of another township is refused with its cell named, and so is a division outside the scope', async () => {
    const done = await importRegister(
      held.database,
      file(
        { 机构名称: '枫渚金晖院', '镇(街道)': '枫渚街道' },
        { 机构名称: '枫渚安康院', '镇(街道)': fengzhu },
        { 机构名称: '云汀松鹤院', '镇(街道)': '云汀街道' },
      ),
      { actor: here, division: yunting },
    )
    expect(outcome(done)).toEqual([1, 0, 0, 2])
    expect(await problems(held.database, done)).toEqual(['C2 division_outside', 'C3 division_outside'])
    for (const division of ['990101', fengzhu])
      await expect(tryRegister(held.database, file({ 机构名称: '云汀松鹤院' }), { actor: here, division })).rejects.toMatchObject({ code: 'division_outside' })
  })

  it('a row that is a record of the bureau’s duty is refused by id, code or origin, names the bureau, and changes nothing', async () => {
    const filed = { township: yunting, facts: { registration: 'filed' } } as const
    const byId = await makeInstitution(held.database, { ...filed, name: '甲院' })
    await makeInstitution(held.database, { ...filed, name: '乙院', creditCode: code })
    await importRegister(held.database, file({ 机构名称: '丙院', 登记备案情况: '已备案' }), { actor: here, division: yunting })
    const before = await all()
    const done = await importRegister(
      held.database,
      file(
        { 系统编号: byId, 机构名称: '甲院改名' },
        { 机构名称: '乙院', 统一社会信用代码: code, 床位数: '9' },
        { 机构名称: '丙院', 床位数: '9' },
        { 机构名称: '丁院' },
      ),
      { actor: here, division: yunting },
    )
    expect(outcome(done)).toEqual([1, 0, 0, 3])
    expect(await problems(held.database, done)).toEqual(['B2 duty_elsewhere', 'B3 duty_elsewhere', 'B4 duty_elsewhere'])
    const page = await reading(held.database.db, here, (tx) => importRowsPage(tx, done.id, { show: 'all', page: 1, size: 50 }))
    expect(page.rows[0]?.problems[0]?.message.zh).toContain('银汀区民政局')
    expect((await all()).slice(0, 3)).toEqual(before)
  })

  it('a record of which the duty went to the bureau between trial and import is refused after all', async () => {
    const id = await makeInstitution(held.database, { name: '云汀松鹤院', township: yunting })
    const tried = await tryRegister(held.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '9' }), { actor: here, division: yunting })
    expect(outcome(tried)).toEqual([0, 1, 0, 0])
    await importRegister(held.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', 登记备案情况: '已备案' }), { day: '2026-11-20' })
    expect(outcome(await runTried(held.database, tried, testNow, here))).toEqual([0, 0, 0, 1])
    expect((await all())[0]?.facts).toEqual({ registration: 'filed' })
  })

  it('a filing that a file states hands the duty to the bureau, in the trail and as an event', async () => {
    const id = await makeInstitution(held.database, { name: '云汀松鹤院', township: yunting })
    await importRegister(
      held.database,
      file({ 系统编号: id, 机构名称: '云汀松鹤院', 登记备案情况: '已备案' }, { 机构名称: '云汀新院', 登记备案情况: '已备案' }),
      {
        actor: here,
        division: yunting,
      },
    )
    expect(await events()).toEqual([
      ['duty', yunting, '990101', yunting, true],
      ['duty', yunting, '990101', yunting, true],
    ])
    expect(await trail(id)).toEqual([
      ['institution.created', yunting, '新建“云汀松鹤院”'],
      ['institution.edited', yunting, '由名册导入更新:名册.csv 第 2 行'],
      ['institution.handed_over', yunting, '排查责任由云汀街道移交银汀区民政局'],
    ])
    expect((await all()).map(({ dutyCode }) => dutyCode)).toEqual(['990101', '990101'])
  })

  it('the bureau’s import of what is filed hands nothing over', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀新院', '镇(街道)': '云汀街道', 登记备案情况: '已备案' }))
    expect(await events()).toEqual([])
  })

  it('a place that a file moves goes with its statements, origins and hand-overs, and each township keeps its own trail', async () => {
    await importRegister(held.database, file({ 机构名称: '云汀松鹤院', 床位数: '40' }), { actor: here, division: yunting, day: '2026-11-01' })
    const [{ id } = { id: '' }] = await all()
    const seen = (actor: typeof here) =>
      reading(held.database.db, actor, async (tx) => ({
        institutions: await tx.$count(institutions),
        statements: await tx.$count(factStatements),
        origins: await tx.$count(importOrigins),
        handovers: await tx.$count(handovers),
        trail: (await tx.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(asc(auditEntries.sequence))).map(
          ({ sentence }) => sentence.zh,
        ),
      }))
    const created = '由名册导入建立:名册.csv 第 2 行'
    expect(await seen(here)).toEqual({ institutions: 1, statements: 1, origins: 1, handovers: 0, trail: [created] })
    await importRegister(held.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', '镇(街道)': '枫渚街道' }))
    const given = '由云汀街道移交枫渚街道,排查责任一并移交'
    expect(await seen(here)).toEqual({ institutions: 0, statements: 0, origins: 0, handovers: 0, trail: [created, given] })
    expect(await seen(there)).toEqual({
      ...{ institutions: 1, statements: 1, origins: 1, handovers: 2 },
      trail: ['由名册导入更新:名册.csv 第 2 行', '枫渚街道从云汀街道接收,排查责任一并移交'],
    })
    expect(await events()).toEqual([
      ['place', yunting, fengzhu, fengzhu, true],
      ['duty', yunting, fengzhu, fengzhu, true],
    ])
  })

  it('a row whose record was moved away is added anew and never fails for it, and the bureau finds the one in its own file', async () => {
    const same = file({ 机构名称: '云汀松鹤院', 地址: '松影路1号' })
    await importRegister(held.database, same, { actor: here, division: yunting })
    const [{ id } = { id: '' }] = await all()
    await importRegister(held.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', '镇(街道)': '枫渚街道' }))
    expect(outcome(await importRegister(held.database, same, { actor: here, division: yunting }))).toEqual([1, 0, 0, 0])
    expect(outcome(await importRegister(held.database, same, { actor: here, division: yunting }))).toEqual([0, 0, 1, 0])
    const [again] = (await all()).filter((row) => row.id !== id)
    await importRegister(held.database, file({ 系统编号: again?.id ?? '', 机构名称: '云汀松鹤院', '镇(街道)': '枫渚街道' }))
    expect((await held.database.db.select().from(importOrigins)).map(({ divisionCode }) => divisionCode)).toEqual([fengzhu, fengzhu])
    expect(outcome(await importRegister(held.database, same))).toEqual([0, 0, 1, 0])
  })

  it('what the bureau imports for one township is not seen there, neither as an import nor row by row nor as a file', async () => {
    const done = await importRegister(held.database, file({ 机构名称: '云汀松鹤院' }, { 机构名称: '枫渚安康院', '镇(街道)': '枫渚街道' }), {
      division: yunting,
    })
    expect(done.division).toBe(yunting)
    const visible = (actor: typeof here) =>
      reading(held.database.db, actor, async (tx) => [
        (await latestImports(tx, testNow)).imports.length,
        await tx.$count(imports),
        await tx.$count(importFiles),
        await tx.$count(importRows),
      ])
    expect(await visible(here)).toEqual([0, 0, 0, 0])
    expect(await visible(clerk)).toEqual([1, 1, 1, 2])
    await expect(readImport(held.database.db, here, testNow, done.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(returnedFile(held.database.db, here, done.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(reading(held.database.db, here, (tx) => importRowsPage(tx, done.id, { show: 'all', page: 1, size: 50 }))).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(runImport(held.database.db, here, clock, done.id, done.version)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a township’s import is read by the bureau and gone on with by the township alone: it must not be shown what only the bureau sees', async () => {
    await makeInstitution(held.database, { name: '枫渚安康院', township: fengzhu, creditCode: code })
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code }), { actor: here, division: yunting })
    expect(outcome(tried)).toEqual([1, 0, 0, 0])
    expect(await readImport(held.database.db, clerk, testNow, tried.id)).toMatchObject({ state: 'tried' })
    const wish = { mapping: proposedMapping(tried.look), day: testToday, division: '990101' }
    await expect(tryImport(held.database.db, clerk, clock, tried.id, wish, 'unknown')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(runImport(held.database.db, clerk, clock, tried.id, tried.version)).rejects.toMatchObject({ code: 'forbidden' })
    expect(outcome(await runTried(held.database, tried, testNow, here))).toEqual([1, 0, 0, 0])
  })

  it('a code that two records bear says for no row which is meant, but with its id each is found again', async () => {
    const one = await makeInstitution(held.database, { name: '云汀甲院', township: yunting, creditCode: code })
    const other = await makeInstitution(held.database, { name: '枫渚乙院', township: fengzhu, creditCode: code })
    const third = await makeInstitution(held.database, { name: '枫渚丙院', township: fengzhu })
    const vague = await importRegister(held.database, file({ 机构名称: '云汀甲院', 统一社会信用代码: code }, { 系统编号: third, 机构名称: '枫渚丙院' }))
    expect(await problems(held.database, vague)).toEqual(['E2 code_of_several'])
    const taken = await importRegister(held.database, file({ 系统编号: third, 机构名称: '枫渚丙院', 统一社会信用代码: code }))
    expect(await problems(held.database, taken)).toEqual(['E2 code_of_another'])
    const exact = file(
      { 系统编号: one, 机构名称: '云汀甲院', 统一社会信用代码: code },
      { 系统编号: other, 机构名称: '枫渚乙院', 统一社会信用代码: code, 床位数: '9' },
    )
    expect(outcome(await importRegister(held.database, exact))).toEqual([0, 1, 1, 0])
    const own = await importRegister(held.database, file({ 机构名称: '云汀甲院', 统一社会信用代码: code, 床位数: '7' }), { actor: here, division: yunting })
    expect(outcome(own)).toEqual([0, 1, 0, 0])
  })

  it('a code that is taken while an import waits to write is found before it writes', async () => {
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code, 床位数: '9' }))
    expect(outcome(tried)).toEqual([1, 0, 0, 0])
    await makeInstitution(held.database, { name: '枫渚安康院', township: fengzhu, creditCode: code })
    expect(outcome(await runTried(held.database, tried))).toEqual([0, 1, 0, 0])
    expect((await all()).length).toBe(1)
  })

  it('a code that an import and a person take at once is had by exactly one record', async () => {
    const tried = await tryRegister(held.database, file({ 机构名称: '云汀松鹤院', 统一社会信用代码: code, 床位数: '9' }))
    const particulars = { name: '枫渚安康院', township: fengzhu, creditCode: code }
    const created = recorded(held.database.db, actingAs(), (tx) =>
      createInstitution(tx, { particulars, facts: {}, trueSince: testToday, differsFrom: [] }, { actor: actingAs(), clock: () => clock.now }),
    )
    const [imported, made] = await Promise.allSettled([runTried(held.database, tried), created])
    expect(imported).toMatchObject({ status: 'fulfilled', value: { state: 'imported' } })
    if (made.status === 'rejected') expect(made.reason).toMatchObject({ code: 'same_credit_code' })
    expect((await all()).map(({ creditCode }) => creditCode)).toEqual([code])
  })
})

import { accountCredentials, accounts, knownDevices, sessions } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { divisions } from '@silverguard/db/schema/divisions'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers, institutions } from '@silverguard/db/schema/institutions'
import { importOrigins, importShapes, imports } from '@silverguard/db/schema/workbooks'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '../accounts/actor.ts'
import { establishArea } from '../installation/establish.ts'
import { recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { testCity } from '../testing/city.ts'
import { importRegister, outcome, register, runTried, tryRegister } from '../testing/register.ts'
import { testDatabase, testNow, testToday } from '../testing/test-api.ts'
import { changeDivisions } from './change-divisions.ts'

const administrator = actingAs({ name: '管理员', scope: testCity.district.code, roles: ['district_administrator'] })
const clerkOf = (scope: string) => actingAs({ name: '导入员', scope })
const columns = ['原代码', '新代码', '名称']

describe('changes of division codes from a file', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establishArea(held.database, testCity, true, testNow)
  })
  const change = (wanted: 'preview' | 'apply', ...lines: string[][]) =>
    changeDivisions(
      held.database.db,
      { actor: administrator, today: testToday, now: testNow },
      { bytes: register(columns, ...lines), fileName: '变更.csv' },
      wanted,
    )
  const importAs = (scope: string, ...rows: string[][]) =>
    importRegister(held.database, register(['机构名称', '镇(街道)', '登记备案状态', '床位数'], ...rows), { division: scope, actor: clerkOf(scope) })
  const placed = async () =>
    (await held.database.db.select().from(institutions).orderBy(asc(institutions.name))).map(({ name, divisionCode, dutyCode }) => [
      name,
      divisionCode,
      dutyCode,
    ])
  const known = async (code: string) => (await held.database.db.select().from(divisions).where(eq(divisions.code, code)))[0]
  const addAccount = async (person: string, divisionCode: string) => {
    const id = crypto.randomUUID()
    const at = testNow.toISOString()
    await recorded(held.database.db, systemActor(testCity.district.code, 'start'), async (tx) => {
      const roles = ['township_officer' as const]
      await tx.insert(accounts).values({ id, signInName: id, person, divisionCode, roles })
      await tx.insert(accountCredentials).values({ accountId: id, divisionCode, passwordHash: 'x', formerHashes: [], mustChange: false, passwordSetAt: at })
      const session = {
        id: crypto.randomUUID(),
        accountId: id,
        divisionCode,
        tokenHash: crypto.getRandomValues(new Uint8Array(32)),
        openedAt: at,
        seenAt: at,
        endsAt: at,
      }
      await tx.insert(sessions).values({ ...session, address: '192.0.2.1', device: '' })
      await tx.insert(knownDevices).values({ tokenHash: crypto.getRandomValues(new Uint8Array(32)), accountId: id, divisionCode, seenAt: at })
      const entry = { action: 'account.created', subjectKind: 'account', subjectId: id, divisionCode, sentence: { zh: '', en: '' }, changes: [] }
      return { result: undefined, entries: [entry] }
    })
    return id
  }

  it('says what each row would do and how much goes along, and changes nothing', async () => {
    await importAs('9902', ['砚池颐养院', '砚池街道', '未备案', '10'], ['城关敬老院', '云砚区·城关镇', '已备案', '20'])
    await addAccount('顾小满', '990201001')
    const before = await held.database.db.select().from(divisions)
    const said = await change(
      'preview',
      ['990201001', '990201009', '砚池新街道'],
      ['990202100', '990202101', ''],
      ['', '990202500', '霁川开发区'],
      ['990202', '990202', '霁川市'],
      ['9902', '9902', ''],
    )
    expect(said.problems).toEqual([])
    expect(said.changes.map(({ row, kind, name, institutions, accounts }) => [row, kind, name, institutions, accounts])).toEqual([
      [2, 'recoded', '砚池新街道', 1, 1],
      [3, 'merged', '霁雪镇', 0, 0],
      [4, 'added', '霁川开发区', 0, 0],
      [5, 'renamed', '霁川市', 0, 0],
      [6, 'unchanged', '苇城市', 0, 0],
    ])
    expect(await held.database.db.select().from(divisions)).toEqual(before)
  })

  it('moves a township with everything that lies in it; places, statements, accounts and their sessions; the trail stays', async () => {
    await importAs('990201100', ['城关敬老院', '城关镇', '未备案', '20'])
    const account = await addAccount('何砚秋', '990201100001')
    const entriesBefore = await held.database.db.select().from(auditEntries)
    expect(await change('apply', ['990201100', '990202300', '城关新镇'])).toMatchObject({
      applied: true,
      problems: [],
      changes: [{ kind: 'recoded', institutions: 1, accounts: 1 }],
    })

    expect(await placed()).toEqual([['城关敬老院', '990202300', '990202300']])
    expect(await known('990201100')).toMatchObject({ endedOn: testToday, successor: '990202300' })
    expect(await known('990202300')).toMatchObject({ name: '城关新镇', endedOn: null })
    expect(await known('990202300001')).toMatchObject({ name: '北门社区', endedOn: null })
    expect(await known('990201100001')).toMatchObject({ successor: '990202300001' })
    const codes = async (rows: Promise<{ divisionCode: string }[]>) => [...new Set((await rows).map(({ divisionCode }) => divisionCode))]
    const { db } = held.database
    expect(await codes(db.select().from(factStatements))).toEqual(['990202300'])
    expect(await codes(db.select().from(imports))).toEqual(['990202300'])
    expect(await codes(db.select().from(importOrigins))).toEqual(['990202300'])
    for (const rows of [db.select().from(accounts), db.select().from(accountCredentials), db.select().from(sessions), db.select().from(knownDevices)])
      expect(await codes(rows)).toEqual(['990202300001'])
    expect(await db.select().from(handovers)).toMatchObject([
      { kind: 'place', fromCode: '990201100', toCode: '990202300', divisionCode: '990202300', handedOverBy: '管理员' },
    ])

    const entries = await db.select().from(auditEntries).orderBy(asc(auditEntries.sequence))
    expect(entries.slice(0, entriesBefore.length).map(({ divisionCode }) => divisionCode)).toEqual(entriesBefore.map(({ divisionCode }) => divisionCode))
    const added = entries.slice(entriesBefore.length).map(({ action, divisionCode, actor, subjectId }) => [action, divisionCode, actor, subjectId === account])
    expect(added).toEqual([
      ['institution.handed_over', '990202300', '管理员', false],
      ['divisions.changed', '9902', '管理员', false],
      ['account.edited', '990202300001', '管理员', true],
    ])
    const told = entries.find(({ action }) => action === 'divisions.changed')
    expect(told?.changes[0]).toMatchObject({ key: 'sha256', after: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(told?.changes[1]).toMatchObject({ after: { recoded: 1, institutions: 1, accounts: 1 } })
  })

  it('a filed place goes over to the bureau of the county that its township comes to, as an event of its own', async () => {
    await importAs('9902', ['城关敬老院', '云砚区·城关镇', '已备案', '20'])
    await change('apply', ['990201100', '990202300', ''])
    expect(await placed()).toEqual([['城关敬老院', '990202300', '990202']])
    const events = (await held.database.db.select().from(handovers)).map(({ kind, fromCode, toCode }) => [kind, fromCode, toCode]).sort()
    expect(events).toEqual([
      ['duty', '990201', '990202'],
      ['place', '990201100', '990202300'],
    ])
  })

  it('a county takes everything below it along, with the duty of its bureau', async () => {
    await importAs('9902', ['城关敬老院', '云砚区·城关镇', '已备案', '20'], ['砚池颐养院', '砚池街道', '未备案', '10'], ['何处老人之家', '云砚区', '', ''])
    await addAccount('林晚舟', '990201')
    await change('apply', ['990201', '990209', '云砚新区'])
    expect(await placed()).toEqual([
      ['何处老人之家', '990209', '990209'],
      ['城关敬老院', '990209100', '990209'],
      ['砚池颐养院', '990209001', '990209001'],
    ])
    expect(await known('990209100002')).toMatchObject({ name: '南门村', endedOn: null })
    expect((await held.database.db.select().from(handovers)).every(({ kind }) => kind === 'place')).toBe(true)
    expect((await held.database.db.select().from(accounts)).map(({ divisionCode }) => divisionCode)).toEqual(['990209'])
  })

  it('applies a chain and a swap at once, by the state before the file', async () => {
    await importAs(
      '9902',
      ['砚池颐养院', '砚池街道', '未备案', '10'],
      ['城关敬老院', '云砚区·城关镇', '未备案', '20'],
      ['霁雪院', '霁雪镇', '未备案', '1'],
      ['东门院', '霁川县城关镇', '未备案', '2'],
    )
    await change(
      'apply',
      ['990201001', '990201100', '砚池街道'],
      ['990201100', '990201200', ''],
      ['990202100', '990202101', '城关镇'],
      ['990202101', '990202100', '霁雪镇'],
    )
    expect((await placed()).map(([name, code]) => [name, code])).toEqual([
      ['东门院', '990202101'],
      ['城关敬老院', '990201200'],
      ['砚池颐养院', '990201100'],
      ['霁雪院', '990202100'],
    ])
    expect(await known('990201100')).toMatchObject({ name: '砚池街道', endedOn: null, successor: null })
    expect(await known('990201001')).toMatchObject({ endedOn: testToday, successor: '990201100' })
    expect(await known('990202100')).toMatchObject({ name: '霁雪镇', endedOn: null })
    expect(await known('990201100001')).toMatchObject({ endedOn: testToday, successor: '990201200001' })
  })

  it('merges two townships into one, what imports remember too; a village whose number is taken counts to the township', async () => {
    await importAs('990202100', ['东门院', '城关镇', '未备案', '2'])
    await importAs('990202101', ['霁雪院', '霁雪镇', '未备案', '1'])
    await importAs('990201100', ['北门院', '990201100001', '未备案', '3'])
    await change('apply', ['990202101', '990202100', ''], ['990201100', '990202100', '城关镇'])
    expect((await placed()).map(([name, code]) => [name, code])).toEqual([
      ['东门院', '990202100'],
      ['北门院', '990202100'],
      ['霁雪院', '990202100'],
    ])
    expect(await known('990201100001')).toMatchObject({ endedOn: testToday, successor: '990202100' })
    expect(await known('990202100001')).toMatchObject({ name: '东门社区', endedOn: null })
    expect(await known('990202100002')).toMatchObject({ name: '南门村', endedOn: null })
    expect((await held.database.db.select().from(importShapes)).map(({ divisionCode }) => divisionCode)).toEqual(['990202100'])
    expect((await held.database.db.select().from(importOrigins)).map(({ scopeCode }) => scopeCode)).toEqual(['990202100', '990202100', '990202100'])
    expect(outcome(await importAs('990202100', ['霁雪院', '霁雪镇', '未备案', '1']))).toEqual([0, 0, 1, 0])
  })

  it('applies nothing while anything is wrong, and names row and cell', async () => {
    const before = await held.database.db.select().from(divisions)
    const said = await change(
      'apply',
      ['990201001', '990201009', '砚池新街道'],
      ['9.90201E+08', '990201010', '甲'],
      ['99020100', '990201011', '乙'],
      ['990201888', '990201012', '丙'],
      ['990202100', '990202300', '丁'],
      ['990202100', '990202301', '戊'],
      ['990101001', '990201013', '己'],
      ['9902', '9903', '苇城新市'],
      ['', '990202101', '另一镇'],
      ['990202101', '990202', ''],
    )
    expect(said.applied).toBe(false)
    expect(said.problems.map(({ row, column, code }) => [row, column, code])).toEqual(
      expect.arrayContaining([
        [3, 'A', 'digits_lost'],
        [4, 'A', 'wrong_length'],
        [5, 'A', 'unknown_code'],
        [7, 'A', 'split'],
        [8, 'A', 'outside_area'],
        [9, 'A', 'area_itself'],
        [11, 'B', 'level_differs'],
      ]),
    )
    expect(await held.database.db.select().from(divisions)).toEqual(before)
    expect((await held.database.db.select().from(auditEntries)).some(({ action }) => action === 'divisions.changed')).toBe(false)
  })

  it('what was tried before is compared again, and its rows land at the new codes', async () => {
    const tried = await tryRegister(held.database, register(['机构名称', '镇(街道)'], ['新来养老院', '砚池街道']), { division: '9902', actor: clerkOf('9902') })
    await change('apply', ['990201001', '990201009', ''])
    await runTried(held.database, tried, testNow, clerkOf('9902'))
    expect((await placed()).map(([, code]) => code)).toEqual(['990201009'])
  })

  it('refuses while a register is being imported', async () => {
    await tryRegister(held.database, register(['机构名称'], ['某院']), { division: '9902', actor: clerkOf('9902') })
    await held.database.db.update(imports).set({ state: 'importing' })
    await expect(change('apply', ['990201001', '990201009', ''])).rejects.toThrow(/being imported/)
  })

  it('nobody recodes their own account', async () => {
    const accountId = await addAccount('管理员', '990201')
    const when = { actor: { ...administrator, accountId }, today: testToday, now: testNow }
    const sent = { bytes: register(columns, ['990201', '990209', '']), fileName: '变更.csv' }
    await expect(changeDivisions(held.database.db, when, sent, 'apply')).rejects.toMatchObject({ code: 'own_account' })
    expect(await known('990209')).toBeUndefined()
  })
})

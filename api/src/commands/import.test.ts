import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { auditEntries } from '@silverguard/db/schema/audit'
import { institutions } from '@silverguard/db/schema/institutions'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { establish } from '../installation/establish.ts'
import { register } from '../testing/register.ts'
import { testDatabase } from '../testing/test-api.ts'
import { makeAccount } from '../testing/visitor.ts'
import { importInto } from './import.ts'

describe('import', () => {
  const held = testDatabase()
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silverguard-'))
    const rows = [
      ['机构名称', '镇(街道)', '床位数'],
      ['云汀晚晴公寓', '云汀街道', '20'],
      ['枫渚安康院', '枫渚街道', '约30'],
      ['', '沁岚镇', '10'],
    ]
    await writeFile(join(folder, '名册.csv'), register(...rows))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const run = async (...args: string[]) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const io = { stdin: Readable.from([]), stdout, stderr, cwd: folder, language: 'zh' } as const
    const status = await importInto(held.database, { demo: true }, ['名册.csv', '--json', ...args], io)
    return { status, counts: JSON.parse(String(stdout.read())), stderr: String(stderr.read() ?? '') }
  }
  const names = async () => (await held.database.db.select({ name: institutions.name }).from(institutions)).map(({ name }) => name).sort()

  it('writes nothing on a dry run, and says what it would', async () => {
    expect(await run('--dry-run')).toMatchObject({ status: 0, counts: { state: 'tried', added: 2, refused: 1, unreadableCells: 1 } })
    expect(await names()).toEqual([])
  })

  const imported = async () =>
    (await held.database.db.select().from(auditEntries))
      .filter(({ action }) => action === 'import.imported')
      .map(({ actor, accountId, origin, divisionCode }) => ({ actor, accountId, origin, divisionCode }))
  const origin = `命令行:${userInfo().username}`

  it('acts as the system, and the trail names the user of the operating system', async () => {
    await run()
    expect(await imported()).toMatchObject([{ actor: '系统(命令行)', accountId: null, origin }])
  })

  it('acts as the account named, within its scope, and the trail names the person and where they were', async () => {
    await establish(held.database, { demo: true }, new Date())
    const id = await makeAccount(held.database, { signInName: 'yunting.two', person: '顾小满', divisionCode: '990101001', roles: ['township_officer'] })
    expect(await run('--as', 'Yunting.Two')).toMatchObject({ status: 0, counts: { added: 1, refused: 2 } })
    expect(await names()).toEqual(['云汀晚晴公寓'])
    expect(await imported()).toEqual([{ actor: '顾小满', accountId: id, origin, divisionCode: '990101001' }])
  })

  it('refuses an account that may not import, and one that is not there', async () => {
    await establish(held.database, { demo: true }, new Date())
    await makeAccount(held.database, { signInName: 'dudao.two', person: '温知许', divisionCode: '990101', roles: ['inspector'] })
    await expect(run('--as', 'dudao.two')).rejects.toMatchObject({ words: { zh: expect.stringContaining('没有这项权限') } })
    await expect(run('--as', 'nobody')).rejects.toMatchObject({ words: { en: expect.stringContaining('There is no account') } })
    expect(await names()).toEqual([])
  })

  it('tells in the trail that the file was given back with its reasons', async () => {
    await run('--dry-run', '--returned', '退回.xlsx')
    const exported = (await held.database.db.select().from(auditEntries)).filter(({ action }) => action === 'list.exported')
    expect(exported).toMatchObject([{ actor: '系统(命令行)', origin, subjectId: 'returned_file' }])
  })

  it('in a script writes what it tried; the same file again changes nothing', async () => {
    const first = await run()
    expect(first).toMatchObject({ status: 0, counts: { state: 'imported', added: 2, refused: 1 } })
    expect(first.stderr).toContain('C3')
    expect(await names()).toEqual(['云汀晚晴公寓', '枫渚安康院'])
    expect(await run()).toMatchObject({ status: 0, counts: { state: 'imported', added: 0, changed: 0, unchanged: 2, refused: 1 } })
    expect(await names()).toHaveLength(2)
  })
})

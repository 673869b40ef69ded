import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { openDatabase } from '@silverguard/db/open'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { establish } from '../installation/establish.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testDatabase, testNow } from '../testing/test-api.ts'
import { audit, auditTrail } from './audit.ts'

const held = testDatabase()
beforeEach(async () => {
  await establish(held.database, { demo: true }, testNow)
  await makeInstitution(held.database, { name: '云汀晚晴公寓' })
})
const streams = () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  return { io: { stdin: Readable.from([]), stdout, stderr, cwd: '.', language: 'zh' as const }, read: () => `${stdout.read() ?? ''}${stderr.read() ?? ''}` }
}
const run = async (...args: string[]) => {
  const { io, read } = streams()
  return { status: await auditTrail(held.database, args, io), printed: read() }
}

it('finds a whole chain whole, with its head and the head of a paper', async () => {
  const { head } = JSON.parse((await run('head', '--json')).printed)
  expect(await run('verify')).toEqual({ status: 0, printed: expect.stringMatching(new RegExp(`^完好:1 个封存,2 条记录。链头 ${head.code},第 1 号封存`)) })
  const typed = head.code.toLowerCase().replaceAll('-', '')
  expect(await run('verify', '--head', typed)).toMatchObject({ status: 0, printed: expect.stringContaining(`链上有 ${head.code}:第 1 号封存`) })
  expect(JSON.parse((await run('verify', '--json', '--head', typed)).printed)).toEqual({
    ...{ whole: true, seals: 1, entries: 2, head, brokenAt: null },
    paper: { code: head.code, found: head },
  })
})

it('ends with its own status where an entry was changed, and names it', async () => {
  await run('head')
  await held.database.db.execute(sql`update audit_entries set actor = '某' where action = 'institution.created'`)
  expect(await run('verify')).toEqual({ status: 3, printed: expect.stringMatching(/^对不上:第 1 号封存(.*)之后,记录流水号 \d+(.*)被改动\n$/) })
})

it('and where no link bears the head of a paper', async () => {
  expect(await run('verify', '--head', 'K7QX-0000-0000-0000')).toEqual({
    status: 3,
    printed: expect.stringContaining('链上没有 K7QX-0000-0000-0000:该纸件打印之后,审计链被截断或重算过'),
  })
})

it('says what is wrong with its arguments', async () => {
  await expect(run()).rejects.toThrow('Say verify or head')
  await expect(run('verify', '--head', '短')).rejects.toThrow('not a head')
})

it('says where to look instead while a server holds the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'silverguard-audit-'))
  const server = await openDatabase({ dataFolder: folder })
  process.env.DATA_FOLDER = folder
  try {
    const { io, read } = streams()
    await expect(audit.run(['verify'], io)).rejects.toThrow('in use')
    expect(read()).toContain('请在页面“审计”中核验')
  } finally {
    delete process.env.DATA_FOLDER
    await server.close()
    await rm(folder, { recursive: true })
  }
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { auditEntries } from '@silverguard/db/schema/audit'
import { divisions } from '@silverguard/db/schema/divisions'
import { like } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { register } from '../testing/register.ts'
import { testDatabase } from '../testing/test-api.ts'
import { divisionsIn } from './divisions.ts'

describe('divisions at the command line', () => {
  const held = testDatabase()
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silverguard-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const run = async (...args: string[]) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const io = { stdin: Readable.from([]), stdout, stderr, cwd: folder, language: 'zh' } as const
    const status = await divisionsIn(held.database, { demo: true }, args, io)
    return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
  }
  const write = (...lines: string[][]) => writeFile(join(folder, '变更.csv'), register(['原 代码', '新 代码', '名 称'], ...lines))
  const names = async (under: string) =>
    (
      await held.database.db
        .select()
        .from(divisions)
        .where(like(divisions.code, `${under}%`))
    ).map(({ name }) => name)
  const actors = async () => (await held.database.db.select().from(auditEntries).where(like(auditEntries.action, 'division%'))).map(({ actor }) => actor)

  it('says first what a file would do, and does it only with --apply, as the system', async () => {
    await write(['990101001', '990101009', '云汀新街道'])
    const preview = await run('change', '变更.csv')
    expect(preview).toMatchObject({ status: 0 })
    expect(preview.stdout).toContain('990101001 → 990101009')
    expect(await names('990101009')).toEqual([])
    expect(await run('change', '变更.csv', '--apply')).toMatchObject({ status: 0 })
    expect(await names('990101009')).toContain('云汀新街道')
    expect(await actors()).toEqual(['系统(命令行)'])
  })

  it('names the cells that are wrong, and answers with status 1', async () => {
    await write(['990101777', '990101009', '某镇'])
    const { status, stderr } = await run('change', '变更.csv', '--apply')
    expect(status).toBe(1)
    expect(stderr).toContain('A2:“990101777”')
    expect(await actors()).toEqual([])
  })

  it('adds a unit; a code that is none is a wrong call', async () => {
    expect((await run('add', '990101400', '银汀高新区')).status).toBe(0)
    expect(await names('990101400')).toEqual(['银汀高新区'])
    await expect(run('add', '9901014', '某区')).rejects.toThrow(/digits/)
    await expect(run('add', '990101400')).rejects.toThrow(/change with a file/)
  })
})

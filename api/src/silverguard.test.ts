import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockFolder } from '@silverguard/db/folder-lock'
import { afterAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'silverguard-program-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const program = fileURLToPath(new URL('silverguard.ts', import.meta.url))

/** Runs the real program as pnpm does: at the repository root, where the user stands in INIT_CWD. */
const start = (args: string[], environment: Record<string, string> = {}) =>
  spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: repositoryRoot,
    env: { PATH: process.env.PATH, npm_lifecycle_event: 'silverguard', INIT_CWD: folder, ...environment },
  })

const run = async (args: string[], input = '', environment: Record<string, string> = {}) => {
  const child = start(args, environment)
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (written.stdout += chunk))
  child.stderr.on('data', (chunk) => (written.stderr += chunk))
  child.stdin.end(input)
  const status = await new Promise((resolve) => child.once('close', resolve))
  return { status, ...written }
}

describe('the program', () => {
  test('evaluates standard input: results alone on stdout, exit status 1 when a line was bad', async () => {
    const { status, stdout, stderr } = await run(['evaluate'], '{"collapsed":true}\nnonsense')
    expect(status).toBe(1)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ level: 'red' }, { line: 2 }])
    expect(stderr).toContain('已研判 1 行')
  })

  test('finds a file where the user stands, unless another script left INIT_CWD behind', async () => {
    writeFileSync(join(folder, 'facts.ndjson'), '{}\n')
    expect(await run(['evaluate', 'facts.ndjson'])).toMatchObject({ status: 0 })
    expect(await run(['evaluate', 'facts.ndjson', '--lang', 'en'], '', { npm_lifecycle_event: 'test' })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no such file: '),
    })
  })

  test('refuses with words, and does nothing, while a server holds the data folder', async () => {
    const dataFolder = join(realpathSync(folder), 'data')
    mkdirSync(dataFolder)
    const unlock = await lockFolder(dataFolder)
    writeFileSync(join(folder, '名册.csv'), '机构名称\n云汀晚晴公寓\n')
    const { status, stdout, stderr } = await run(['import', '名册.csv'], '', { DATA_FOLDER: dataFolder })
    await unlock()
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const words of ['先停止服务器', 'stop the server first']) expect(stderr).toContain(words)
    expect(readdirSync(dataFolder)).toEqual([])
  })

  test('ends quietly when the reader of a pipe has seen enough', async () => {
    const child = start(['evaluate'])
    let complaint = ''
    child.stderr.on('data', (chunk) => (complaint += chunk))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end('{}\n'.repeat(50_000))
    const status = await new Promise((resolve) => child.once('close', resolve))
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  })
})

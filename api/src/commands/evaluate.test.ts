import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'

const folder = mkdtempSync(join(tmpdir(), 'silverguard-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (input: string | Buffer, ...args: string[]) => {
  const written = { stdout: '', stderr: '' }
  const into = (name: keyof typeof written) =>
    new Writable({
      highWaterMark: 1,
      write(chunk, _, done) {
        written[name] += chunk
        setImmediate(done)
      },
    })
  const io = { stdin: Readable.from([Buffer.from(input)]), stdout: into('stdout'), stderr: into('stderr'), cwd: folder, language: 'en' as const }
  const status = await evaluate.run(args, io)
  const lines = written.stdout.split('\n')
  expect(lines.pop(), 'the last line ends').toBe('')
  return { status, lines: lines.map((line) => JSON.parse(line)), stderr: written.stderr }
}

describe('silverguard evaluate', () => {
  test('prints the verdict of the specification for an unregistered place of which nothing else is known', async () => {
    const { status, lines } = await run('{"registration":"unregistered","operating":true}\n')
    expect(status).toBe(0)
    expect(lines).toHaveLength(1)
    expect(Object.keys(lines[0])).toEqual(['level', 'couldReach', 'status', 'matched', 'undetermined'])
    expect(lines[0]).toMatchObject({ level: 'orange', couldReach: 'red', status: 'open', matched: ['O6'] })
    expect(lines[0].undetermined.slice(0, 2)).toEqual([
      { rule: 'R1', missing: ['monthlyFee', 'largestPrepayment', 'largePrepayers'] },
      { rule: 'R2', missing: ['suspectedCrime'] },
    ])
  })

  test('prints one line for each line, errors in their place, and goes on', async () => {
    const input = ['\uFEFF{}', '', 'nonsense', '{"collapsed":true}\r', '  ', '[]', '{"beds":3}', '{"monthlyFee":"3000"}', '{"bedCount":3.0}'].join('\n')
    const { status, lines, stderr } = await run(input)
    expect(status).toBe(1)
    expect(lines.map((line) => line.line ?? line.level)).toEqual(['green', 3, 'red', 6, 7, 8, 'green'])
    for (const line of lines.filter((line) => 'line' in line)) expect(line).toEqual({ error: expect.stringMatching(/./), line: expect.any(Number) })
    expect(stderr).toBe('3 lines evaluated, 4 with errors, 2 blank\n')
  })

  test('answers a line that is not UTF-8 or longer than 1 MiB with an error and evaluates the next', async () => {
    const { status, lines } = await run(Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.alloc(1024 * 1024 + 1, 0x20), Buffer.from('\n{}')]))
    expect(status).toBe(1)
    expect(lines).toMatchObject([{ error: 'not UTF-8', line: 1 }, { error: 'longer than 1048576 bytes', line: 2 }, { level: 'green' }])
  })

  test('judges by the chosen profile', async () => {
    const line = '{"registration":"unregistered","operating":true,"largePrepayers":3}'
    expect((await run(line)).lines[0]).toMatchObject({ level: 'red', matched: ['R1', 'O6'] })
    expect((await run(line, '--profile', 'yuquan-plan')).lines[0]).toMatchObject({ level: 'green', matched: [] })
  })

  test('adds turning points when asked, and only then', async () => {
    const line = '{"collapsed":true}'
    expect((await run(line)).lines[0]).not.toHaveProperty('turningPoints')
    expect((await run(line, '--turning-points')).lines[0].turningPoints).toEqual([{ fact: 'collapsed', from: true, to: false, level: 'green', rules: [] }])
  })

  test('reads a file named from where the user stands', async () => {
    writeFileSync(join(folder, 'facts.ndjson'), '{"publicIncident":true}')
    expect((await run('', 'facts.ndjson')).lines).toMatchObject([{ matched: ['R5'] }])
    await expect(run('', 'absent.ndjson')).rejects.toThrow('ENOENT')
  })

  test.each([[['--profile', 'other']], [['--nonsense']], [['a', 'b']]])('refuses %j before reading anything', async (args) => {
    await expect(run('{}', ...args)).rejects.toThrow(/profile|nonsense|file/)
  })
})

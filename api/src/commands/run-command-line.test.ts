import { PassThrough, Writable } from 'node:stream'
import { text } from '@silverguard/shared/text'
import { describe, expect, test } from 'vitest'
import type { CommandTable } from './all.ts'
import { type Command, UsageError } from './command.ts'
import { chooseLanguage, runCommandLine } from './run-command-line.ts'

const command = (name: string, run: Command['run']): Command => ({
  name,
  summary: text(`${name} 的摘要`, `what ${name} does`),
  usage: text('用法', 'the usage'),
  run,
})
const table: CommandTable = {
  echo: async () =>
    command('echo', async (args, io) => {
      io.stdout.write(args.join(' '))
      return 1
    }),
  refuse: async () =>
    command('refuse', async () => {
      throw new UsageError(text('缺少文件', 'a file is missing'))
    }),
  closed: async () =>
    command('closed', async () => {
      throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    }),
  statement: async () =>
    command('statement', async () => {
      throw Object.assign(new Error('Failed query: insert into a values ($1)\nparams: 13800001234'), {
        query: 'insert into a values ($1)',
        params: ['13800001234'],
        cause: Object.assign(new Error('duplicate key value violates unique constraint "a_key"'), {
          code: '23505',
          detail: 'Key (b)=(13800001234) already exists.',
        }),
      })
    }),
  broken: async () =>
    command('broken', async () => {
      throw new TypeError('not foreseen')
    }),
}

const runWith = async (args: string[], environment: Record<string, string> = {}) => {
  const written = { stdout: '', stderr: '' }
  const into = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += chunk
        done()
      },
    })
  const streams = { stdin: new PassThrough(), stdout: into('stdout'), stderr: into('stderr'), cwd: '/' }
  const status = await runCommandLine(args, streams, environment, table)
  return { status, ...written }
}

describe('the command line', () => {
  test.each([[[]], [['help']], [['--help']]])('with %j lists every command on stdout', async (args) => {
    const { status, stdout, stderr } = await runWith(args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const name of Object.keys(table)) expect(stdout).toContain(`${name} 的摘要`)
  })

  test('hands a command its own arguments and passes its exit status on', async () => {
    expect(await runWith(['echo', 'a', '--lang', 'en', '-b'])).toEqual({ status: 1, stdout: 'a -b', stderr: '' })
    expect(await runWith(['--', 'echo', 'a'])).toMatchObject({ stdout: 'a' })
  })

  test('prints the usage of a command without running it', async () => {
    expect(await runWith(['broken', '--help'], { LANG: 'en_GB.UTF-8' })).toEqual({ status: 0, stdout: 'the usage\n', stderr: '' })
  })

  test('refuses an unknown command and wrong usage on stderr with status 2', async () => {
    expect(await runWith(['constructor'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('没有命令 constructor') })
    expect(await runWith(['refuse'])).toEqual({ status: 2, stdout: '', stderr: '缺少文件\n\n用法\n' })
    expect(await runWith(['echo', '--lang', 'fr'])).toMatchObject({ status: 2, stdout: '' })
  })

  test('is quiet when the reader has gone, and shows where the unforeseen happened', async () => {
    expect(await runWith(['closed'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await runWith(['broken'])).toMatchObject({ status: 2, stderr: expect.stringContaining('run-command-line.test.ts') })
  })

  test('of a statement that failed shows everything but what it was given', async () => {
    const { status, stderr } = await runWith(['statement'])
    expect(status).toBe(2)
    for (const shown of ['insert into a values ($1)', '23505', 'a_key', 'run-command-line.test.ts']) expect(stderr).toContain(shown)
    expect(stderr).not.toContain('13800001234')
  })

  test.each([
    [{}, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
  ])('speaks the language of %j', (environment, language) => {
    expect(chooseLanguage([], environment).language).toBe(language)
    expect(chooseLanguage(['--lang=en'], environment).language).toBe('en')
    expect(chooseLanguage(['--', '--lang', 'en'], environment)).toEqual({ language, rest: ['--', '--lang', 'en'] })
  })
})

import { FolderInUse } from '@silverguard/db/folder-lock'
import { UnfitDatabase } from '@silverguard/db/migrate'
import { type Language, type Text, text } from '@silverguard/shared/text'
import { errorLines } from '../described-error.ts'
import { CannotEstablish } from '../installation/establish.ts'
import { DomainProblem } from '../problems.ts'
import { SettingsError } from '../settings-error.ts'
import type { CommandTable } from './all.ts'
import { type Command, type CommandIo, exitStatus, say, UsageError } from './command.ts'

const program = 'npx --yes pnpm@10.34.9 --silent silverguard'
const listIntroduction = text(
  `银龄盾命令行\n\n用法:${program} <命令> [选项]\n\n命令:`,
  `Silverguard on the command line\n\nUsage: ${program} <command> [options]\n\nCommands:`,
)
const listEnd = text(
  '各命令的用法:<命令> --help。语言:--lang zh|en。\n退出码:0 成功,1 输入有误,2 用法有误或无法运行。',
  'Usage of a command: <command> --help. Language: --lang zh|en.\nExit status: 0 ok, 1 the input had errors, 2 wrong usage or could not run.',
)

const helpText = async (table: CommandTable, language: Language) => {
  const loaded = await Promise.all(Object.values(table).map((load) => load()))
  const width = Math.max(...loaded.map((command) => command.name.length))
  const lines = loaded.map((command) => `  ${command.name.padEnd(width)}  ${command.summary[language]}`)
  return `${listIntroduction[language]}\n${lines.join('\n')}\n\n${listEnd[language]}\n`
}

/** English when `--lang en` or the locale says so, else Chinese. The option may stand anywhere before `--`. */
export const chooseLanguage = (args: readonly string[], environment: Record<string, string | undefined>): { language: Language; rest: string[] } => {
  const rest: string[] = []
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  let language: Language = locale.startsWith('en') ? 'en' : 'zh'
  for (let place = 0; place < args.length; place++) {
    const argument = args[place] ?? ''
    if (argument === '--') return { language, rest: [...rest, ...args.slice(place)] }
    if (argument !== '--lang' && !argument.startsWith('--lang=')) {
      rest.push(argument)
      continue
    }
    const chosen = argument === '--lang' ? args[++place] : argument.slice('--lang='.length)
    if (chosen !== 'zh' && chosen !== 'en') throw new UsageError(text('--lang 应为 zh 或 en', '--lang must be zh or en'))
    language = chosen
  }
  return { language, rest }
}

/** Errors whose message is already written for the person at the terminal. */
const foreseen = [SettingsError, FolderInUse, UnfitDatabase, CannotEstablish]
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** What went wrong, for a person; only what nobody foresaw comes with its stack. */
const failureWords = (error: unknown): Text => {
  if (error instanceof UsageError) return error.words
  if (error instanceof DomainProblem) return error.words
  if (foreseen.some((kind) => error instanceof kind) && error instanceof Error) return text(error.message, error.message)
  const message = error instanceof Error ? error.message : String(error)
  if (codeOf(error).startsWith('ERR_PARSE_ARGS')) return text(`用法有误:${message}`, message)
  if (codeOf(error) === 'ENOENT' && error instanceof Error && 'path' in error) return text(`没有这个文件:${error.path}`, `There is no such file: ${error.path}`)
  if (/^E[A-Z]+$/.test(codeOf(error))) return text(`无法运行:${message}`, `Could not run: ${message}`)
  const lines = errorLines(error)
  return text(`意外错误:${lines}`, `Unexpected error: ${lines}`)
}

const isUsage = (error: unknown) => error instanceof UsageError || codeOf(error).startsWith('ERR_PARSE_ARGS')

const runCommand = async (command: Command, args: readonly string[], io: CommandIo): Promise<number> => {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (options.includes('--help') || options.includes('-h')) {
    io.stdout.write(`${command.usage[io.language]}\n`)
    return exitStatus.ok
  }
  try {
    return await command.run(args, io)
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return exitStatus.ok
    say(io, failureWords(error))
    if (isUsage(error)) io.stderr.write(`\n${command.usage[io.language]}\n`)
    return exitStatus.couldNotRun
  }
}

/** Runs one command line and answers with the exit status. A reader that closes stdout early (`| head`) is no failure. */
export const runCommandLine = async (
  args: readonly string[],
  streams: Omit<CommandIo, 'language'>,
  environment: Record<string, string | undefined>,
  table: CommandTable,
): Promise<number> => {
  let io: CommandIo = { ...streams, language: 'zh' }
  try {
    const { language, rest } = chooseLanguage(args[0] === '--' ? args.slice(1) : args, environment)
    io = { ...streams, language }
    const [name, ...others] = rest
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      io.stdout.write(await helpText(table, language))
      return exitStatus.ok
    }
    const load = Object.hasOwn(table, name) ? table[name] : undefined
    if (!load) throw new UsageError(text(`没有命令 ${name}。全部命令:silverguard help`, `There is no command ${name}. All commands: silverguard help`))
    return await runCommand(await load(), others, io)
  } catch (error) {
    say(io, failureWords(error))
    return exitStatus.couldNotRun
  }
}

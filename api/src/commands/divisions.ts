import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { dayOf } from '@silverguard/shared/days'
import { addDivision as addEndpoint } from '@silverguard/shared/installation/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { CellProblem, DivisionChange } from '@silverguard/shared/workbooks/contract'
import { addDivision } from '../installation/add-division.ts'
import { establish, type Wanted } from '../installation/establish.ts'
import { recorded } from '../recorded.ts'
import { databasePlace, readSettings } from '../settings.ts'
import { changeDivisions } from '../workbooks/change-divisions.ts'
import { type Command, type CommandIo, exitStatus, say, UsageError } from './command.ts'
import { actingOption, commandActor } from './command-actor.ts'

const usage = text(
  `用法:
  silverguard divisions change <文件.xlsx|.csv> [--apply]   按文件变更区划代码,列:原代码、新代码、名称
  silverguard divisions add <代码> <名称>                   新增本地自设的单位(开发区、新区)

change 默认只说明每一行会怎样、多少机构和账户随之移动;加 --apply 才执行,全部成功或全部不变。
  --as 账户   以该账户的名义执行,默认为系统`,
  `Usage:
  silverguard divisions change <file.xlsx|.csv> [--apply]   change division codes by a file of 原代码, 新代码, 名称
  silverguard divisions add <code> <name>                   add a unit of one's own

change only says what each row would do and how many institutions and accounts go along; with --apply it is done, whole or not at all.
  --as ACCOUNT   act in the name of that account, else as the system`,
)

const kindWords: Record<DivisionChange['kind'], Text> = {
  added: text('新增', 'added'),
  renamed: text('更名', 'renamed'),
  recoded: text('变更代码', 'recoded'),
  merged: text('合并', 'merged'),
  ended: text('撤销', 'ended'),
  unchanged: text('不变', 'unchanged'),
}

const printChange = (io: CommandIo, { row, kind, from, to, name, institutions, accounts }: DivisionChange) => {
  const codes = [from, to].filter((code) => code !== null).join(' → ')
  const along = text(`${institutions} 家机构,${accounts} 个账户`, `${institutions} institutions, ${accounts} accounts`)
  io.stdout.write(`${row}\t${kindWords[kind][io.language]}\t${codes}\t${name}\t${along[io.language]}\n`)
}

const sayProblem = (io: CommandIo, { row, column, value, message }: CellProblem) => {
  const quoted = value === '' ? '' : `“${value}” `
  say(io, text(`  ${column ?? ''}${row}:${quoted}${message.zh}`, `  ${column ?? ''}${row}: ${quoted}${message.en}`))
}

type Place = { database: Database; district: string; now: Date }
type Options = { apply: boolean; as?: string | undefined }

const change = async ({ database: { db }, district, now }: Place, path: string, { apply, as }: Options, io: CommandIo): Promise<number> => {
  const actor = await commandActor(db, district, 'settings.edit', as)
  const sent = { bytes: await readFile(resolve(io.cwd, path)), fileName: basename(path) }
  const { applied, changes, problems } = await changeDivisions(db, { actor, today: dayOf(now), now }, sent, apply ? 'apply' : 'preview')
  for (const each of changes) printChange(io, each)
  for (const problem of problems) sayProblem(io, problem)
  if (problems.length > 0) say(io, text(`有 ${problems.length} 处问题,没有任何变更`, `${problems.length} problems; nothing was changed`))
  else say(io, applied ? text('已变更', 'Changed') : text('以上为预览,没有任何变更;加 --apply 执行', 'A preview: nothing was changed; do it with --apply'))
  return problems.length > 0 ? exitStatus.inputHadErrors : exitStatus.ok
}

const add = async ({ database: { db }, district }: Place, code: string, name: string, { as }: Options, io: CommandIo): Promise<number> => {
  const wanted = addEndpoint.body?.safeParse({ code, name })
  if (!wanted?.success) throw new UsageError(text('代码应为 6、9 或 12 位数字,名称 1–200 字', 'The code has 6, 9 or 12 digits, the name 1 to 200 characters'))
  const actor = await commandActor(db, district, 'settings.edit', as)
  const added = await recorded(db, actor, (tx) => addDivision(tx, wanted.data))
  say(io, text(`已新增 ${added.name}(${added.code})`, `Added ${added.name} (${added.code})`))
  return exitStatus.ok
}

const readArguments = (args: readonly string[]) => {
  const options = { apply: { type: 'boolean', default: false }, ...actingOption } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [what, first, second] = positionals
  if (what === 'change' && first !== undefined && positionals.length === 2) return { values, path: first }
  if (what === 'add' && first !== undefined && second !== undefined && positionals.length === 3 && !values.apply) return { values, code: first, name: second }
  throw new UsageError(text('请写 change 加文件,或 add 加代码和名称', 'Say change with a file, or add with a code and a name'))
}

/** Does what the line asks in the database given, which is established as wanted where it is new. */
export const divisionsIn = async (database: Database, wanted: Wanted, args: readonly string[], io: CommandIo): Promise<number> => {
  const asked = readArguments(args)
  const now = new Date()
  const { district } = await establish(database, wanted, now)
  const place = { database, district: district.code, now }
  if (asked.path !== undefined) return change(place, asked.path, asked.values, io)
  return add(place, asked.code, asked.name, asked.values, io)
}

const run: Command['run'] = async (args, io) => {
  readArguments(args)
  const settings = readSettings()
  const database = await openDatabase(databasePlace(settings))
  try {
    return await divisionsIn(database, settings, args, io)
  } finally {
    await database.close()
  }
}

export const divisions: Command = {
  name: 'divisions',
  summary: text('变更区划代码,新增自设单位', 'Change division codes, add units of one’s own'),
  usage,
  run,
}

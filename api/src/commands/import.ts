import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Database } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { dayOf } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import { text } from '@silverguard/shared/text'
import type { Import, ImportCounts } from '@silverguard/shared/workbooks/contract'
import { establish, type Wanted } from '../installation/establish.ts'
import { databasePlace, readSettings } from '../settings.ts'
import { readImport, runImport } from '../workbooks/importing/run-import.ts'
import { type Command, type CommandIo, exitStatus, say, UsageError } from './command.ts'
import { actingOption, commandActor } from './command-actor.ts'
import { readingOptions, tryFile } from './import-file.ts'
import { sayProblems, writeReturned } from './import-report.ts'
import { spareFiles } from './spare-files.ts'

const usage = text(
  `用法:silverguard import <文件.xlsx|.csv> [选项]

把名册导入本机安装的台账:先试导入并报告,在终端里询问后一次写入,全部成功或全部不写;脚本中直接写入。
  --day 2026-11-21      名册反映的日期,默认今天
  --division 区划代码   认不出镇街的行归入此区划,默认本区或账户的辖区
  --sheet 名称或序号    工作表,默认最像名册的一个
  --map 标题=键         指定某列对应的项(可多次),键见 help;nothing 为不读
  --unit 标题=元|万元   指定金额列的单位(可多次)
  --as 登录名           以此账户的权限和辖区导入;不给时以系统身份
  --dry-run             只试导入,不写入
  --returned 退回.xlsx  写出附原因的原表
  --json                结果输出为一个 JSON 对象
  -y                    不询问,直接导入`,
  `Usage: silverguard import <file.xlsx|.csv> [options]

Imports a register into this installation: tries and reports first, asks at a terminal (not in a script), then writes all or nothing.
  --day 2026-11-21       the day the register speaks of, today if not given
  --division CODE        where rows go whose township is not recognised, the district or the account's division if not given
  --sheet NAME|NUMBER    the sheet, else the one most like a register
  --map heading=key      what a column is (repeatable); nothing: not read
  --unit heading=元|万元 the unit of a column of money (repeatable)
  --as NAME              import as this account, within its scope and roles; as the system if not given
  --dry-run              try only, write nothing
  --returned FILE.xlsx   write the file back with reasons beside its rows
  --json                 print the result as one JSON object
  -y                     import without asking`,
)

const readArguments = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...readingOptions,
      ...actingOption,
      'dry-run': { type: 'boolean', default: false },
      returned: { type: 'string' },
      json: { type: 'boolean', default: false },
      yes: { type: 'boolean', short: 'y', default: false },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError(text('请给出一个文件', 'Name one file'))
  return { ...values, file }
}

const countWords = (counts: ImportCounts) =>
  text(
    `共 ${counts.rows} 行:新增 ${counts.added},更新 ${counts.changed},未变 ${counts.unchanged},拒收 ${counts.refused};无法读取的单元格 ${counts.unreadableCells},提醒 ${counts.warnings},疑似重复 ${counts.possibleDuplicates},镇街待定 ${counts.townshipPending};另有非数据行 ${counts.ignoredLines}`,
    `${counts.rows} rows: ${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused; ${counts.unreadableCells} cells not readable, ${counts.warnings} warnings, ${counts.possibleDuplicates} possible duplicates, ${counts.townshipPending} with township pending; ${counts.ignoredLines} other lines`,
  )

const print = (io: CommandIo, done: Import, json: boolean) => {
  if (!done.counts) throw new Error('an import without counts')
  io.stdout.write(json ? `${JSON.stringify({ state: done.state, id: done.id, ...done.counts })}\n` : `${countWords(done.counts)[io.language]}\n`)
}

/** Asks the person at the terminal; a script has asked by calling, and looks first with --dry-run. */
const agreed = async (io: CommandIo, yes: boolean): Promise<boolean> => {
  if (yes || !('isTTY' in io.stdin && io.stdin.isTTY)) return true
  const questions = createInterface({ input: io.stdin, output: io.stderr })
  try {
    return /^(y|yes|是|好)$/i.test((await questions.question({ zh: '现在导入吗?(y/N) ', en: 'Import now? (y/N) ' }[io.language])).trim())
  } finally {
    questions.close()
  }
}

/** Tries, reports, and imports into the database given, which is established as wanted where it is new. */
export const importInto = async (database: Database, wanted: Wanted, args: readonly string[], io: CommandIo): Promise<number> => {
  const wish = readArguments(args)
  await spareFiles(io.cwd, wish.file, [wish.returned])
  const now = new Date()
  const clock = { now, today: dayOf(now) }
  const { district } = await establish(database, wanted, now)
  const { db } = database
  const actor = await commandActor(db, district.code, 'import.run', wish.as)
  const tried = await tryFile(db, actor, clock, wish.file, wish, covers(actor.scope, district.code) ? district.code : actor.scope, io)
  await sayProblems(db, actor, tried, io)
  await writeReturned(db, actor, tried, wish.returned, io, now)
  if (wish['dry-run'] || !wish.json) print(io, tried, wish.json)
  if (wish['dry-run']) return exitStatus.ok
  if (!(await agreed(io, wish.yes))) {
    if (wish.json) print(io, tried, true)
    return exitStatus.couldNotRun
  }
  const { finished } = await runImport(db, actor, clock, tried.id, tried.version)
  await finished
  const done = await readImport(db, actor, clock.now, tried.id)
  if (wish.json) print(io, done, true)
  if (done.state === 'imported') say(io, text('已导入', 'Imported'))
  else say(io, done.failure ?? text('没有导入', 'Not imported'))
  return done.state === 'imported' ? exitStatus.ok : exitStatus.couldNotRun
}

const run: Command['run'] = async (args, io) => {
  readArguments(args)
  const settings = readSettings()
  const database = await openDatabase(databasePlace(settings))
  try {
    return await importInto(database, settings, args, io)
  } finally {
    await database.close()
  }
}

export const importRegister: Command = {
  name: 'import',
  summary: text('把名册(.xlsx/.csv)导入台账', 'Import a register (.xlsx/.csv)'),
  usage,
  run,
}

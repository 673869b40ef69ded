import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database, Db } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { dayOf } from '@silverguard/shared/days'
import type { StandingCounts } from '@silverguard/shared/institutions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { type Profile, profiles, standings, standingWords } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { controlListForm } from '@silverguard/shared/workbooks/forms/control-list'
import { type Actor, systemActor } from '../accounts/actor.ts'
import { establish } from '../installation/establish.ts'
import { writeSetting } from '../installation/settings-rows.ts'
import { countByStanding } from '../institutions/list-institutions.ts'
import { reading, recorded } from '../recorded.ts'
import { bringIntoForce } from '../risk/bring-into-force.ts'
import { findRuleSet } from '../risk/stored-rule-sets.ts'
import { readSettings } from '../settings.ts'
import { exportControlList } from '../workbooks/export-control-list.ts'
import { runImport } from '../workbooks/importing/run-import.ts'
import { type Command, type CommandIo, exitStatus, UsageError } from './command.ts'
import { type Clock, readingOptions, tryFile } from './import-file.ts'
import { sayProblems, writeReturned } from './import-report.ts'
import { spareFiles } from './spare-files.ts'

const usage = text(
  `用法:silverguard control-list <名册.xlsx|.csv> -o 附件5.xlsx [选项]

把名册读入临时数据库,逐家研判,写出红橙黄名单(附件5)并给出各等级家数;不动本机台账。
  -o 附件5.xlsx         名单写到哪里
  --profile 方案        district-plan(默认)或 yuquan-plan
  --day 2026-11-21      名册反映的日期,默认今天
  --division 区划代码   认不出镇街的行归入此区划,默认本区
  --sheet 名称或序号    工作表
  --map 标题=键         指定某列对应的项(可多次)
  --unit 标题=元|万元   指定金额列的单位(可多次)
  --returned 退回.xlsx  写出附原因的原表
  --json                家数输出为一个 JSON 对象:green、yellow、orange、red、pending、refused`,
  `Usage: silverguard control-list <register.xlsx|.csv> -o list.xlsx [options]

Reads a register into a temporary database, judges every row, writes the red-orange-yellow list (annex 5) and prints the
counts; the register of this installation is not touched.
  -o FILE.xlsx           where to write the list
  --profile PLAN         district-plan (default) or yuquan-plan
  --day 2026-11-21       the day the register speaks of, today if not given
  --division CODE        where rows go whose township is not recognised
  --sheet NAME|NUMBER    the sheet
  --map heading=key      what a column is (repeatable)
  --unit heading=元|万元 the unit of a column of money (repeatable)
  --returned FILE.xlsx   write the file back with reasons beside its rows
  --json                 the counts as one JSON object: green, yellow, orange, red, pending, refused`,
)

const readArguments = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...readingOptions,
      output: { type: 'string', short: 'o' },
      profile: { type: 'string', default: 'district-plan' },
      returned: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const profile = profiles.find((known) => known === values.profile)
  if (!profile) throw new UsageError(text(`没有方案 ${values.profile}`, `There is no profile ${values.profile}`))
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError(text('请给出一个名册文件', 'Name one register'))
  if (values.output === undefined) throw new UsageError(text('请用 -o 给出名单文件名', 'Name the list with -o'))
  return { ...values, profile, file, output: values.output }
}

/** The register is the user's own: a form made from it must not bear the demo district's letterhead or its mark. */
const signForNobody = (db: Db, actor: Actor): Promise<void> =>
  recorded(db, actor, async (tx) => {
    await writeSetting(tx, 'fictional', false)
    await writeSetting(tx, 'unitNames', { bureau: '________', letterhead: '________', hotline: '' })
    const sentence = text('临时数据库', 'A temporary database')
    return {
      result: undefined,
      entries: [{ action: 'installation.lent', subjectKind: 'installation', subjectId: actor.scope, divisionCode: actor.scope, sentence, changes: [] }],
    }
  })

/** The wanted plan decides from the first row on. */
const choose = (db: Db, actor: Actor, profile: Profile, { now }: Clock) =>
  recorded(db, actor, async (tx) => {
    const wanted = await findRuleSet(tx, shippedRuleSet(profile).id)
    const sentence = text(`按 ${wanted.id} 判定`, `Judging by ${wanted.id}`)
    const entry = { action: 'rules.in_force', subjectKind: 'rule_set', subjectId: wanted.id, divisionCode: actor.scope, sentence, changes: [] }
    return { result: await bringIntoForce(tx, wanted, now), entries: [entry] }
  })

const print = (io: CommandIo, counts: StandingCounts, refused: number, { json, profile }: { json: boolean; profile: Profile }) => {
  const { red, orange, yellow, green, pending, apart } = counts
  if (json) {
    io.stdout.write(`${JSON.stringify({ green, yellow, orange, red, pending, refused, ...(profile === 'yuquan-plan' ? { apart } : {}) })}\n`)
    return
  }
  const shown = standings.filter((standing) => standing !== 'apart' || profile === 'yuquan-plan')
  const lines = shown.map((standing) => `${standingWords[standing][io.language]} ${counts[standing]}`)
  io.stdout.write(`${[...lines, `${{ zh: '拒收', en: 'Refused' }[io.language]} ${refused}`].join('\n')}\n`)
}

/** Reads the register into an empty database, judges and lists it. The database is the caller's to close. */
export const listRegister = async (database: Database, args: readonly string[], io: CommandIo): Promise<number> => {
  const wish = readArguments(args)
  await spareFiles(io.cwd, wish.file, [wish.output, wish.returned])
  const { db } = database
  const now = new Date()
  const clock: Clock = { now, today: dayOf(now) }
  const { district, fictional } = await establish(database, readSettings(), now)
  const actor = systemActor(district.code, 'commandLine')
  if (fictional) await signForNobody(db, actor)
  if (wish.profile !== 'district-plan') await choose(db, actor, wish.profile, clock)
  const tried = await tryFile(db, actor, clock, wish.file, wish, district.code, io)
  const { finished } = await runImport(db, actor, clock, tried.id, tried.version)
  await finished
  await sayProblems(db, actor, tried, io)
  await writeReturned(db, actor, tried, wish.returned, io)
  const { content, counts } = await reading(db, actor, async (tx) => ({
    content: (await exportControlList(tx, { basis: 'computed' }, wish.day ?? clock.today, { form: controlListForm })).content,
    counts: await countByStanding(tx, {}),
  }))
  if (!(content instanceof Uint8Array)) throw new TypeError('the control list comes in one piece')
  await writeFile(resolve(io.cwd, wish.output), content)
  print(io, counts, tried.counts?.refused ?? 0, wish)
  return exitStatus.ok
}

const run: Command['run'] = async (args, io) => {
  readArguments(args)
  // On disk and not in memory: a register of 100,000 rows would otherwise take gigabytes of it.
  const dataFolder = await mkdtemp(join(tmpdir(), 'silverguard-list-'))
  try {
    const database = await openDatabase({ dataFolder })
    try {
      return await listRegister(database, args, io)
    } finally {
      await database.close()
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

export const controlList: Command = {
  name: 'control-list',
  summary: text('由名册直接得出红橙黄名单(附件5)', 'Make the red-orange-yellow list (annex 5) from a register'),
  usage,
  run,
}

import { parseArgs } from 'node:util'
import type { Database } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { roleWords } from '@silverguard/shared/permissions/contract'
import { text } from '@silverguard/shared/text'
import { systemActor } from '../accounts/actor.ts'
import { findAccount } from '../accounts/find-account.ts'
import { listAccounts } from '../accounts/list-accounts.ts'
import { oneTimeHours } from '../accounts/one-time-password.ts'
import { readAccount } from '../accounts/queries.ts'
import { recoverAccount } from '../accounts/recover-account.ts'
import { unlockAccount } from '../accounts/unlock-account.ts'
import { findHomeDistrict } from '../divisions/home-district.ts'
import { NotFound } from '../problems.ts'
import { atTheDoor, reading, recorded } from '../recorded.ts'
import { databasePlace, readSettings } from '../settings.ts'
import { type Command, type CommandIo, exitStatus, say, UsageError } from './command.ts'

const usage = text(
  `用法:silverguard account list
      silverguard account reset <登录名>
      silverguard account unlock <登录名>

管理本机安装的账户,用于没有管理员能登录的时候;操作记入留痕。
  list     列出全部账户
  reset    给出新的一次性密码,取消动态口令,结束该账户的全部登录
  unlock   解除登录失败后的延迟`,
  `Usage: silverguard account list
       silverguard account reset <name>
       silverguard account unlock <name>

Looks after the accounts of this installation where no administrator can sign in; it is recorded in the trail.
  list     all accounts
  reset    a new one-time password, one-time codes off, all of its sessions ended
  unlock   no more delay after failed sign-ins`,
)

const readArguments = (args: readonly string[]) => {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true })
  const [verb, name, ...more] = positionals
  if (verb === 'list' && name === undefined) return { verb } as const
  if ((verb === 'reset' || verb === 'unlock') && name !== undefined && more.length === 0) return { verb, name: name.trim().toLowerCase() } as const
  throw new UsageError(text('请给出 list、reset <登录名> 或 unlock <登录名>', 'Give list, reset <name> or unlock <name>'))
}

const areaOf = async ({ db }: Database): Promise<string> => {
  const district = await atTheDoor(db, findHomeDistrict)
  if (district === undefined) throw new NotFound(text('这里还没有建立台账,请先启动一次', 'No register has been established here; start the server once first'))
  return district.code
}

const pageSize = 200

const list = async ({ db }: Database, area: string, io: CommandIo): Promise<void> => {
  const words = (yes: string, no: string) => ({ zh: yes, en: no })[io.language]
  for (let page = 1, shown = 0, total = 1; shown < total; page += 1) {
    const found = await reading(db, systemActor(area, 'commandLine'), (tx) => listAccounts(tx, { page, size: pageSize }, new Date()))
    for (const account of found.rows) {
      const roles = account.roles.map((role) => roleWords[role][io.language]).join(words('、', ', '))
      const state = [...(account.active ? [] : [words('已停用', 'inactive')]), ...(account.slowedDown ? [words('登录延迟中', 'slowed down')] : [])]
      io.stdout.write(`${[account.signInName, account.person, account.division.name, roles, ...state].join('\t')}\n`)
    }
    total = found.rows.length === 0 ? 0 : found.total
    shown += found.rows.length
  }
}

/** Runs one wish on the database given. */
export const manageAccounts = async (database: Database, args: readonly string[], io: CommandIo): Promise<number> => {
  const wish = readArguments(args)
  const { db } = database
  const area = await areaOf(database)
  const [actor, now] = [systemActor(area, 'commandLine'), new Date()]
  if (wish.verb === 'list') {
    await list(database, area, io)
    return exitStatus.ok
  }
  const found = await atTheDoor(db, (tx) => findAccount(tx, wish.name))
  if (found === undefined) throw new NotFound(text(`没有账户 ${wish.name}`, `There is no account ${wish.name}`))
  if (wish.verb === 'unlock') {
    await recorded(db, actor, (tx) => unlockAccount(tx, found))
    say(io, text(`已解除 ${wish.name} 的登录延迟`, `${wish.name} is no longer slowed down`))
    return exitStatus.ok
  }
  const { version } = await reading(db, actor, (tx) => readAccount(tx, found.id, now))
  const { oneTimePassword } = await recoverAccount({ db, actor, now }, found.id, { version, reason: actor.origin })
  io.stdout.write(`${oneTimePassword}\n`)
  say(
    io,
    text(
      `以上为 ${wish.name} 的一次性密码,${oneTimeHours} 小时内有效,登录后须修改`,
      `This is the one-time password of ${wish.name}, good for ${oneTimeHours} hours and to be changed on signing in`,
    ),
  )
  return exitStatus.ok
}

const run: Command['run'] = async (args, io) => {
  readArguments(args)
  const database = await openDatabase(databasePlace(readSettings()))
  try {
    return await manageAccounts(database, args, io)
  } finally {
    await database.close()
  }
}

export const account: Command = { name: 'account', summary: text('列出账户、重置登录、解除延迟', 'List, reset and unlock accounts'), usage, run }

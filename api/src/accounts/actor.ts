import { userInfo } from 'node:os'
import type { Role } from '@silverguard/shared/permissions/contract'

/** Who acts, as what, from where, and over which divisions: a code prefix. An empty scope reads and writes nothing. */
export type Actor = {
  /** As the trail names them: a person, or the system with the task it does. */
  readonly name: string
  readonly scope: string
  readonly roles: readonly Role[]
  /** Null for the system. */
  readonly accountId: string | null
  /** An address of the network, or the command line with the user of the operating system. */
  readonly origin: string
}

/** A person who was let in. */
export type Account = { id: string; person: string; divisionCode: string; roles: readonly Role[] }

export const accountActor = ({ id, person, divisionCode, roles }: Account, origin: string): Actor => ({
  name: person,
  scope: divisionCode,
  roles,
  accountId: id,
  origin,
})

const systemTasks = {
  start: '系统(启动)',
  demo: '系统(示范数据)',
  signIn: '系统(登录)',
  commandLine: '系统(命令行)',
  rules: '系统(规则施行)',
  plans: '系统(处置方案)',
} as const
export type SystemTask = keyof typeof systemTasks

/** The user of the operating system who runs this process, as the trail names where a command came from. */
export const commandLineOrigin = (): string => {
  try {
    return `命令行:${userInfo().username}`
  } catch {
    return '命令行'
  }
}

/** The system itself, for a named task over a stated scope. */
export const systemActor = (scope: string, task: SystemTask, origin = task === 'commandLine' ? commandLineOrigin() : '本机'): Actor => ({
  name: systemTasks[task],
  scope,
  roles: [],
  accountId: null,
  origin,
})

import type { Database } from '@silverguard/db/client'
import { createFirstAdministrator } from './accounts/first-administrator.ts'
import { oneTimeHours } from './accounts/one-time-password.ts'
import { loadDemoAccounts } from './demo/load-demo-accounts.ts'
import type { Established } from './installation/establish.ts'

/** Where nobody could sign in: the people of the demo, or the first administrator, whose password is said here and nowhere else. */
export const layAccounts = async (database: Database, { district, fictional }: Established, now: Date, say: (line: string) => void): Promise<void> => {
  if (fictional) {
    await loadDemoAccounts(database, district.code, now)
    return
  }
  const first = await createFirstAdministrator(database, district.code, now)
  if (first === undefined) return
  const { signInName, oneTimePassword } = first
  say(`已建立管理员账户,一次性密码只显示这一次,${oneTimeHours} 小时内有效,首次登录后须修改 ·`)
  say(`The administrator's account was made; its one-time password is shown this once, is good for ${oneTimeHours} hours, and is to be changed on signing in:`)
  say(`    登录名 · name: ${signInName}`)
  say(`    密码 · password: ${oneTimePassword}`)
  say(`丢失时 · If it is lost: silverguard account reset ${signInName}`)
}

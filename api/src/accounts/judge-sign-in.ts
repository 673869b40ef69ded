import { type Text, text } from '@silverguard/shared/text'
import type { Entry } from '../audit/entry.ts'
import { accountEntry } from './account-entry.ts'
import type { AtTheDoor } from './find-account.ts'
import { stepOfCode } from './one-time-codes.ts'
import { isPassword, nobodysHash } from './password-hash.ts'

export type Typed = { signInName: string; password: string; code?: string | undefined }

const reasons = {
  password: text('密码不正确', 'wrong password'),
  inactive: text('账户已停用', 'the account is not active'),
  expired: text('一次性密码已过期', 'the one-time password has run out'),
  code: text('动态口令不正确', 'wrong one-time code'),
  changed: text('账户刚被修改', 'the account was changed just then'),
} as const satisfies Record<string, Text>
export type RefusedFor = keyof typeof reasons

type Verdict = { is: 'refused'; why: RefusedFor } | { is: 'code_needed'; account: AtTheDoor } | { is: 'right'; account: AtTheDoor; step: number | null }

/** The password is tried whoever was named, so that a name nobody has takes as long. */
export const judgeSignIn = async (found: AtTheDoor | undefined, { password, code }: Typed, now: Date): Promise<Verdict> => {
  const isRight = await isPassword(found?.passwordHash ?? nobodysHash, password)
  if (found === undefined || !isRight) return { is: 'refused', why: 'password' }
  if (!found.active) return { is: 'refused', why: 'inactive' }
  if (found.oneTimeUntil !== null && now.getTime() >= found.oneTimeUntil) return { is: 'refused', why: 'expired' }
  if (found.totpSecret === null) return { is: 'right', account: found, step: null }
  if (code === undefined) return { is: 'code_needed', account: found }
  const step = await stepOfCode(found.totpSecret, code, found.totpLastStep, now)
  return step === undefined ? { is: 'refused', why: 'code' } : { is: 'right', account: found, step }
}

/** What was typed is told only where an account has that name: people type passwords there. */
export const refusalEntry = (found: AtTheDoor | undefined, area: string, why: RefusedFor): Entry => {
  if (found === undefined) {
    return accountEntry('session.refused', { id: 'unknown', divisionCode: area }, text('登录失败:没有这个账户', 'Sign-in failed: no account of that name'))
  }
  const { zh, en } = reasons[why]
  return accountEntry('session.refused', found, text(`${found.person}登录失败:${zh}`, `Sign-in of ${found.person} failed: ${en}`))
}

import type { Tx } from '@silverguard/db/client'
import { installation } from '@silverguard/db/schema/installation'
import type { SignInPolicy } from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import type { Recorded } from '../recorded.ts'
import { changesOf } from './changes-of.ts'
import { policySetting, readSignInPolicy } from './sign-in-policy.ts'

/** Sets how people are let in; `area` is the code of the division that the installation serves. */
export const editSignInPolicy = async (tx: Tx, wanted: SignInPolicy, area: string): Promise<Recorded<SignInPolicy>> => {
  const present = await readSignInPolicy(tx)
  const value: SignInPolicy = { ...wanted, secondFactorRoles: [...new Set(wanted.secondFactorRoles)] }
  await tx
    .insert(installation)
    .values({ name: policySetting, value })
    .onConflictDoUpdate({ target: installation.name, set: { value: sql`excluded.value` } })
  const about = { action: 'sign_in_policy.edited', subjectKind: 'installation', subjectId: area, divisionCode: area }
  return { result: value, entries: [{ ...about, sentence: text('修改登录规则', 'Changed how people are let in'), changes: changesOf(present, value) }] }
}

import { rowsOf, type Tx } from '@silverguard/db/client'
import { SignInName } from '@silverguard/shared/accounts/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { sql } from 'drizzle-orm'

type Row = {
  account_id: string
  sign_in_name: string
  person: string
  division_code: string
  roles: Role[]
  active: boolean
  password_hash: string
  one_time_until: string | Date | null
  totp_secret: string | null
  totp_confirmed_at: string | Date | null
  totp_last_step: string | number | bigint | null
  known_device: boolean
}

/** What the door knows of an account: enough to let its person in or not. */
export type AtTheDoor = {
  id: string
  signInName: string
  person: string
  divisionCode: string
  roles: readonly Role[]
  active: boolean
  passwordHash: string
  /** After this instant (milliseconds) the one-time password opens nothing; null where the password is the person's own. */
  oneTimeUntil: number | null
  /** Base32; null unless one-time codes are in force. */
  totpSecret: string | null
  totpLastStep: number | null
  knownDevice: boolean
}

const milliseconds = (instant: string | Date | null) => (instant === null ? null : new Date(instant).getTime())

/** By the name, active or not; `device` is the hash by which a browser of theirs is known. Asked before anyone is known. */
export const findAccount = async (tx: Tx, signInName: string, device: Uint8Array | null = null): Promise<AtTheDoor | undefined> => {
  // What can be no name may hold what no database takes; the question is asked all the same, so that it takes as long.
  const wanted = SignInName.safeParse(signInName).success ? signInName : ''
  const [row] = rowsOf<Row>(await tx.execute(sql`select * from find_account(${wanted}, ${device})`))
  return (
    row && {
      id: row.account_id,
      signInName: row.sign_in_name,
      person: row.person,
      divisionCode: row.division_code,
      roles: row.roles,
      active: row.active,
      passwordHash: row.password_hash,
      oneTimeUntil: milliseconds(row.one_time_until),
      totpSecret: row.totp_confirmed_at === null ? null : row.totp_secret,
      totpLastStep: row.totp_last_step === null ? null : Number(row.totp_last_step),
      knownDevice: row.known_device,
    }
  )
}

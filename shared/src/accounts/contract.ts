import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Division, DivisionCode } from '../divisions/contract.ts'
import { endpoint } from '../endpoint.ts'
import { Identifier } from '../identifier.ts'
import { keptText } from '../kept-text.ts'
import { permissions, roles } from '../permissions/contract.ts'

/** What one signs in with: Latin letters, digits, dot, hyphen; the same whatever the case. */
export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,31}$/, { error: '3–32 个小写字母、数字、点或连字符,以字母开头 · 3 to 32 letters, digits, dots or hyphens, a letter first' })
export const leastPasswordLength = 12
export const greatestPasswordLength = 128
/** As typed, spaces and all; never trimmed. */
export const Password = z.string().min(leastPasswordLength).max(greatestPasswordLength)
const TypedPassword = z.string().min(1).max(greatestPasswordLength)
/** Six digits of a one-time code. */
export const OneTimeCode = z.string().regex(/^\d{6}$/)
export const RoleSchema = z.enum(roles)
const Roles = z
  .array(RoleSchema)
  .min(1)
  .refine((held) => new Set(held).size === held.length, { error: 'a role stands twice' })
/** The trail calls the system 系统(…): nobody is to be taken for it. */
const PersonName = keptText(1, 50).refine(
  (name) =>
    !name
      .normalize('NFKC')
      .replace(/[\p{C}\s]/gu, '')
      .startsWith('系统'),
  { error: '姓名不能以“系统”开头 · must not begin as the system is called' },
)
const Reason = keptText(2, 200)

/** What a session is held to before it may do anything else. */
export const sessionDemands = ['change_password', 'enrol_second_factor'] as const
export type SessionDemand = (typeof sessionDemands)[number]

/** What a page of the front door may know before anyone has signed in. */
export const Front = z.object({
  district: z.string(),
  fictional: z.boolean(),
  /** Only in the demo: accounts to try, and their common password. */
  demo: z
    .object({
      password: z.string(),
      accounts: z.array(z.object({ signInName: z.string(), person: z.string(), roles: z.array(RoleSchema), division: z.string() })),
    })
    .nullable(),
})
export type Front = z.infer<typeof Front>
export const readFront = endpoint({ method: 'GET', path: '/front', needs: 'public', title: 'What the sign-in page shows', reply: Front })

/**
 * 401 `sign_in_failed` for a wrong name, password or code alike; 429 `sign_in_delayed` while failures are being slowed down,
 * with `retry-after` in seconds. `code_needed`: the password was right, send it again with a one-time code.
 */
export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  needs: 'public',
  title: 'Sign in',
  body: z.strictObject({ signInName: z.string().trim().toLowerCase().max(200), password: TypedPassword, code: OneTimeCode.optional() }),
  reply: z.object({ outcome: z.enum(['signed_in', 'code_needed']) }),
})
export const signOut = endpoint({ method: 'DELETE', path: '/session', needs: 'own.account', title: 'Sign out here', reply: z.object({}) })

export const Me = z.object({
  id: Identifier,
  signInName: z.string(),
  person: z.string(),
  roles: z.array(RoleSchema),
  /** The scope: everything under this division. */
  division: Division,
  /** What the page may show; the server refuses by the same table. */
  permissions: z.array(z.enum(permissions as [(typeof permissions)[number], ...typeof permissions])),
  /** What has to be done before anything else is allowed. */
  demands: z.array(z.enum(sessionDemands)),
  secondFactor: z.boolean(),
  /** A role held here demands a second factor, so that it cannot be taken off. */
  secondFactorDemanded: z.boolean(),
  passwordSetAt: z.iso.datetime(),
})
export type Me = z.infer<typeof Me>
export const readMe = endpoint({ method: 'GET', path: '/me', needs: 'own.account', title: 'Who is signed in, and what they may do', reply: Me })

export const Session = z.object({
  id: Identifier,
  here: z.boolean(),
  openedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  address: z.string(),
  /** Browser and system in a few words. */
  device: z.string(),
})
export type Session = z.infer<typeof Session>
export const listOwnSessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  needs: 'own.account',
  title: 'One’s own open sessions, latest seen first',
  reply: z.object({ sessions: z.array(Session) }),
})
export const endOwnSession = endpoint({
  method: 'DELETE',
  path: '/me/sessions/:id',
  needs: 'own.account',
  title: 'Sign out there',
  params: z.object({ id: Identifier }),
  reply: z.object({ sessions: z.array(Session) }),
})

/** Ends every other session. 422 `wrong_password`, `password_reused`, `password_weak` (with `fields`). */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/me/password',
  needs: 'own.account',
  title: 'Change one’s own password',
  body: z.strictObject({ present: TypedPassword, wanted: Password }),
  reply: Me,
})

/** Begins enrolment; nothing changes until a code is confirmed. `uri` is for a QR code. */
export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/me/second-factor',
  needs: 'own.account',
  title: 'Begin to set up one-time codes',
  body: z.strictObject({ password: TypedPassword }),
  reply: z.object({ secret: z.string(), uri: z.string() }),
})
/** 422 `wrong_code`. */
export const confirmSecondFactor = endpoint({
  method: 'PUT',
  path: '/me/second-factor',
  needs: 'own.account',
  title: 'Confirm one-time codes with the first of them',
  body: z.strictObject({ code: OneTimeCode }),
  reply: Me,
})
/** 422 `second_factor_demanded` where a role demands it. */
export const removeSecondFactor = endpoint({
  method: 'POST',
  path: '/me/second-factor/removal',
  needs: 'own.account',
  title: 'Sign in without one-time codes from now on',
  body: z.strictObject({ password: TypedPassword, code: OneTimeCode }),
  reply: Me,
})

export const Account = z.object({
  id: Identifier,
  version: z.int(),
  signInName: z.string(),
  person: z.string(),
  division: Division,
  roles: z.array(RoleSchema),
  active: z.boolean(),
  /** Has a one-time password and must choose one of their own. */
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  /** Failed sign-ins are being slowed down at present. */
  slowedDown: z.boolean(),
  lastSignedInAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
})
export type Account = z.infer<typeof Account>

export const AccountFilter = z.object({
  /** Part of a person's or a sign-in name. */
  text: keptText(0, 100).optional(),
  role: anyOf(RoleSchema),
  division: DivisionCode.optional(),
  state: z.enum(['active', 'inactive']).optional(),
})
export type AccountFilter = z.infer<typeof AccountFilter>
export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  needs: 'account.read',
  title: 'Accounts in scope, by division and name',
  query: AccountFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(Account), total: z.int() }),
})

/**
 * 镇街经办 needs a township, roles of the district a division above townships (400 `fields`). The one-time password is
 * shown once, here. 409 `name_taken`.
 */
export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  needs: 'account.edit',
  title: 'Create an account with a one-time password',
  body: z.strictObject({ signInName: SignInName, person: PersonName, division: DivisionCode, roles: Roles }),
  reply: z.object({ account: Account, oneTimePassword: z.string() }),
})
const id = z.object({ id: Identifier })
/** One's own account is refused with 422 `own_account`; a version not current is 409. Deactivating ends its sessions. */
export const editAccount = endpoint({
  method: 'PATCH',
  path: '/accounts/:id',
  needs: 'account.edit',
  title: 'Change an account’s person, division, roles or state',
  params: id,
  body: z.strictObject({
    version: z.int(),
    person: PersonName.optional(),
    division: DivisionCode.optional(),
    roles: Roles.optional(),
    active: z.boolean().optional(),
  }),
  reply: Account,
})
/** A new one-time password, the second factor off, the slowing down over, all sessions ended. 422 `own_account`. */
export const recoverAccount = endpoint({
  method: 'POST',
  path: '/accounts/:id/recovery',
  needs: 'account.edit',
  title: 'Let someone who cannot sign in begin again',
  params: id,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  reply: z.object({ account: Account, oneTimePassword: z.string() }),
})

/** How the installation lets people in. */
export const SignInPolicy = z.strictObject({
  /** Roles that need one-time codes. */
  secondFactorRoles: z.array(RoleSchema),
  /** Minutes without a request after which a session ends: 5 to 720. */
  idleMinutes: z.int().min(5).max(720),
  /** Hours after which a session ends in any case: 1 to 168. */
  longestHours: z.int().min(1).max(168),
})
export type SignInPolicy = z.infer<typeof SignInPolicy>
export const readSignInPolicy = endpoint({
  method: 'GET',
  path: '/sign-in-policy',
  needs: 'settings.edit',
  title: 'How people are let in',
  reply: SignInPolicy,
})
export const editSignInPolicy = endpoint({
  method: 'PUT',
  path: '/sign-in-policy',
  needs: 'settings.edit',
  title: 'Change how people are let in',
  body: SignInPolicy,
  reply: SignInPolicy,
})

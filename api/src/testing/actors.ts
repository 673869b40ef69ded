import type { Role } from '@silverguard/shared/permissions/contract'
import { roles } from '@silverguard/shared/permissions/contract'
import type { Actor } from '../accounts/actor.ts'
import type { Identify } from '../accounts/let-in.ts'
import { demoDistrict } from '../divisions/demo-district.ts'

export const someone = '00000000-0000-7000-8000-00000000000a'

type Wanted = { name?: string; scope?: string; roles?: readonly Role[]; accountId?: string | null; origin?: string }

/** Somebody invented who acts in a test: with every role over the demo district, unless said otherwise. */
export const actingAs = (wanted: Wanted = {}): Actor => ({
  name: '测试员',
  scope: demoDistrict.district.code,
  roles,
  accountId: someone,
  origin: '192.0.2.1',
  ...wanted,
})

/** An app that takes everyone for this actor. */
export const identifyAs =
  (actor: Actor): Identify =>
  async () => ({ actor, sessionId: null, demands: [] })

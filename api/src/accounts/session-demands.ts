import type { SessionDemand, SignInPolicy } from '@silverguard/shared/accounts/contract'
import type { Role } from '@silverguard/shared/permissions/contract'

type Standing = { roles: readonly Role[]; mustChange: boolean; secondFactor: boolean }

/** Whether one of these roles may not be without one-time codes. */
export const demandsSecondFactor = (roles: readonly Role[], { secondFactorRoles }: SignInPolicy): boolean =>
  roles.some((role) => secondFactorRoles.includes(role))

/** What somebody has to do before anything else. */
export const sessionDemandsOn = ({ roles, mustChange, secondFactor }: Standing, policy: SignInPolicy): SessionDemand[] => [
  ...(mustChange ? (['change_password'] as const) : []),
  ...(!secondFactor && demandsSecondFactor(roles, policy) ? (['enrol_second_factor'] as const) : []),
]

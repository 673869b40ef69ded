import type { Permission } from '@silverguard/shared/permissions/contract'

/** Whether someone, by name, holds a permission. */
export type Allows = (actor: { name: string }, permission: Permission) => boolean

/** Until accounts exist the local actor holds every permission. */
export const allowsAll: Allows = () => true

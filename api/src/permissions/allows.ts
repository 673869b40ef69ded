import { type Holder, holds, type Permission } from '@silverguard/shared/permissions/contract'

/** Whether someone holds a permission in this installation. */
export type Allows = (holder: Holder, permission: Permission) => Promise<boolean>

/** By the one table of roles; `area` finds the code of the division that the installation serves. */
export const allowsByRole =
  (area: () => Promise<string>): Allows =>
  async (holder, permission) =>
    holds(holder, permission, await area())

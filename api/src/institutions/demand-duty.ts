import type { Tx } from '@silverguard/db/client'
import { dutyUnit, hasDuty } from '@silverguard/shared/institutions/duty'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { Forbidden } from '../problems.ts'

/** Throws `Forbidden`, naming whose duty it is, where the actor may read a place and not change it. */
export const demandDuty = async (tx: Tx, actor: Actor, { dutyCode }: { dutyCode: string }): Promise<void> => {
  if (hasDuty(actor.scope, dutyCode)) return
  const names = await divisionNames(tx, [dutyCode])
  const unit = dutyUnit(dutyCode, names.get(dutyCode) ?? dutyCode)
  throw new Forbidden(
    text(`这家机构由${unit.zh}负责排查,您可以查看,不能修改`, `To screen this place is the duty of ${unit.en}; you may read it and not change it`),
  )
}

import type { Tx } from '@silverguard/db/client'
import { covers } from '@silverguard/shared/divisions/contract'
import type { Actor } from '../accounts/actor.ts'
import { holdDivisions } from '../divisions/hold-divisions.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { findDivision } from '../divisions/queries.ts'
import { Invalid } from '../problems.ts'

/**
 * A place lies in a township (or village) of the area that the actor covers, or in a county, or in the area itself, while that is
 * pending; never in one that has ended. Until the transaction ends no code changes.
 */
export const demandTownship = async (tx: Tx, actor: Actor, code: string): Promise<void> => {
  await holdDivisions(tx)
  const { code: area } = await readHomeDistrict(tx)
  const township = await findDivision(tx, code.slice(0, 9))
  const ended = township?.endedOn ?? (await findDivision(tx, code))?.endedOn ?? null
  if (township !== undefined && ended === null && covers(area, code) && covers(actor.scope, code)) return
  const message = ended === null ? '不在您的管辖范围内 · not within your divisions' : '该区划已撤销或变更代码 · this division has ended'
  throw new Invalid([{ path: 'particulars.township', message }])
}

import type { Tx } from '@silverguard/db/client'
import { covers } from '@silverguard/shared/divisions/contract'
import { readHomeDistrict } from './home-district.ts'

/** The division of what belongs to no place but to a unit: the scope's, within the area. */
export const ownDivision = async (tx: Tx, scope: string): Promise<{ area: string; divisionCode: string }> => {
  const { code: area } = await readHomeDistrict(tx)
  return { area, divisionCode: covers(scope, area) ? area : scope }
}

import type { Institution } from '@silverguard/shared/institutions/contract'
import { hasDuty } from '@silverguard/shared/institutions/duty'
import { useMay, useMe } from '../access/me.tsx'

/** Whether the person signed in screens this place. */
export const useScreens = ({ duty }: Pick<Institution, 'duty'>): boolean => {
  const mayRecord = useMay('screening.record')
  return hasDuty(useMe().division.code, duty) && mayRecord
}

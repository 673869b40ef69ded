import type { Division } from '@silverguard/shared/divisions/contract'

/** A district with its townships, what it lies in, and the counties beside it in the same city. */
export type DistrictDivisions = {
  district: Division
  above: readonly Division[]
  townships: readonly Division[]
  neighbours: readonly Division[]
}

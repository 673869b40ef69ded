import type { Division } from '@silverguard/shared/divisions/contract'

/** An area (a province, a city or a district) with all that lies in it, what it lies in itself, and what lies beside it. */
export type AreaDivisions = {
  district: Division
  above: readonly Division[]
  /** Cities and counties of the area; none where it is a district. */
  counties: readonly Division[]
  townships: readonly Division[]
  neighbours: readonly Division[]
  /** In parts: a province has tens of thousands. */
  villages(): AsyncIterable<readonly Division[]> | Iterable<readonly Division[]>
  /** The data that all this comes from, and its version. */
  source: string
}

import { maskPersonalData } from '@silverguard/shared/personal-data'

type Placed = { divisionCode: string; townshipPending: boolean; townshipStated: string | null }

/** The township's name; while it is pending, what the register said, or else the name of the stated division. */
export const townshipNameOf = (row: Placed, names: ReadonlyMap<string, string>): string => {
  const name = names.get(row.divisionCode.slice(0, 9)) ?? row.divisionCode
  return row.townshipPending ? maskPersonalData(row.townshipStated ?? name) : name
}

import type { Tx } from '@silverguard/db/client'
import type { UnitNames } from '@silverguard/shared/installation/contract'
import { text } from '@silverguard/shared/text'
import { changesBetween } from '../audit/changes-between.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import type { Recorded } from '../recorded.ts'
import { readUnitNames } from './queries.ts'
import { writeSetting } from './settings-rows.ts'

/** Sets the names that the forms print from now on. */
export const editUnitNames = async (tx: Tx, unitNames: UnitNames): Promise<Recorded<UnitNames>> => {
  const { code } = await readHomeDistrict(tx)
  const before = await readUnitNames(tx)
  await writeSetting(tx, 'unitNames', unitNames)
  const entry = { action: 'unit_names.edited', subjectKind: 'installation', subjectId: code, divisionCode: code }
  return { result: unitNames, entries: [{ ...entry, sentence: text('修改单位名称', 'Changed the unit names'), changes: changesBetween(before, unitNames) }] }
}

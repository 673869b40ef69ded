import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { covers, parentOf } from '@silverguard/shared/divisions/contract'
import type { addDivision as addEndpoint, KnownDivision } from '@silverguard/shared/installation/contract'
import { text } from '@silverguard/shared/text'
import { holdDivisions } from '../divisions/hold-divisions.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { findDivision } from '../divisions/queries.ts'
import { Conflict, Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'

const invalid = (message: string) => new Invalid([{ path: 'code', message }])

/** Adds a unit that the division data do not know (开发区, 新区). Throws `Invalid` for a code out of place, `Conflict` for one that is taken. */
export const addDivision = async (tx: Tx, { code, name }: BodyOf<typeof addEndpoint>): Promise<Recorded<KnownDivision>> => {
  await holdDivisions(tx)
  const { code: area } = await readHomeDistrict(tx)
  if (!covers(area, code) || code === area) throw invalid('不在本安装的辖区之内 · not within the area of this installation')
  const parent = await findDivision(tx, parentOf(code) ?? '')
  if (parent === undefined || parent.endedOn !== null) throw invalid('上级区划不存在或已撤销 · what it would lie in is not known or has ended')
  const [added] = await tx.insert(divisions).values({ code, name, own: true }).onConflictDoNothing().returning()
  if (added === undefined) throw new Conflict('code_taken', text('这个区划代码已被使用', 'This division code is taken'))
  const sentence = text(`新增区划 ${name}(${code})`, `Added the division ${name} (${code})`)
  const changes = [{ key: 'name', before: null, after: name }]
  return { result: added, entries: [{ action: 'division.added', subjectKind: 'division', subjectId: code, divisionCode: code, sentence, changes }] }
}

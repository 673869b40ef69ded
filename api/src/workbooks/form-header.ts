import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { type Standing, standingWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import type { FormHeader } from '@silverguard/shared/workbooks/form'
import { readUnitNames } from '../installation/queries.ts'
import { readSetting } from '../installation/settings-rows.ts'

const allInvented = text('演示数据,机构、人员均为虚构', 'Demonstration data: every institution and person is fictional')

/** Counts by standing in words, the standings given and in their order. */
export const countsInWords = <S extends Standing>(counts: Readonly<Record<S, number>>, shown: readonly S[]): Text => ({
  zh: shown.map((standing) => `${standingWords[standing].zh} ${counts[standing]} 家`).join(','),
  en: shown.map((standing) => `${standingWords[standing].en} ${counts[standing]}`).join(', '),
})

export const totalOf = <S extends Standing>(counts: Readonly<Record<S, number>>, shown: readonly S[]): number =>
  shown.reduce((sum, standing) => sum + counts[standing], 0)

/** What this installation prints over a form; the demo district says on every one that nothing in it is real. */
export const formHeader = async (tx: Tx, asOf: Day, own: readonly Text[], summary: Text | null, foot?: Text): Promise<FormHeader> => {
  const { letterhead } = await readUnitNames(tx)
  const fictional = (await readSetting(tx, 'fictional')) ?? false
  return { unit: letterhead, asOf, statements: [...own, ...(fictional ? [allInvented] : [])], summary, ...(foot && { foot }) }
}

import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'
import { type Text, text } from '@silverguard/shared/text'
import { notPublished, type RuleEffectLine, ruleEffectForm } from '@silverguard/shared/workbooks/forms/rule-effect'
import { inParts } from '../in-parts.ts'
import { type EffectFilter, whatIf } from '../risk/read-draft-effect.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

const inWords = (rules: readonly string[], profile: Profile): Text[] =>
  rules.map((id) => {
    const { title } = ruleOf(profile, id)
    return text(`${id} ${title.zh}`, `${id} ${title.en}`)
  })

/** Those who would move were a draft published, under the filter, as a workbook. */
export const exportRuleEffect = async (tx: Tx, id: string, filter: EffectFilter, today: Day, foot?: Text): Promise<Exported> => {
  const { draft, profiles, effect, movers, rows } = await whatIf(tx, id, filter, today)
  const base = text(`草案以 ${draft.basedOn} 为基础`, `Begun from ${draft.basedOn}`)
  const summary = text(`试算 ${effect.evaluated} 家,等级变化 ${effect.moved} 家`, `${effect.evaluated} evaluated, ${effect.moved} would move`)
  const header = await formHeader(tx, today, [notPublished, base], summary, foot)
  const lines = inParts(async (part) =>
    (await rows(part)).map(
      ({ townshipName: township, name, from, to, gained, lost, confirmed, underReview }): RuleEffectLine => ({
        ...{ township, name, from, to, confirmed, underReview },
        ...{ gained: inWords(gained, profiles.after), lost: inWords(lost, profiles.before) },
      }),
    ),
  )
  return { fileName: `规则试算-${today}.xlsx`, content: await writeForm(ruleEffectForm, lines, header), records: movers.length }
}

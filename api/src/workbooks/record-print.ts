import type { Db } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { recordPrint as endpoint, Head, printables } from '@silverguard/shared/audit/contract'
import { type Text, text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { sealTrail } from '../audit/seal-trail.ts'
import { Busy, Invalid, NotFound } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import type { BodyOf, ReplyOf } from '../serve.ts'
import { type Asker, divisionOfList } from './recorded-export.ts'

type Print = BodyOf<typeof endpoint>

const printed: Record<(typeof printables)[number], Text> = {
  register: text('台账', 'the register'),
  control_list: text('附件5 管控名单', 'the control list (annex 5)'),
  computed_list: text('系统初判名单', 'the list of computed levels'),
  watch_list: text('观察期名单', 'the list of watch periods'),
  verdict_sheet: text('判定依据单', 'the verdict sheet'),
  determined_sheet: text('定级时的判定依据单', 'the verdict sheet of a determination'),
  as_of: text('往日判定', 'the judgement as of a past day'),
  visit_sheet: text('排查走访单', 'the visit sheet'),
  screening_work: text('排查工作清单', 'the work list of screening'),
  judgement_queue: text('研判清单', 'the queue of judgement'),
  decisions: text('定级记录', 'the decisions'),
  minutes: text('会商纪要', 'the minutes of a meeting'),
  rule_effect: text('规则试算结果', 'what a draft of the rules would do'),
  annex_2: text('附件2 排查情况统计表', 'annex 2'),
  annex_3: text('附件3 排查情况统计表', 'annex 3'),
  annex_4: text('附件4 排查工作进度表', 'annex 4'),
  annex_6: text('附件6 分类处置工作进度表', 'annex 6'),
  results: text('打击整治战果统计表', 'the results'),
  actions: text('处置措施清单', 'the list of measures'),
  board: text('处置看板', 'the board of measures'),
  refunds: text('资金清退情况表', 'the list of refunds'),
  refund_ledger: text('清退台账', 'the refund ledger'),
  papers: text('文书登记簿', 'the register of papers'),
  plan: text('一院一策处置方案', 'the plan'),
  timeline: text('处置全程', 'the timeline'),
}

/** Sheets about one institution, which names it. */
const aboutOne: readonly Print['what'][] = ['verdict_sheet', 'determined_sheet', 'as_of', 'visit_sheet', 'refund_ledger', 'plan', 'timeline']

const findInstitution = async (db: Db, actor: Actor, id: string) => {
  const { name, divisionCode } = institutions
  const [found] = await reading(db, actor, (tx) => tx.select({ name, divisionCode }).from(institutions).where(eq(institutions.id, id)))
  if (!found) throw new NotFound()
  return found
}

/** Where an entry about a print stands, and what it calls what was printed. */
const aboutWhat = async (db: Db, actor: Actor, { what, institution }: Print, divisionCode: string) => {
  if (!aboutOne.includes(what)) return { subjectKind: 'list', subjectId: what, divisionCode, called: printed[what] }
  if (institution === undefined) throw new Invalid([{ path: 'institution', message: '请给出机构 · name the institution' }])
  const found = await findInstitution(db, actor, institution)
  const called = text(`${found.name}的${printed[what].zh}`, `${printed[what].en} of ${found.name}`)
  return { subjectKind: 'institution', subjectId: institution, divisionCode: found.divisionCode, called }
}

const entryOf = ({ called, ...about }: Awaited<ReturnType<typeof aboutWhat>>, { filters, records }: Print, { code }: Head): Entry => ({
  action: 'list.printed',
  ...about,
  sentence: text(`打印${called.zh},${records} 条;审计链 ${code}`, `Printed ${called.en}, ${records} records; audit chain ${code}`),
  changes: Object.entries({ filters, records, head: code }).map(([key, after]) => ({ key, before: null, after })),
})

/** Seals, and notes in the trail who prints what; the paper bears the head that is answered. */
export const recordPrint = async ({ db, actor, now }: Asker, print: Print): Promise<ReplyOf<typeof endpoint>> => {
  const { area, divisionCode } = await divisionOfList(db, actor)
  const about = await aboutWhat(db, actor, print, divisionCode)
  const head = await sealTrail(db, area)
  if (head === null) throw new Busy('trail_not_sealed', text('审计记录尚未封存,请稍后再打印', 'The trail is not sealed yet; print again shortly'))
  await recorded(db, actor, async () => ({ result: undefined, entries: [entryOf(about, print, head)] }))
  return { head, printedAt: now.toISOString(), person: actor.name }
}

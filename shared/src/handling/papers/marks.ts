import { type Text, text } from '../../text.ts'
import { type PaperKind, paperFields } from './vocabulary.ts'

/** A mark of a template: what stands between the braces. `several`: paragraphs, each by {#mark} {.} {/mark}, or by {mark} line after line. */
type Mark = { mark: string; meaning: Text; several?: true }

/** What a template may hold; districts write them in Word, so they are words. */
export const paperMarks = {
  letterhead: { mark: '发文机关', meaning: text('发文机关标志(红头),取自设置里的填报单位', 'Letterhead, from the settings') },
  documentNo: { mark: '文号', meaning: text('文号;草稿为空白括号', 'Document number; blank brackets on a draft') },
  signedBy: { mark: '签发人', meaning: text('签发人;草稿为空白', 'Signatory; blank on a draft') },
  draft: { mark: '草稿', meaning: text('仅草稿显示:{#草稿}……{/草稿}', 'Shown on drafts only: {#草稿}…{/草稿}') },
  addressee: { mark: '主送', meaning: text('主送单位', 'Addressee') },
  basis: { mark: '依据', meaning: text('依据方案的条款', 'The clause of the plan that it rests on') },
  name: { mark: '机构名称', meaning: text('机构(场所)名称,必须出现', 'Name of the institution; must stand somewhere') },
  creditCode: { mark: '统一社会信用代码', meaning: text('统一社会信用代码,没有的写“无”', 'Credit code; "无" where there is none') },
  registration: { mark: '登记备案', meaning: text('登记备案情况', 'How it is registered and filed') },
  address: { mark: '地址', meaning: text('机构地址', 'Address of the institution') },
  responsible: { mark: '负责人', meaning: text('法定代表人(负责人)', 'Legal representative or person in charge') },
  township: { mark: '镇街', meaning: text('所在镇(街道)', 'Township') },
  level: { mark: '风险等级', meaning: text('研判确定的风险等级', 'Confirmed level') },
  circumstances: { mark: '有关情况', meaning: text('有关情况,可有数段', 'Circumstances, several paragraphs'), several: true },
  demands: { mark: '要求', meaning: text('要求,可有数段', 'What is demanded, several paragraphs'), several: true },
  until: { mark: '期限', meaning: text('期限', 'Time limit') },
  heldOn: { mark: '约谈日期', meaning: text('约谈日期', 'Day of the interview') },
  place: { mark: '地点', meaning: text('约谈地点', 'Where the interview takes place') },
  attendees: { mark: '参加人员', meaning: text('参加人员', 'Who attends') },
  statement: { mark: '被约谈人陈述', meaning: text('被约谈人陈述,可有数段', 'What the institution said, several paragraphs'), several: true },
  bureau: { mark: '落款单位', meaning: text('落款单位,取自设置里的民政局名称', 'Name of the bureau, from the settings') },
  issuedOn: { mark: '落款日期', meaning: text('印发日期;草稿为空白', 'Day of issue; blank on a draft') },
  foot: { mark: '审计链', meaning: text('页脚:审计链头和导出人', 'Foot: head of the audit chain and who took the copy') },
} as const satisfies Record<string, Mark>
export type PaperMark = keyof typeof paperMarks

const filledIn: readonly string[] = Object.values(paperFields).flatMap((fields) => fields.map(({ key }) => key))

/** The marks of a kind, in the order in which a paper uses them: those filled in are of its own fields alone. */
export const marksOf = (kind: PaperKind): PaperMark[] =>
  (Object.keys(paperMarks) as PaperMark[]).filter((key) => !filledIn.includes(key) || paperFields[kind].some((field) => field.key === key))

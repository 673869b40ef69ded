import type { Day } from '../days.ts'
import type { districtPlan } from '../law/district-plan.ts'
import { type Clause, clause } from '../law/sources.ts'
import { maskPersonalData } from '../personal-data.ts'
import type { Level } from '../risk/vocabulary.ts'
import { type Text, text } from '../text.ts'
import type { PaperKind } from './papers/vocabulary.ts'
import { type EstablishedFact, establishedFactWords, type UnitChoice } from './vocabulary.ts'

/** The measures of the plan, in the order of the table in which they stand (handling.md). MG1 is a line of text and no action. */
export const measureCodes = [
  ...(['MY1', 'MY2', 'MY3', 'MO1', 'MO2', 'MO3', 'MO4', 'MR1', 'MR2', 'MR3', 'MR4'] as const),
  ...(['MU1', 'MU2', 'MU3', 'MU4', 'MV1', 'MV2', 'MC1', 'MF1'] as const),
] as const
export type MeasureCode = (typeof measureCodes)[number]
/** `ME`: something has to be established first. `own`: a measure that staff added. */
export const actionCodes = [...measureCodes, 'ME', 'own'] as const
export type ActionCode = (typeof actionCodes)[number]

/** A field that an action's form needs. `day`: not after today unless `ahead`; `required`: without it the action is not finished. */
export type MeasureField = { key: string; label: Text; type: 'day' | 'line' | 'words' | 'count'; required: boolean; ahead?: true }
const field = (key: string, type: MeasureField['type'], label: Text, rest: { required?: false; ahead?: true } = {}): MeasureField => ({
  key,
  type,
  label,
  required: true,
  ...rest,
})

/** What is counted from its parts and never typed: the refund ledger, residents resettled, elders taken into social assistance. */
export type Counted = 'refunds' | 'resettlement' | 'assistance'

export type Measure = {
  code: MeasureCode
  /** The level for which the plan names it; null where it follows from facts at any level. */
  level: Level | null
  title: Text
  fields: readonly MeasureField[]
  counted: Counted | null
  /** What the system drafts for it. */
  paper: PaperKind | null
  cites: Clause
  /** Defaults of the settings; the plan gives neither. Working days. */
  days: number
  unit: UnitChoice
}

const cited = (place: keyof typeof districtPlan, words: string, derived?: Text) => clause('district-plan', place, words, derived)
const addressee = field('addressee', 'line', text('主送单位', 'Addressee'))
const sentOn = field('sentOn', 'day', text('发出日期', 'Sent on'))
const documentNo = field('documentNo', 'line', text('文号', 'Document no.'))
const transferredOn = field('transferredOn', 'day', text('移交日期', 'Transferred on'))
const leads = [addressee, sentOn, documentNo]
const none = { counted: null, paper: null } as const

type Rest = Omit<Measure, 'code' | 'fields'> & { fields?: readonly MeasureField[] }
const measure = (code: MeasureCode, { fields, ...rest }: Rest): Measure => ({ code, fields: fields ?? [], ...rest })

const all: readonly Measure[] = [
  measure('MY1', {
    ...{ level: 'yellow', title: text('风险提示', 'Risk reminder'), counted: null, paper: 'risk_reminder', days: 5, unit: 'duty' },
    fields: [field('remindedOn', 'day', text('提示日期', 'Reminded on')), addressee],
    cites: cited('三(四)1', '做好风险提示'),
  }),
  measure('MY2', {
    ...{ level: 'yellow', title: text('增加抽查检查频次', 'More frequent spot checks'), ...none, days: 60, unit: 'duty' },
    fields: [field('checksPlanned', 'count', text('计划抽查次数', 'Checks planned')), field('checksDone', 'count', text('已抽查次数', 'Checks done'))],
    cites: cited('三(四)1', '增加抽查检查频次'),
  }),
  measure('MY3', {
    ...{ level: 'yellow', title: text('提醒规范运营', 'Reminder to operate properly'), ...none, days: 10, unit: 'duty' },
    fields: [field('remindedOn', 'day', text('提醒日期', 'Reminded on'))],
    cites: cited('三(四)1', '提醒规范运营'),
  }),
  measure('MO1', {
    ...{ level: 'orange', title: text('向属地人民政府和政法委通报线索', 'Notify leads to local government and the political-legal committee') },
    ...{ counted: null, paper: 'lead_letter', days: 3, unit: 'bureau', fields: leads },
    cites: cited('三(四)1', '及时向属地人民政府和政法委进行线索通报'),
  }),
  measure('MO2', {
    ...{ level: 'orange', title: text('对机构和主要负责人警示约谈', 'Warning interview of the institution and its head') },
    ...{ counted: null, paper: 'interview_record', days: 5, unit: 'bureau' },
    fields: [field('heldOn', 'day', text('约谈日期', 'Held on')), field('attendees', 'line', text('参加人员', 'Who attended'))],
    cites: cited('三(四)1', '对养老服务机构和主要负责人进行警示约谈'),
  }),
  measure('MO3', {
    ...{ level: 'orange', title: text('责令整改', 'Order to rectify'), counted: null, paper: 'rectification_order', days: 20, unit: 'bureau' },
    fields: [
      field('orderedOn', 'day', text('责令日期', 'Ordered on')),
      field('timeLimit', 'day', text('整改期限', 'Time limit'), { ahead: true }),
      field('completedOn', 'day', text('整改完成日期', 'Completed on')),
    ],
    cites: cited('三(四)1', '责令整改'),
  }),
  measure('MO4', {
    ...{ level: 'orange', title: text('督促清退资金', 'Press for refunds'), counted: 'refunds', paper: null, days: 60, unit: 'duty' },
    cites: cited('三(四)1', '督促清退资金', text('收取大额预付费的红色机构同样适用', 'Held for red places with a large prepayment as well')),
  }),
  measure('MR1', {
    ...{ level: 'red', title: text('向属地人民政府和政法委提供线索', 'Provide leads to local government and the political-legal committee') },
    ...{ counted: null, paper: 'lead_letter', days: 1, unit: 'bureau', fields: leads },
    cites: cited('三(四)1', '及时向属地人民政府和政法委提供线索'),
  }),
  measure('MR2', {
    ...{ level: 'red', title: text('配合公安机关等依法严厉打击', 'Work with the police'), ...none, days: 60, unit: 'bureau' },
    fields: [field('caseOpenedOn', 'day', text('立案日期', 'Case opened on')), field('judgedOn', 'day', text('判决日期', 'Judgment on'), { required: false })],
    cites: cited('三(四)1', '配合公安机关等依法严厉打击'),
  }),
  measure('MR3', {
    ...{ level: 'red', title: text('妥善安置老年人', 'Resettle the residents'), counted: 'resettlement', paper: null, days: 20, unit: 'township' },
    fields: [field('where', 'line', text('安置去向', 'Where they went'))],
    cites: cited('三(四)1', '妥善安置老年人'),
  }),
  measure('MR4', {
    ...{ level: 'red', title: text('涉嫌犯罪的,移送公安机关', 'Transfer to the police where a crime is suspected') },
    ...{ counted: null, paper: 'lead_letter', days: 1, unit: 'bureau', fields: [documentNo, transferredOn] },
    cites: cited('三(四)1', '对涉嫌犯罪的,由公安机关依法查处'),
  }),
  measure('MU1', {
    ...{ level: null, title: text('督促办理登记和备案,跟踪检查', 'Press to register and file, follow up'), ...none, days: 40, unit: 'township' },
    fields: [field('registeredOn', 'day', text('登记日期', 'Registered on')), field('filedOn', 'day', text('备案日期', 'Filed on'))],
    cites: cited('三(四)2', '督促其尽快依法办理登记和备案,加强后续跟踪检查督查'),
  }),
  measure('MU2', {
    ...{ level: null, title: text('责令退还资金', 'Order to return the money'), counted: 'refunds', paper: null, days: 30, unit: 'bureau' },
    cites: cited('三(四)2', '应当责令退还资金'),
  }),
  measure('MU3', {
    ...{ level: null, title: text('依法查处、取缔', 'Investigate and close down'), ...none, days: 30, unit: 'bureau' },
    fields: [field('decisionNo', 'line', text('决定文号', 'Decision no.')), field('decidedOn', 'day', text('决定日期', 'Decided on'))],
    cites: cited('三(四)2', '未经登记以社会服务机构名义开展养老服务活动场所,由区民政局依法查处、取缔'),
  }),
  measure('MU4', {
    ...{ level: null, title: text('线索书面移交市场监管部门', 'Transfer leads in writing to market regulation') },
    ...{ counted: null, paper: 'lead_letter', days: 5, unit: 'bureau', fields: [documentNo, transferredOn] },
    cites: cited('三(四)2', '未经登记以企业名义开展养老服务活动场所,将有关线索书面移交市场监管等部门依法处理'),
  }),
  measure('MV1', {
    ...{ level: null, title: text('纳入社会救助', 'Social assistance'), counted: 'assistance', paper: null, days: 20, unit: 'township' },
    cites: cited('三(四)3', '对因养老服务诈骗受损的困难老年人,符合条件的,可依法及时纳入社会救助'),
  }),
  measure('MV2', {
    ...{ level: null, title: text('按风险工作预案处置', 'Act by the emergency plan'), ...none, days: 1, unit: 'bureau' },
    fields: [field('plan', 'words', text('预案和处置情况', 'Plan and what was done')), field('begunOn', 'day', text('启动日期', 'Begun on'))],
    cites: cited('三(四)3', '对“爆雷”风险突出的案件,要严格按照风险工作预案依法依规妥善处置'),
  }),
  measure('MC1', {
    ...{ level: null, title: text('纳入联合惩戒对象名单', 'Propose for the joint-discipline list'), ...none, days: 20, unit: 'bureau' },
    fields: [
      field('listed', 'line', text('惩戒对象(机构或人员)', 'Institution or person')),
      field('decisionNo', 'line', text('决定文号', 'Decision no.')),
      field('listedOn', 'day', text('列入日期', 'Listed on')),
    ],
    cites: cited('三(五)4', '要及时纳入本辖区联合惩戒对象名单,依法采取惩戒措施'),
  }),
  measure('MF1', {
    ...{ level: null, title: text('督促备案', 'Press to file'), ...none, days: 40, unit: 'township' },
    fields: [field('filedOn', 'day', text('备案日期', 'Filed on'))],
    cites: cited('三(二)1', '未备案的养老服务机构', text('由登记未备案的机构应当备案推出', 'Follows from the duty to file')),
  }),
]

export const measures = Object.fromEntries(all.map((each) => [each.code, each])) as Readonly<Record<MeasureCode, Measure>>

/** MG1: what a green place gets, in the plan's words; nobody has to do anything by a day. */
export const routineSupervision = text('正常开展日常监管', 'Routine supervision')
/** Working days to establish a fact, and to carry out a measure of one's own where nobody says otherwise. */
export const daysToEstablish = 10
export const daysOfOwnMeasure = 20

/** The day from which somebody may be taken off the joint-discipline list: after two full years (MC1); after 29 February the day that follows. */
export const removableFrom = (listedOn: Day): Day => {
  const later = `${Number(listedOn.slice(0, 4)) + 2}${listedOn.slice(4)}`
  return later.endsWith('-02-29') ? `${later.slice(0, 4)}-03-01` : later
}

export const isMeasure = (code: ActionCode): code is MeasureCode => code !== 'ME' && code !== 'own'
export const fieldsOf = (code: ActionCode): readonly MeasureField[] => (isMeasure(code) ? measures[code].fields : [])
export const countedBy = (code: ActionCode): Counted | null => (isMeasure(code) ? measures[code].counted : null)
/** What an action is called. `fact`: what it establishes; `title`: of a measure of one's own, masked as every free text is. */
export const titleOf = ({ code, fact, title }: { code: ActionCode; fact: EstablishedFact | null; title: string | null }): Text => {
  if (isMeasure(code)) return measures[code].title
  if (fact !== null) return text(`查明${establishedFactWords[fact].zh}`, `Establish ${establishedFactWords[fact].en}`)
  const own = maskPersonalData(title ?? '')
  return text(own, own)
}

import { type FactKey, type FactValue, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { type ActionCode, actionCodes, titleOf } from '@silverguard/shared/handling/measures'
import { paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { largeMoney } from '@silverguard/shared/handling/plan'
import { type ActionState, actionStateWords, type EstablishedFact } from '@silverguard/shared/handling/vocabulary'
import { type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { roles, roleWords } from '@silverguard/shared/permissions/contract'
import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import { type Standing, standingWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { generalWords } from './general.ts'

export type Change = { key: string; before: unknown; after: unknown; trueSince?: string | undefined }
export type DivisionName = (code: string) => string | undefined

/** Fields of a paper, each under its own name: an action may have one that is called alike. */
const paperLabels = Object.fromEntries(
  Object.values(paperFields)
    .flat()
    .map(({ key, label }) => [`paper.${key}`, label]),
)

/** What a change is called that is neither a particular nor a fact of an institution. */
const labels: Readonly<Record<string, Text>> = {
  standing: text('风险等级(系统初判)', 'Level, computed'),
  proposedLevel: text('提出的等级', 'Level, proposed'),
  confirmedLevel: text('定级', 'Level, confirmed'),
  minutes: text('会商记录', 'Minutes'),
  evidence: text('证明材料(编号)', 'Evidence, by number'),
  meeting: text('会商研判(编号)', 'Meeting, by number'),
  sheet: text('判定依据单摘要(SHA-256)', 'Digest of the verdict sheet (SHA-256)'),
  summary: text('会商小结', 'Summary of the meeting'),
  watchPeriod: text('观察期', 'Watch period'),
  calendarYear: text('放假调休安排', 'Holidays and make-up working days'),
  daysOff: text('放假天数', 'Days off'),
  makeUpDays: text('调休上班天数', 'Make-up working days'),
  holdsFrom: text('施行日期', 'Holds from'),
  endedRules: text('停用的规则', 'Ended rules'),
  duty: text('排查责任', 'Duty to screen'),
  possibleDuplicateOf: text('疑似重复', 'Possible duplicates'),
  ruleSet: text('规则集', 'Rule set'),
  sha256: text('文件指纹(SHA-256)', 'File hash (SHA-256)'),
  fileName: text('文件名', 'File name'),
  day: text('数据日期', 'Day of the data'),
  counts: text('条数', 'Counts'),
  records: text('条数', 'Records'),
  filters: text('筛选条件', 'Filters'),
  head: text('链头', 'Head of the chain'),
  reason: text('理由', 'Reason'),
  what: text('内容', 'What'),
  name: text('名称', 'Name'),
  startsOn: text('开始日期', 'Starts on'),
  endsOn: text('结束日期', 'Ends on'),
  bureau: text('民政局名称', 'Name of the bureau'),
  letterhead: text('填报单位', 'Reporting unit'),
  hotline: text('举报电话', 'Hotline'),
  signInName: text('登录名', 'Sign-in name'),
  person: text('姓名', 'Person'),
  division: text('管辖区划', 'Division'),
  divisionCode: text('管辖区划', 'Division'),
  roles: text('角色', 'Roles'),
  active: text('启用', 'Active'),
  secondFactor: text('动态口令', 'One-time codes'),
  secondFactorRoles: text('须用动态口令的角色', 'Roles that need one-time codes'),
  idleMinutes: text('无操作退出(分钟)', 'Minutes until an idle session ends'),
  longestHours: text('最长登录(小时)', 'Longest session in hours'),
  code: text('代码', 'Code'),
  device: text('设备', 'Device'),
  address: text('网络地址', 'Address'),
  ...paperLabels,
  paper: text('文书(编号)', 'Paper, by number'),
  paperTemplate: text('文书模板', 'Template of a paper'),
  documentNo: text('文号', 'Document no.'),
  signedBy: text('签发人', 'Signed by'),
  issuedOn: text('印发日期', 'Issued on'),
  receiptOn: text('回执日期', 'Received on'),
  receiptFrom: text('收件人', 'Received by'),
  receiptNote: text('回执备注', 'Note on the receipt'),
  receiptEvidence: text('回执材料(编号)', 'Receipt, file by number'),
  addressee: text('主送单位', 'Addressee'),
  sentOn: text('发出日期', 'Sent on'),
  transferredOn: text('移交日期', 'Transferred on'),
  orderedOn: text('责令日期', 'Ordered on'),
  timeLimit: text('整改期限', 'Time limit'),
  remindedOn: text('提示、提醒日期', 'Reminded on'),
  heldOn: text('约谈日期', 'Held on'),
  attendees: text('参加人员', 'Who attended'),
  owed: text('应退(元)', 'Owed (yuan)'),
  amount: text('金额(元)', 'Amount (yuan)'),
  paidOn: text('退款、结算日期', 'Refunded or settled on'),
  reference: text('合同编号', 'Contract no.'),
  elder: text('老年人', 'Elder'),
  elders: text('涉及老年人(人)', 'Elders concerned'),
  note: text('备注', 'Note'),
  owedInAll: text('应退合计(元)', 'Owed in all (yuan)'),
  refunded: text('已退(元)', 'Refunded (yuan)'),
  refundedInAll: text('已退合计(元)', 'Refunded in all (yuan)'),
  settledInAll: text('其他方式结算合计(元)', 'Otherwise settled in all (yuan)'),
  waitingInAll: text('待核准合计(元)', 'Waiting for approval in all (yuan)'),
  stillOwed: text('未退合计(元)', 'Still owed in all (yuan)'),
  refundLine: text('清退台账一行', 'Line of the refund ledger'),
  toResettle: text('需安置(人)', 'To be resettled'),
  resettled: text('已安置(人)', 'Resettled'),
  assisted: text('纳入社会救助(人)', 'Taken into social assistance'),
  plan: text('方案措施', 'Measures of the plan'),
  actionState: text('措施状态', 'State of the measure'),
  handler: text('承办人', 'Handler'),
  dueOn: text('期限', 'Due'),
  result: text('办理结果', 'Result'),
  ladderStep: text('催办步骤', 'Step of the ladder'),
  stepTaken: text('已完成的催办步骤', 'Step of the ladder taken'),
  told: text('已通知', 'Told'),
  notices: text('已阅通知', 'Notices read'),
}

/** What a place stood at, was proposed at, was confirmed at. */
const isStanding = (key: string): boolean => ['standing', 'proposedLevel', 'confirmedLevel'].includes(key)
const isFact = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key)
const isParticular = (key: string): key is ParticularKey => Object.hasOwn(particularCatalogue, key)
const ofInstitution = (subjectKind: string) => subjectKind === 'institution'
const same = (words: string) => text(words, words)

/** What moved, in words; a trail keeps what was true of its day, so a key that nothing here knows is shown as it was written. */
export const changeLabel = (subjectKind: string, key: string): Text => {
  if (ofInstitution(subjectKind) && isFact(key)) return factCatalogue[key].label
  if (ofInstitution(subjectKind) && isParticular(key)) return particularCatalogue[key].label
  if (Object.hasOwn(parameterCatalogue, key)) return parameterCatalogue[key as keyof typeof parameterCatalogue].label
  return labels[key] ?? same(key)
}

/** Of a place something can be unknown; everything else that is told of a change is there or is not. */
export const canBeUnknown = (subjectKind: string, key: string): boolean => ofInstitution(subjectKind) && (isFact(key) || isParticular(key))

const isDivision = (key: string) => ['division', 'divisionCode', 'duty', 'township', 'successor'].includes(key)
const isRole = (value: unknown): value is (typeof roles)[number] => (roles as readonly unknown[]).includes(value)
const joined = (parts: readonly Text[], between: Text): Text =>
  text(parts.map((part) => part.zh).join(between.zh), parts.map((part) => part.en).join(between.en))

/** `MO4`, `ME:residents`: what a plan calls for, by its key. */
const planned = (key: string): Text => {
  if (key === largeMoney) return text('所收为大额预付费', 'what it takes are large prepayments')
  const [code = '', fact = null] = key.split(':')
  return (actionCodes as readonly string[]).includes(code) ? titleOf({ code: code as ActionCode, fact: fact as EstablishedFact | null, title: key }) : same(key)
}

const plainWords = (value: unknown, name: DivisionName, key: string): Text => {
  if (typeof value === 'boolean') return value ? generalWords.yes : generalWords.no
  if (isRole(value)) return roleWords[value]
  if (typeof value === 'string') return same((isDivision(key) ? name(value) : undefined) ?? value)
  if (Array.isArray(value))
    return joined(
      value.map((one) => plainWords(one, name, key)),
      text('、', ', '),
    )
  if (typeof value === 'object' && value !== null) {
    return joined(
      Object.entries(value).map(([part, inner]) => joined([labels[part] ?? same(part), plainWords(inner, name, part)], text(' ', ' '))),
      text(',', ', '),
    )
  }
  return same(String(value))
}

/** A value before or after a change, in words; undefined where there was none or it was not known. */
export const changeValueWords = (subjectKind: string, key: string, value: unknown, name: DivisionName): Text | undefined => {
  if (value === null || value === undefined) return undefined
  if (ofInstitution(subjectKind) && isFact(key)) return factValueWords(key, value as FactValue)
  if (ofInstitution(subjectKind) && isParticular(key)) return particularValueWords(key, value, name)
  if (isStanding(key) && Object.hasOwn(standingWords, String(value))) return standingWords[value as Standing]
  if (key === 'actionState' && Object.hasOwn(actionStateWords, String(value))) return actionStateWords[value as ActionState]
  if (key === 'plan' && Array.isArray(value)) return joined(value.map(planned), text('、', '; '))
  return Array.isArray(value) && value.length === 0 ? undefined : plainWords(value, name, key)
}

export const changeWords = {
  count: (count: number) => text(`${count} 项变化`, count === 1 ? '1 change' : `${count} changes`),
  none: text('无', 'None'),
  before: text('原为', 'before'),
  after: text('现为', 'after'),
  since: (day: string) => text(`${day} 起`, `since ${day}`),
}

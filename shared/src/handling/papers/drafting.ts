import { factCatalogue, type NamedAs } from '../../facts/catalogue.ts'
import { type Level, levelWords } from '../../risk/vocabulary.ts'
import type { ActionCode } from '../measures.ts'
import type { Drafting } from './drafting-grounds.ts'
import { listedWords, numbered, officialPunctuation, wanWords } from './drafting-words.ts'
import { lateActions, overdueCircumstances, overdueDemands } from './overdue-words.ts'
import { type PaperField, type PaperKind, paperFields } from './vocabulary.ts'

const namedAsWords = Object.fromEntries(factCatalogue.namedAs.choices.map(({ value, label }) => [value, label.zh])) as Record<NamedAs, string>

const hasCode = ({ actions }: Drafting, ...codes: readonly ActionCode[]) => actions.some(({ code }) => codes.includes(code))
const takesMoney = ({ largePrepayers, refunds }: Drafting) => (largePrepayers ?? 0) > 0 || (refunds?.stillOwed ?? 0) > 0

const leadAddressees = (from: Drafting): string => {
  const { government, committee, police, market } = from.authorities
  const toPolice = hasCode(from, 'MR4') ? [police] : []
  const toMarket = hasCode(from, 'MU4') ? [market] : []
  const toGovernment = hasCode(from, 'MO1', 'MR1') || toPolice.length + toMarket.length === 0 ? [government, committee] : []
  return [...toGovernment, ...toPolice, ...toMarket].join('、')
}

const leadDemands = (from: Drafting): string =>
  numbered([
    ...(hasCode(from, 'MR4') ? ['上述情况涉嫌犯罪,现依法移送公安机关审查处理;是否立案,请书面告知我局'] : []),
    ...(hasCode(from, 'MU4') ? ['该场所未经登记以企业名义开展养老服务活动,请市场监督管理部门依法处理,并将处理结果函告我局'] : []),
    ...(hasCode(from, 'MR4', 'MU4') && !hasCode(from, 'MO1', 'MR1')
      ? []
      : ['请按照职责分工对上述线索开展研判,落实属地管理责任,做好风险防范、资金追偿和老年人安抚等工作']),
    '处置中需要我局配合的,请及时告知',
  ])

/** Something counted; nobody has said it, or there is none: nothing. */
const said = (number: number | null, words: (number: number) => string): string[] => (number === null || number === 0 ? [] : [words(number)])

const refundedWords = ({ owed, refunded, stillOwed }: NonNullable<Drafting['refunds']>): string => {
  const otherwise = Math.round((owed - refunded - stillOwed) * 100) / 100
  return [
    ...[`应退${wanWords(owed)}`, `已退${wanWords(refunded)}`],
    ...(otherwise > 0 ? [`以其他方式结算${wanWords(otherwise)}`] : []),
    stillOwed === 0 ? '现无未退金额' : `尚有${wanWords(stillOwed)}未退还`,
  ].join(',')
}

/** What is known, and nothing of what is not, or of which there is none. */
const figures = (from: Drafting, whose: string): string[] => {
  const { namedAs, residents, monthlyFee, largestPrepayment, largePrepayers, prepaidBalance, refunds } = from
  const known = [
    ...(namedAs === null ? [] : [`以${namedAsWords[namedAs]}名义开展养老服务活动`]),
    ...said(residents, (number) => `收住老年人${number}名`),
    ...said(monthlyFee, (yuan) => `老年人月应缴费用${wanWords(yuan)}`),
    ...said(largestPrepayment, (yuan) => `单次收取预付费最高${wanWords(yuan)}`),
    ...said(largePrepayers, (number) => `收取大额预付费涉及${number}人`),
    ...said(prepaidBalance, (yuan) => `预付费余额${wanWords(yuan)}`),
  ]
  return [
    ...(known.length === 0 ? [] : [`据掌握,${whose}${known.join(',')}。`]),
    ...(refunds === null || refunds.owed === 0 ? [] : [`据清退台账,${refundedWords(refunds)}。`]),
  ]
}

/** What was found, one alone in the same line. */
const found = (clauses: readonly string[], opening: string): string[] => {
  const [only, ...others] = clauses
  if (only === undefined) return []
  return others.length === 0 ? [`${opening}${only}。`] : [opening, numbered(clauses)]
}

/** For those who act upon the lists: where the place stands on them, and why. */
const circumstances = (from: Drafting): string => {
  const listed = from.level === null ? `${from.name}的风险等级尚未研判确定,有关情况如下:` : `经排查和研判,${from.name}${listedWords(from.level)}。`
  return [listed, ...found(from.clauses, '存在以下风险隐患情形:'), ...figures(from, from.name)].join('\n')
}

/** For the institution itself, which is not told of the lists: they are the authorities' own. */
const circumstancesToldTo = (from: Drafting, whose: string): string => {
  const opening = from.clauses.length === 0 ? [`经排查,${whose}有关情况如下:`] : found(from.clauses, `经排查,${whose}存在以下情形:`)
  return [...opening, ...figures(from, whose)].join('\n')
}

const money = (from: Drafting) => (takesMoney(from) ? ['立即停止收取大额预付费,列出清退方案,依约依规退还老年人预付资金,不得推诿、拖延'] : [])
const residents = (from: Drafting) => ((from.residents ?? 0) > 0 ? ['妥善照料在住老年人,不得因整改影响老年人的人身、财产安全'] : [])

const orderDemands = (from: Drafting): string =>
  numbered([
    '对照上述情形逐项整改,立即停止违规行为',
    ...money(from),
    '如实提供登记备案、服务合同、收费和账目等材料,配合检查',
    ...residents(from),
    '整改完成后,书面报送整改报告和证明材料',
  ])
const reminderDemands = (from: Drafting): string =>
  numbered([
    '对照上述情形开展自查,及时消除风险隐患',
    '规范服务合同和收费行为,不得虚假宣传,不得以养老服务名义非法集资或者诱导老年人预交大额费用',
    ...(takesMoney(from) ? ['对已收取的预付费逐笔登记,按照老年人的要求依约退还'] : []),
    '发现资金或者服务不能正常保障的,立即报告我局',
  ])
const interviewDemands = (from: Drafting): string =>
  numbered(['正视存在的问题,由主要负责人负总责,制定整改措施并明确时限', ...money(from), ...residents(from), '重大情况随时报告,配合后续检查'])

const ownUnits = ({ actions }: Drafting) => [...new Set(actions.map(({ unit }) => unit))].join('、')

type Values = Record<string, string>
const valuesOf: Record<PaperKind, (from: Drafting) => Values> = {
  lead_letter: (from) => ({ addressee: leadAddressees(from), circumstances: circumstances(from), demands: leadDemands(from) }),
  rectification_order: (from) => ({ addressee: from.name, circumstances: circumstancesToldTo(from, '你单位'), demands: orderDemands(from), until: from.until }),
  interview_record: (from) => ({
    attendees: from.responsible === '' ? '' : `被约谈人:${from.responsible}`,
    circumstances: circumstancesToldTo(from, from.name),
    demands: interviewDemands(from),
  }),
  risk_reminder: (from) => ({ addressee: from.name, circumstances: circumstancesToldTo(from, '你单位'), demands: reminderDemands(from) }),
  supervision_letter: (from) => ({
    addressee: ownUnits(from),
    circumstances: overdueCircumstances(from),
    demands: overdueDemands.supervise,
    until: from.until,
  }),
  circular: (from) => ({
    addressee: '各镇人民政府、街道办事处,各有关单位',
    circumstances: [overdueCircumstances(from), lateActions(from.actions).length === 0 ? '' : '以上事项经提醒、督办仍未办结,现予通报。']
      .filter(Boolean)
      .join('\n'),
    demands: overdueDemands.circulate,
    until: from.until,
  }),
  interview_notice: (from) => ({
    addressee: ownUnits(from),
    circumstances: [overdueCircumstances(from), '请主要负责人到场,说明逾期原因和下一步措施。'].join('\n'),
    heldOn: from.until,
    attendees: ownUnits(from) === '' ? '主要负责人、分管负责人' : `${ownUnits(from)}主要负责人、分管负责人`,
  }),
}

/** What a draft says until a person changes it; what cannot be known is blank. */
export const draftedValues = (from: Drafting): Values => {
  const values = valuesOf[from.kind](from)
  return Object.fromEntries(paperFields[from.kind].map(({ key }: PaperField) => [key, officialPunctuation(values[key] ?? '', from.name)]))
}

/** 纳入红色名单; a green place is on the green list. */
export const levelOfPaper = (level: Level | null): string =>
  level === null ? '尚未研判定级' : officialPunctuation(`${levelWords[level].zh}(${listedWords(level)})`)

import { type Text, text } from '../text.ts'

export const registrations = ['filed', 'unfiled', 'unregistered'] as const
export const namedAsValues = ['enterprise', 'social_service'] as const
export const prepaymentUses = ['regular', 'facility_shortfall', 'irregular'] as const

type Shared = { label: Text; heading: Text; question: Text }
type Choice<V extends string> = Shared & { type: 'choice'; choices: readonly { value: V; label: Text }[] }
type YesNo = Shared & { type: 'boolean' }
/** `count`: whole number ≥ 0; `money`: yuan with at most two decimals; `months`: any number ≥ 0. */
type Quantity = Shared & { type: 'count' | 'money' | 'months'; unit: Text }
export type FactDefinition = Choice<string> | YesNo | Quantity

const choice = <V extends string>(shared: Shared, labels: Record<V, Text>): Choice<V> => ({
  ...shared,
  type: 'choice',
  choices: Object.entries<Text>(labels).map(([value, label]) => ({ value: value as V, label })),
})
const yesNo = (shared: Shared): YesNo => ({ ...shared, type: 'boolean' })
const yuan = text('元', 'yuan')
const months = text('个月', 'months')
const people = text('人', 'people')
const times = text('次', 'times')
const quantity = (type: Quantity['type'], unit: Text, shared: Shared): Quantity => ({ ...shared, type, unit })

/**
 * What a screener can establish about an institution, in the order of the facts table. The rules' inputs, the forms'
 * columns, the questions asked and `evaluate`'s input all derive from it. `heading` is the column in 附件2 and 附件3.
 */
export const factCatalogue = {
  registration: choice<(typeof registrations)[number]>(
    {
      label: text('登记备案情况', 'Registration and filing'),
      heading: text('登记备案情况', 'Registration and filing'),
      question: text('运营主体是否已登记、已备案?', 'Is the operating body registered, and filed?'),
    },
    {
      filed: text('已登记已备案', 'Registered and filed'),
      unfiled: text('已登记未备案', 'Registered, not filed'),
      unregistered: text('未登记', 'Unregistered'),
    },
  ),
  namedAs: choice<(typeof namedAsValues)[number]>(
    {
      label: text('以何名义开展活动', 'Operating under the name of'),
      heading: text('以何名义', 'Operating as'),
      question: text('未登记场所以何名义开展养老服务活动?', 'Under what name does the unregistered place operate?'),
    },
    { enterprise: text('企业', 'Enterprise'), social_service: text('社会服务机构', 'Social service institution') },
  ),
  operating: yesNo({
    label: text('是否开展养老服务活动', 'Provides elderly services'),
    heading: text('是否开展养老服务活动', 'Provides elderly services'),
    question: text('是否正在开展养老服务活动?', 'Does it provide elderly services now?'),
  }),
  bedCount: quantity('count', text('张', 'beds'), {
    label: text('床位总数', 'Beds in total'),
    heading: text('床位数', 'Beds'),
    question: text('床位总数是多少?', 'How many beds are there in total?'),
  }),
  monthlyFee: quantity('money', yuan, {
    label: text('老年人月应缴费用', 'Monthly fee of the elder'),
    heading: text('月应缴费用(元)', 'Monthly fee (yuan)'),
    question: text('倍数最高的老年人每月应缴多少?', 'What does the elder with the highest multiple pay a month?'),
  }),
  largestPrepayment: quantity('money', yuan, {
    label: text('单次收取预付费最高额', 'Largest single prepayment'),
    heading: text('单次最高预付费(元)', 'Largest single prepayment (yuan)'),
    question: text(
      '向该老年人一次性最多收取多少(服务费、押金、会员费、保证金等)?不收取填 0',
      'How much was taken at one time from that elder, under any name (fee, deposit, membership, bond)? 0 if none',
    ),
  }),
  longestPrepaidMonths: quantity('months', months, {
    label: text('预付费最长月数', 'Longest prepaid period'),
    heading: text('最长预付月数', 'Longest prepaid months'),
    question: text('预付费最长覆盖几个月?', 'How many months does the longest prepayment cover?'),
  }),
  largePrepayers: quantity('count', people, {
    label: text('收取大额预付费的对象数量', 'Elders who paid a large prepayment'),
    heading: text('大额预付费人数', 'Large prepayers'),
    question: text('向多少名老年人收取了大额预付费?', 'From how many elders was a large prepayment taken?'),
  }),
  prepaidBalance: quantity('money', yuan, {
    label: text('预付费余额', 'Prepaid balance held'),
    heading: text('预付费余额(万元)', 'Prepaid balance (10,000 yuan)'),
    question: text('目前仍持有的预付费余额是多少?', 'How much prepaid money is still held?'),
  }),
  prepaymentUse: choice<(typeof prepaymentUses)[number]>(
    {
      label: text('预付费资金使用', 'Use of prepaid money'),
      heading: text('资金使用', 'Use of money'),
      question: text('预付费资金如何使用?', 'How is the prepaid money used?'),
    },
    {
      regular: text('规范', 'Proper'),
      facility_shortfall: text('主要用于弥补设施建设资金不足', 'Mainly to cover a shortfall in building funds'),
      irregular: text('不规范', 'Improper'),
    },
  ),
  insolvent: yesNo({
    label: text('是否资不抵债', 'Insolvent'),
    heading: text('资不抵债', 'Insolvent'),
    question: text('负债是否大于资产(相等不算)?', 'Do liabilities exceed assets (equal does not count)?'),
  }),
  branchesOpened3y: quantity('count', text('个', 'branches'), {
    label: text('近三年新增分支机构、服务网点数', 'Branches opened in three years'),
    heading: text('近三年新增网点', 'Branches opened in 3 years'),
    question: text('近三年新增多少分支机构、服务网点?', 'How many branches or outlets were opened in three years?'),
  }),
  legalRepChanges3y: quantity('count', times, {
    label: text('近三年法定代表人变更次数', 'Changes of legal representative in three years'),
    heading: text('近三年法定代表人变更次数', 'Changes of legal representative in 3 years'),
    question: text('近三年法定代表人变更几次?', 'How often did the legal representative change in three years?'),
  }),
  addressChanges3y: quantity('count', times, {
    label: text('近三年登记注册地变更次数', 'Changes of registered address in three years'),
    heading: text('近三年注册地变更次数', 'Changes of registered address in 3 years'),
    question: text('近三年登记注册地变更几次?', 'How often did the registered address change in three years?'),
  }),
  falseAdvertising: yesNo({
    label: text('虚假或夸大宣传', 'False or exaggerated advertising'),
    heading: text('虚假或夸大宣传', 'False or exaggerated advertising'),
    question: text('是否虚假或夸大宣传?', 'Is its advertising false or exaggerated?'),
  }),
  relatedPartyTransactions: yesNo({
    label: text('有关联公司且存在关联交易', 'Related companies and transactions with them'),
    heading: text('关联公司及关联交易', 'Related companies and transactions'),
    question: text('是否有关联公司且存在关联交易?', 'Are there related companies and transactions with them?'),
  }),
  prosecuted: yesNo({
    label: text('投资人、法定代表人或主要负责人因经济犯罪被提起诉讼', 'Investor, legal representative or head prosecuted for economic crime'),
    heading: text('经济犯罪被诉', 'Prosecuted for economic crime'),
    question: text('投资人、法定代表人或主要负责人是否因经济犯罪被提起诉讼?', 'Was the investor, legal representative or head prosecuted for economic crime?'),
  }),
  complained: yesNo({
    label: text('被投诉举报', 'Complained of or reported'),
    heading: text('投诉举报', 'Complaints and reports'),
    question: text(
      '专项行动期间是否因收费、销售、诈骗被投诉举报(查否的不算)?',
      'Was it reported about fees, selling or fraud within the campaign (and not found untrue)?',
    ),
  }),
  blacklisted: yesNo({
    label: text('纳入相关黑名单', 'On a relevant blacklist'),
    heading: text('黑名单', 'Blacklisted'),
    question: text('是否纳入养老服务、企业或社会组织黑名单?', 'Is it on a blacklist of elderly services, enterprises or social organisations?'),
  }),
  deceptiveSelling: yesNo({
    label: text('欺骗、诱导老年人购买养老服务或产品', 'Deceives or lures elders into buying'),
    heading: text('诱导购买', 'Deceptive selling'),
    question: text('是否欺骗、诱导老年人购买养老服务或产品?', 'Does it deceive or lure elders into buying services or products?'),
  }),
  promisedReturns: yesNo({
    label: text('承诺投资回报、"炒床位"', 'Promises returns, trades beds'),
    heading: text('承诺投资回报', 'Promised returns'),
    question: text('是否承诺投资回报、"炒床位"?', 'Does it promise returns on investment or trade in beds?'),
  }),
  suspectedCrime: yesNo({
    label: text('涉嫌非法集资、诈骗等犯罪', 'Suspected of illegal fundraising or fraud'),
    heading: text('涉嫌非法集资诈骗', 'Suspected fundraising or fraud'),
    question: text('是否涉嫌非法集资、诈骗等犯罪?', 'Is it suspected of illegal fundraising, fraud or the like?'),
  }),
  collapsed: yesNo({
    label: text('已经"爆雷"', 'Already collapsed'),
    heading: text('已"爆雷"', 'Collapsed'),
    question: text('是否已经"爆雷"?', 'Has it already collapsed?'),
  }),
  publicIncident: yesNo({
    label: text('引起社会不良影响或重大舆情', 'Caused public harm or major public concern'),
    heading: text('不良影响或重大舆情', 'Public incident'),
    question: text('是否引起社会不良影响或重大舆情?', 'Has it caused public harm or major public concern?'),
  }),
} as const satisfies Record<string, FactDefinition>

export type FactKey = keyof typeof factCatalogue
/** All fact keys, in the order of the facts table; every list of facts follows it. */
export const factKeys = Object.keys(factCatalogue) as FactKey[]

export type Registration = (typeof registrations)[number]
export type NamedAs = (typeof namedAsValues)[number]
export type PrepaymentUse = (typeof prepaymentUses)[number]

type ValueOf<D> = D extends Choice<infer V> ? V : D extends YesNo ? boolean : number
/** What is known. An absent key is unknown; it is never "no" and never 0. Money is in yuan. */
export type Facts = { readonly [K in FactKey]?: ValueOf<(typeof factCatalogue)[K]> | undefined }
export type FactValue = string | number | boolean

/** The four facts that "takes no prepayment" states in one go (risk-rules, section 1). */
export const takesNoPrepayment = { largestPrepayment: 0, longestPrepaidMonths: 0, largePrepayers: 0, prepaidBalance: 0 } as const satisfies Facts

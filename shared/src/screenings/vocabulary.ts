import type { FactKey } from '../facts/catalogue.ts'
import type { ScreeningSource, StatementSource } from '../facts/contract.ts'
import { type Text, text } from '../text.ts'

/** How a place was looked at (plan, part 三 (二) 3). */
export const screeningMethods = ['on_site', 'video', 'telephone', 'documents'] as const
export type ScreeningMethod = (typeof screeningMethods)[number]
export const screeningMethodWords: Record<ScreeningMethod, Text> = {
  on_site: text('上门', 'On site'),
  video: text('视频', 'By video'),
  telephone: text('电话', 'By telephone'),
  documents: text('查阅资料', 'From documents'),
}

/** Who was spoken to. */
export const spokenToValues = ['person_in_charge', 'residents', 'agents'] as const
export type SpokenTo = (typeof spokenToValues)[number]
export const spokenToWords: Record<SpokenTo, Text> = {
  person_in_charge: text('负责人', 'Person in charge'),
  residents: text('入住老年人', 'Residents'),
  agents: text('代理人', 'Their agents'),
}

export const sourceWords: Record<StatementSource, Text> = {
  entered: text('填报', 'Entered'),
  import: text('名册导入', 'Imported'),
  demo: text('虚构示范', 'Fictional'),
  visit: text('排查所见', 'Seen at a screening'),
  fee_record: text('收费记录', 'Fee records'),
  resident: text('入住老年人', 'A resident'),
  credit_china: text('信用中国', 'Credit China'),
  court_judgments: text('裁判文书网', 'Court judgments'),
  enterprise_registry: text('企业信用公示', 'Enterprise registry'),
  tip: text('投诉举报', 'A tip'),
  shared_list: text('共享名单', 'A shared list'),
}

/** The three registers outside that every place is looked up in. */
export const outsideRegisters = ['credit_china', 'court_judgments', 'enterprise_registry'] as const satisfies readonly ScreeningSource[]
export type OutsideRegister = (typeof outsideRegisters)[number]
export const checkMatters = ['blacklist', 'prosecution', 'related_companies', 'abnormal_operation'] as const
export type CheckMatter = (typeof checkMatters)[number]
export const checkOutcomes = ['found', 'not_found', 'unclear'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]
export const checkMatterWords: Record<CheckMatter, Text> = {
  blacklist: text('黑名单', 'Blacklist'),
  prosecution: text('涉诉(经济犯罪)', 'Prosecution for economic crime'),
  related_companies: text('关联公司', 'Related companies'),
  abnormal_operation: text('经营异常及违法失信', 'Abnormal operation and dishonesty'),
}
export const checkOutcomeWords: Record<CheckOutcome, Text> = {
  found: text('查到', 'Found'),
  not_found: text('未查到', 'Not found'),
  unclear: text('无法核实', 'Could not be established'),
}

type RegisterDefinition = {
  label: Text
  matters: readonly CheckMatter[]
  /** The facts that a look into it may state. */
  facts: readonly FactKey[]
}
/** What each register is looked up for (plan, part 三 (二) 3). */
export const outsideRegisterCatalogue: Record<OutsideRegister, RegisterDefinition> = {
  credit_china: { label: text('信用中国', 'Credit China'), matters: ['blacklist'], facts: ['blacklisted'] },
  court_judgments: { label: text('中国裁判文书网', 'China Judgments Online'), matters: ['prosecution'], facts: ['prosecuted'] },
  enterprise_registry: {
    label: text('国家企业信用信息公示系统', 'National Enterprise Credit Information System'),
    matters: ['related_companies', 'abnormal_operation'],
    facts: ['relatedPartyTransactions'],
  },
}

/** What 附件2 and 附件3 say of the screening itself. */
export const screeningColumnKeys = ['screenedOn', 'method', 'unannounced', 'screeners', 'plannedMeasures', 'remarks'] as const
export type ScreeningColumnKey = (typeof screeningColumnKeys)[number]
export const screeningColumnWords: Record<ScreeningColumnKey, Text> = {
  screenedOn: text('排查日期', 'Screened on'),
  method: text('排查方式', 'Method'),
  unannounced: text('四不两直', 'Unannounced'),
  screeners: text('排查人', 'Screened by'),
  plannedMeasures: text('拟采取措施', 'Measures planned'),
  remarks: text('备注', 'Remarks'),
}

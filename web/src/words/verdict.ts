import type { StatementSource } from '@silverguard/shared/facts/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Where a fact comes from. */
export const sourceWords: Record<StatementSource, Text> = {
  entered: text('填报', 'Entered'),
  import: text('名册导入', 'Imported'),
  demo: text('虚构示范', 'Fictional'),
}

/** Words of the verdict sheet (判定依据单). */
export const verdictWords = {
  sheet: text('养老服务机构风险判定依据单', 'Verdict sheet of an elderly-service institution'),
  computed: text('系统初判,未经研判定级', 'Computed, not yet determined by a person'),
  institution: text('机构(场所)名称', 'Institution'),
  creditCode: text('统一社会信用代码', 'Credit code'),
  kind: text('机构类型', 'Kind'),
  township: text('镇(街道)', 'Township'),
  address: text('地址', 'Address'),
  duty: text('排查责任单位', 'Duty to screen'),
  responsible: text('法定代表人(负责人)', 'Legal representative (head)'),
  asOf: text('截至日期', 'As of'),
  result: text('判定结果', 'Result'),
  grounds: text('判定依据', 'Grounds'),
  noGrounds: text('没有成立的规则。', 'No rule holds.'),
  level: text('等级', 'Level'),
  rule: text('规则', 'Rule'),
  circumstance: text('情形与条款', 'Circumstance and clause'),
  fact: text('事实', 'Fact'),
  value: text('内容', 'Value'),
  source: text('来源', 'Source'),
  trueSince: text('起始日', 'True since'),
  age: text('距今(天)', 'Age (days)'),
  recordedBy: text('记录人', 'Recorded by'),
  derived: text('推定', 'Derived'),
  missing: text('还需查明', 'Still to be established'),
  nothingMissing: text('没有会影响规则的未知事实。', 'No unknown fact bears on a rule.'),
  couldBe: text('可能构成', 'What it could amount to'),
  turningPoints: text('转折点', 'Turning points'),
  turningPointsHint: text('以下任何一项单独变化,等级随之改变。', 'Any one of these by itself would change the level.'),
  noTurningPoint: text('没有单独一项事实会改变等级。', 'No single fact would change the level.'),
  notCovered: text('方案未涵盖', 'Not covered by the plan'),
  ruleSet: (id: string, since: string) => text(`规则集 ${id}(${since} 起施行)`, `Rule set ${id} (in force since ${since})`),
  scoredAt: (instant: string) => text(`计算于 ${instant}`, `Computed at ${instant}`),
  records: (names: string) => text(`事实记录人:${names}`, `Facts recorded by: ${names}`),
  judged: text('研判定级:尚未进行', 'Determination by a person: not yet made'),
  screener: text('排查人(签字)', 'Screened by (signature)'),
  reviewer: text('审核人(签字)', 'Reviewed by (signature)'),
  signedOn: text('日期', 'Date'),
  seal: text('(单位盖章)', '(Seal)'),
  live: text('按所填内容的系统初判', 'Computed from what is entered'),
  missingCount: (count: number) => text(`还需查明 ${count} 项事实`, count === 1 ? '1 fact to establish' : `${count} facts to establish`),
  moreTurningPoints: (count: number) => text(`另有 ${count} 个转折点`, count === 1 ? '1 further turning point' : `${count} further turning points`),
  couldReach: (level: string) => text(`最高可达${level}`, `could reach ${level.toLowerCase()}`),
  changedFrom: (standing: string) => text(`原为${standing}`, `before: ${standing.toLowerCase()}`),
} as const satisfies Dictionary

import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words of one institution's page. */
export const institutionWords = {
  tabs: text('机构的各项内容', 'Parts of this institution'),
  verdict: text('判定依据', 'Verdict'),
  particulars: text('基本情况', 'Particulars'),
  judgement: text('研判', 'Judgement'),
  handling: text('处置', 'Handling'),
  history: text('轨迹', 'History'),
  edit: text('编辑', 'Edit'),
  printSheet: text('打印判定依据单', 'Print the verdict sheet'),
  code: text('统一社会信用代码', 'Credit code'),
  duty: text('排查责任', 'Duty to screen'),
  othersDuty: (unit: { zh: string; en: string }) =>
    text(`由${unit.zh}负责排查,您可以查看,不能修改`, `To screen it is the duty of ${unit.en}; you may read it and not change it`),
  townshipPending: text('镇街待定', 'Township pending'),
  townshipStated: (stated: string) => text(`名册原文:${stated}`, `The register said: ${stated}`),
  weakest: (days: number, label: string, day: string) =>
    text(`最旧依据 ${days} 天前:${label}(${day})`, `Weakest fact ${days === 1 ? '1 day' : `${days} days`} old: ${label} (${day})`),
  disagreements: (count: number) => text(`来源矛盾 ${count} 项`, count === 1 ? 'Sources differ on 1 fact' : `Sources differ on ${count} facts`),
  screenings: text('排查', 'Screenings'),
  computedLevel: text('系统初判', 'Computed'),
  confirmed: text('定级', 'Confirmed'),
  undetermined: text('未定级', 'Not confirmed'),
  confirmedBy: (on: string, days: number, by: string) =>
    text(
      `${on} 由${by}认定(${days === 0 ? '今天' : `${days} 天前`})`,
      `${on} by ${by} (${days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`})`,
    ),
  listedSince: (day: string) => text(`${day} 起在册`, `on the list since ${day}`),
  fact: text('事实', 'Fact'),
  value: text('内容', 'Value'),
  source: text('来源', 'Source'),
  trueSince: text('起始日', 'True since'),
  age: text('距今(天)', 'Age (days)'),
  recordedBy: text('记录人', 'Recorded by'),
  facts: text('风险事实', 'Facts for the rules'),
  knownOf: (known: number, all: number) => text(`已知 ${known} 项,共 ${all} 项`, `${known} of ${all} known`),
  suggestion: (code: string) => text(`可能应为 ${code}`, `Perhaps ${code}`),
  noHistory: text('还没有变更记录', 'Nothing was changed yet'),
} as const satisfies Dictionary

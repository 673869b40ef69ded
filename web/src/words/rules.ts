import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const rulesWords = {
  title: text('规则', 'Rules'),
  choosePlan: text('查看哪个方案', 'Which plan to show'),
  active: (plan: string) => text(`${plan}(现行)`, `${plan} (active)`),
  activeNow: (id: string, day: string) => text(`现行规则集 ${id},自 ${day} 起`, `Active rule set ${id}, since ${day}`),
  notActive: (id: string, day: string) =>
    text(`未启用。规则集 ${id},自 ${day} 起;本区现在不按它计算。`, `Not active. Rule set ${id}, since ${day}; nothing is computed by it now.`),
  switch: text('到设置中切换方案', 'Switch plans in the settings'),
  count: (count: number) => text(`${count} 条`, count === 1 ? '1 rule' : `${count} rules`),
  levelRules: (level: string) => text(`${level}名单`, `${level} list`),
  table: (level: string) => text(`${level}名单的规则,可左右滚动`, `Rules of the ${level.toLowerCase()} list; scrolls sideways`),
  rule: text('规则', 'Rule'),
  circumstance: text('情形', 'Circumstance'),
  condition: text('系统据以判断的条件', 'Condition as computed'),
  clause: text('出处原文', 'Source, quoted'),
  takesOver: (id: string) => text(`同时成立时取代 ${id}`, `Stands for ${id} where both hold`),
  derived: text('推定', 'Derived'),
  green: text('绿色:没有一条规则成立,也没有未知事实可能使其成立。', 'Green: no rule holds, and nothing that is unknown could make one hold.'),
  pending: text('待核实:没有规则成立,但未知事实可能使其成立;不入任何名单。', 'Pending: no rule holds, but what is unknown could make one hold; on no list.'),
  notions: text('共用的概念', 'Notions that rules share'),
  notion: text('概念', 'Notion'),
  parameters: text('参数', 'Parameters'),
  parameter: text('参数', 'Parameter'),
  value: text('数值', 'Value'),
} as const satisfies Dictionary

import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const timelineKindWords: Record<TimelineEntry['kind'], Text> = {
  recorded: text('登记入册', 'Recorded'),
  screened: text('排查', 'Screened'),
  judged: text('研判定级', 'Judged'),
  handed_over: text('责任移交', 'Handed over'),
  planned: text('处置方案', 'Plan'),
  acted: text('措施办理', 'Measures'),
  money: text('资金清退', 'Refunds'),
  people: text('人员安置', 'Residents'),
  paper: text('文书', 'Papers'),
  watched: text('观察期', 'Watched'),
}

/** Words of 处置全程: what happened to a place from its first screening to closure. */
export const timelineWords = {
  title: text('处置全程', 'From screening to closure'),
  ofPlace: (name: string) => text(`${name} 处置全程`, `${name}: from screening to closure`),
  view: text('轨迹的内容', 'What the history shows'),
  timeline: text('处置全程', 'Whole course'),
  changes: text('资料变更', 'Changes of the record'),
  kind: text('类别', 'Kind'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  count: (count: number) => text(`共 ${count} 条`, count === 1 ? '1 entry' : `${count} entries`),
  limited: (count: number) => text(`只列出最近 ${count} 条`, `Only the latest ${count} are shown`),
  list: text('处置全程,最近的在前', 'The whole course, latest first'),
  print: text('打印处置全程', 'Print the whole course'),
  speaksOf: (day: string) => text(`所记日期 ${day}`, `of ${day}`),
  toAction: text('看这项措施', 'See the measure'),
  toActionOf: (sentence: string) => text(`看这项措施:${sentence}`, `See the measure: ${sentence}`),
  nothing: text('没有这一类记录', 'Nothing of this kind'),
  nothingHint: text('换一个类别,或清除筛选。', 'Choose another kind, or clear the filter.'),
  empty: text('还没有记录', 'Nothing yet'),
  emptyHint: text('排查、研判、处置后依次列在这里。', 'Screenings, levels and measures stand here as they come.'),
  number: text('序号', 'No.'),
  at: text('时间', 'When'),
  what: text('事项', 'What'),
  level: text('等级', 'Level'),
  by: text('经手人', 'By'),
  asOf: (day: string) => text(`截至 ${day}`, `As of ${day}`),
} as const satisfies Dictionary

import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const separator = text('、', ', ')

export const controlListWords = {
  title: text('管控名单', 'Control list'),
  blanks: text(
    '认定日期、处置措施、责任单位、责任人、整改时限在研判定级后填写。',
    'Date of determination, measures, responsible unit and person, and due date are filled in once the level is determined.',
  ),
  counts: text('按风险等级计数,点击筛选', 'Counts by level; press to filter'),
  township: text('镇(街道)', 'Township'),
  exportForm: text('导出附件5', 'Export as 附件5'),
  table: text('管控名单,可左右滚动', 'Control list; scrolls sideways'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  nothing: text('没有符合条件的机构', 'No institution matches'),
  nothingHint: text('放宽筛选条件。', 'Widen the filters.'),
  empty: text('名单上没有机构', 'No institution is on the list'),
  emptyHint: text(
    '按现有事实,没有机构达到黄色及以上。仍待核实的机构在“机构”页查看。',
    'By what is known, no institution reaches yellow. Those still pending are on the page of institutions.',
  ),
  asOf: (day: string) => text(`数据截至:${day}`, `As of ${day}`),
} as const satisfies Dictionary

/** What a printed list says of itself: that it is a part, that it is cut, how many it counts. */
export const listStatements = {
  part: (filters: readonly { zh: string; en: string }[]) =>
    text(
      `本表为筛选结果:${filters.map((filter) => filter.zh).join(separator.zh)}`,
      `This is a part of the list: ${filters.map((filter) => filter.en).join(separator.en)}`,
    ),
  cut: (shown: number, total: number) =>
    text(
      `共 ${total} 家,按打印上限只列出前 ${shown} 家;请缩小筛选范围或改用导出。`,
      `${total} institutions; only the first ${shown} are printed. Narrow the filters or export.`,
    ),
  summary: (red: number, orange: number, yellow: number) =>
    text(
      `共 ${red + orange + yellow} 家:红色 ${red},橙色 ${orange},黄色 ${yellow}`,
      `${red + orange + yellow} in all: red ${red}, orange ${orange}, yellow ${yellow}`,
    ),
}

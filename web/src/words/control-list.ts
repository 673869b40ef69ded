import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const controlListWords = {
  title: text('管控名单', 'Control list'),
  provisional: text('系统初判,未经研判定级', 'Computed by the system; not yet determined'),
  blanks: text(
    '认定日期、处置措施、责任单位、责任人、整改时限在研判定级后填写。',
    'Date of determination, measures, responsible unit and person, and due date are filled in once the level is determined.',
  ),
  counts: text('按风险等级计数,点击筛选', 'Counts by level; press to filter'),
  filters: text('筛选', 'Filters'),
  exportForm: text('导出附件5', 'Export as 附件5'),
  table: text('管控名单,可左右滚动', 'Control list; scrolls sideways'),
  settled: text('已确定', 'Settled'),
  open: text('待查明', 'Open'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  nothing: text('没有符合条件的机构', 'No institution matches'),
  nothingHint: text('放宽筛选条件。', 'Widen the filters.'),
  empty: text('名单上没有机构', 'No institution is on the list'),
  emptyHint: text(
    '按现有事实,没有机构达到黄色及以上。仍待核实的机构在“机构”页查看。',
    'By what is known, no institution reaches yellow. Those still pending are on the page of institutions.',
  ),
  annex: text('附件5', 'Annex 5'),
  formTitle: text('养老服务诈骗风险隐患“红橙黄”风险管控名单', 'Red-orange-yellow control list of fraud risks in elderly services'),
  unit: (name: string) => text(`填报单位(盖章):${name}`, `Reporting unit (seal): ${name}`),
  asOf: (day: string) => text(`数据截至:${day}`, `As of ${day}`),
  filledOn: text('填报日期:    年  月  日', 'Date of report: ____-__-__'),
  preparedBy: text('填表人:', 'Prepared by:'),
  reviewedBy: text('审核人:', 'Reviewed by:'),
  date: text('日期:', 'Date:'),
  filtered: (filters: string) => text(`本表为筛选结果:${filters}`, `This is a part of the list: ${filters}`),
  cut: (shown: number, total: number) =>
    text(
      `共 ${total} 家,按打印上限只列出前 ${shown} 家;请缩小筛选范围或改用导出。`,
      `${total} institutions; only the first ${shown} are printed. Narrow the filters or export.`,
    ),
  summary: (total: number, red: number, orange: number, yellow: number) =>
    text(`共 ${total} 家:红色 ${red},橙色 ${orange},黄色 ${yellow}`, `${total} in all: red ${red}, orange ${orange}, yellow ${yellow}`),
  number: text('序号', 'No.'),
} as const satisfies Dictionary

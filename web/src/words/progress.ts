import { type Text, text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words of 附件6. */
export const progressWords = {
  title: text('附件6 分类处置工作进度', 'Annex 6: progress of handling'),
  exportForm: text('导出附件6', 'Export Annex 6'),
  month: text('月份', 'Month'),
  monthOf: (month: string) => text(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, month),
  township: text('镇(街道)', 'Township'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  asOf: (day: string) => text(`截至 ${day}`, `As of ${day}`),
  counts: text('按当前等级计数,点击筛选', 'Counts by present level; press to filter'),
  left: (count: number) => text(`当月降至绿色 ${count} 家`, `${count} taken off within the month`),
  asRecorded: text('往月以当时所记为准。', 'A past month is told as it was recorded then.'),
  table: text('附件6,可左右滚动', 'Annex 6; scrolls sideways'),
  leftOn: (day: string) => text(`${day} 降级或销号`, `Lowered or taken off on ${day}`),
  money: (wan: string, yuan: string) => text(`${wan} 万元`, `${yuan} yuan`),
  owed: text('应退', 'Owed'),
  refunded: text('已退', 'Refunded'),
  stillOwed: text('未退', 'Still owed'),
  resettled: text('安置', 'Resettled'),
  assisted: text('救助', 'Assisted'),
  people: (count: string) => text(`${count} 人`, count),
  noLedger: text('未建清退台账', 'No refund ledger'),
  nothing: text('没有符合条件的机构', 'No institution matches'),
  nothingHint: text('换一个月份,或放宽等级、镇(街道)。', 'Choose another month, or widen levels and townships.'),
  empty: text('这个月名单上没有机构', 'No institution was on the list in this month'),
  emptyHint: text('附件6 列出本月在管控名单上和本月退出名单的机构。', 'Annex 6 holds what is on the control list, and what left it this month.'),
} as const satisfies Dictionary

/** Words of 战果. */
export const resultsWords = {
  title: text('打击整治战果统计', 'Results of the campaign'),
  exportForm: text('导出战果统计表', 'Export the results'),
  hint: text('按文书、决定和退款本身的日期统计,不按录入日期。', 'By the days that papers, decisions and refunds bear, not those on which they were entered.'),
  township: text('镇(街道)', 'Township'),
  since: text('起', 'From'),
  until: text('止', 'To'),
  sinceDay: text('统计日期,从', 'Days counted from'),
  untilDay: text('统计日期,到', 'Days counted until'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  period: (since: string, until: string) => text(`统计期间:${since} 至 ${until}`, `Period: ${since} to ${until}`),
  table: text('战果统计表,可左右滚动', 'Results; scrolls sideways'),
} as const satisfies Dictionary

/** What stands around the rows of 附件6 on paper. */
export const progressStatements = {
  summary: (counts: { red: number; orange: number; yellow: number; left: number }): Text =>
    text(
      `月末在册:红色 ${counts.red} 家、橙色 ${counts.orange} 家、黄色 ${counts.yellow} 家;当月降至绿色 ${counts.left} 家`,
      `on the list at the end of the month: red ${counts.red}, orange ${counts.orange}, yellow ${counts.yellow}; taken off within it ${counts.left}`,
    ),
}

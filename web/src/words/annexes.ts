import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words of the pages of 附件2, 附件3 and 附件4. */
export const annexWords = {
  tabs: text('附表', 'Annexes'),
  registered: text('附件2 养老服务机构', 'Annex 2: institutions'),
  unregistered: text('附件3 未登记场所', 'Annex 3: unregistered places'),
  progress: text('附件4 工作进度', 'Annex 4: progress'),
  exportForm: (annex: string) => text(`导出${annex}`, `Export ${annex}`),
  campaign: text('专项行动', 'Campaign'),
  township: text('镇(街道)', 'Township'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  asOf: (day: string) => text(`数据截至:${day}`, `As of ${day}`),
  screened: (count: number) => text(`已排查 ${count.toLocaleString('en-US')} 家`, `${count.toLocaleString('en-US')} screened`),
  screenedOf: (screened: number, total: number) =>
    text(
      `应排查 ${total.toLocaleString('en-US')} 家,已排查 ${screened.toLocaleString('en-US')} 家`,
      `${screened.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} screened`,
    ),
  table: (annex: string) => text(`${annex},可左右滚动`, `${annex}; scrolls sideways`),
  notScreened: text('未排查', 'Not screened'),
  screenedOn: (day: string) => text(`${day} 排查`, `Screened on ${day}`),
  empty: text('没有应列入本表的机构(场所)', 'No place belongs on this annex'),
  emptyHint: text('换一个专项行动,或放宽镇(街道)筛选。', 'Choose another campaign, or widen the townships.'),
} as const satisfies Dictionary

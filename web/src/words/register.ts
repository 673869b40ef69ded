import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const registerWords = {
  title: text('机构', 'Institutions'),
  counts: text('按风险状况计数,点击筛选', 'Counts by standing; press to filter'),
  filters: text('筛选', 'Filters'),
  search: text('名称、代码、地址、人员、电话或拼音首字母', 'Name, code, address, person, telephone or pinyin initials'),
  township: text('镇(街道)', 'Township'),
  registration: text('登记备案', 'Registration'),
  kind: text('机构类型', 'Kind'),
  status: text('查明情况', 'Status'),
  mark: text('标记', 'Marks'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  add: text('新增机构', 'New institution'),
  import: text('导入', 'Import'),
  columns: text('列', 'Columns'),
  chooseColumns: text('选择要显示的列', 'Choose the columns to show'),
  resetColumns: text('恢复默认列', 'Restore default columns'),
  table: text('机构列表,可左右滚动', 'Institutions; scrolls sideways'),
  level: text('系统初判', 'Computed'),
  confirmed: text('定级', 'Confirmed'),
  undetermined: text('未定级', 'not confirmed'),
  responsible: text('法定代表人(负责人)', 'Legal representative (head)'),
  prepaidBalance: text('预付费余额(万元)', 'Prepaid balance (10,000 yuan)'),
  matched: text('命中条款', 'Rules met'),
  changed: text('最近变更', 'Last change'),
  none: text('无', 'None'),
  couldReach: (level: string) => text(`可达${level}`, `could reach ${level.toLowerCase()}`),
  nothing: text('没有符合条件的机构', 'No institution matches'),
  nothingHint: text('换个关键词,或放宽筛选条件。', 'Search differently, or widen the filters.'),
  empty: text('还没有机构', 'There are no institutions yet'),
  emptyHint: text('导入收到的花名册,或逐个新增。', 'Import the register you received, or add institutions one by one.'),
  printTitle: text('养老服务机构和场所台账', 'Register of elderly-service institutions and places'),
  printed: (shown: number, total: number) =>
    shown < total
      ? text(
          `共 ${total} 条,按打印上限只列出前 ${shown} 条;请缩小筛选范围或改用导出。`,
          `${total} records; only the first ${shown} are printed. Narrow the filters or export.`,
        )
      : text(`共 ${total} 条`, `${total} records`),
  filteredBy: (filters: string) => text(`筛选条件:${filters}`, `Filters: ${filters}`),
  number: text('序号', 'No.'),
  asOf: (day: string) => text(`打印日期:${day}`, `Printed on ${day}`),
} as const satisfies Dictionary

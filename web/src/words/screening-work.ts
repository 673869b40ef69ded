import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** Words of the page that says where to go and what to ask. */
export const screeningWorkWords = {
  title: text('排查', 'Screening'),
  printTitle: text('排查任务清单', 'Work list of screening'),
  counts: text('按原因计数,点击筛选;一家可有几个原因', 'Counts by reason; press to filter. A place may have several'),
  filters: text('筛选', 'Filters'),
  townshipsToo: text('包括镇(街道)负责的', 'Those of the townships too'),
  search: text('名称、代码、地址或拼音首字母', 'Name, code, address or pinyin initials'),
  township: text('镇(街道)', 'Township'),
  registration: text('登记备案', 'Registration'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  places: text('排查的其他内容', 'More of screening'),
  newPlace: text('新发现场所', 'A place newly found'),
  outbox: text('发件箱', 'Outbox'),
  annexes: text('附件2–4', 'Annexes 2 to 4'),
  table: text('排查任务,按轻重缓急,可左右滚动', 'Places to screen, most urgent first; scrolls sideways'),
  number: text('序号', 'No.'),
  level: text('等级', 'Level'),
  name: text('名称', 'Name'),
  address: text('地址', 'Address'),
  why: text('为什么去、要查什么', 'Why, and what to ask'),
  lastScreened: text('上次排查', 'Last screened'),
  actions: text('操作', 'Actions'),
  start: text('开始排查', 'Start screening'),
  startAt: (name: string) => text(`开始排查 ${name}`, `Start screening ${name}`),
  sheet: text('走访单', 'Visit sheet'),
  sheetOf: (name: string) => text(`走访单 ${name}`, `Visit sheet of ${name}`),
  notYet: text('本次行动尚未排查', 'Not yet screened in this campaign'),
  recheck: (day: string, missed: boolean) =>
    missed ? text(`应于 ${day} 复查,已逾期`, `Re-check was due on ${day}`) : text(`应于 ${day} 前复查`, `Re-check due by ${day}`),
  ago: (count: number) => text(`上次排查距今 ${count} 天`, `Last screened ${days(count)} ago`),
  missing: (facts: string, count: number) => text(`${count} 项未知:${facts}`, `${count} unknown: ${facts}`),
  andMore: (count: number) => text(`另 ${count} 项`, `${count} more`),
  checkMissing: (register: string) => text(`${register}未查`, `${register}: not looked up`),
  checkOld: (register: string, day: string) => text(`${register}已过期(${day} 查)`, `${register}: too old (looked up ${day})`),
  disagreements: (facts: string) => text(`各来源说法不一:${facts}`, `Sources differ on: ${facts}`),
  list: (items: readonly string[]) => text(items.join('、'), items.join(', ')),
  never: text('从未', 'Never'),
  asOf: (day: string) => text(`截至 ${day}`, `As of ${day}`),
  nothing: text('没有符合条件的场所', 'No place matches'),
  nothingHint: text('换个关键词,或放宽筛选条件。', 'Search differently, or widen the filters.'),
  empty: text('没有需要排查的场所', 'No place needs screening'),
  emptyHint: text('由您负责的场所均已排查,事实齐全,外部查询都在有效期内。', 'All places of your duty are screened, their facts known, their checks in order.'),
  offline: text('服务没有应答,以下为本机保存的场所', 'The server does not answer; these are the places kept on this device'),
  keptTable: text('本机保存的场所', 'Places kept on this device'),
  offlineHint: (day: string) =>
    text(`截至 ${day} 保存;轻重缓急和原因须联网后才能计算。`, `Kept on ${day}; urgency and reasons are computed when the server answers again.`),
  printed: (shown: number, total: number) =>
    shown < total
      ? text(
          `共 ${total} 条,按打印上限只列出前 ${shown} 条;请缩小筛选范围或改用导出。`,
          `${total} records; only the first ${shown} are printed. Narrow the filters or export.`,
        )
      : text(`共 ${total} 条`, `${total} records`),
  filteredBy: (filters: string) => text(`筛选条件:${filters}`, `Filters: ${filters}`),
} as const satisfies Dictionary

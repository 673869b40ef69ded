import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const separator = text('、', ', ')
const places = (count: number) => (count === 1 ? '1 place' : `${count.toLocaleString('en-US')} places`)

export const controlListWords = {
  title: text('管控名单', 'Control list'),
  computedTitle: text('系统初判名单', 'Computed levels'),
  watchTitle: text('观察期名单', 'Watch periods'),
  tabs: text('名单', 'Lists'),
  confirmed: text('管控名单', 'Control list'),
  computed: text('系统初判', 'Computed only'),
  watch: text('观察期', 'Watched'),
  fromPlans: text(
    '名单由已认定的等级组成。处置措施、责任单位、责任人、整改时限取自各家的处置方案。',
    'The list is made of confirmed levels. Measures, responsible unit and person, and due date are those of each place’s plan.',
  ),
  responsible: (units: string, people: string | null) =>
    text(people ? `责任:${units}(${people})` : `责任:${units}`, people ? `Responsible: ${units} (${people})` : `Responsible: ${units}`),
  dueOn: (day: string) => text(`整改时限 ${day}`, `due ${day}`),
  computedHint: text('这不是管控名单,不能作为附件5报送。', 'This is not the control list and must not be sent as 附件5.'),
  watchHint: text(
    '降级、销号后进入观察期,按日复查;放出后初判升到高于所放等级的即为反弹,交回放出人。',
    'A place that left a list or went down it is watched and looked at again on fixed days; where the computed level rises above the one it was let off to, it goes back to who let it off.',
  ),
  counts: text('按风险等级计数,点击筛选', 'Counts by level; press to filter'),
  watchCounts: text('观察期计数,点击筛选', 'Counts of watch periods; press to filter'),
  running: (count: number) => text(`在观察期 ${count}`, `Watched now: ${count}`),
  relapsed: text('反弹', 'Relapsed'),
  due: text('复查到期', 'Re-check due'),
  mine: text('由我放出', 'Let off by me'),
  all: text('含已结束', 'Ended ones too'),
  township: text('镇(街道)', 'Township'),
  exportForm: text('导出附件5', 'Export as 附件5'),
  exportComputed: text('导出系统初判名单', 'Export computed levels'),
  exportWatches: text('导出观察期名单', 'Export watch periods'),
  table: text('管控名单,可左右滚动', 'Control list; scrolls sideways'),
  computedTable: text('系统初判名单,可左右滚动', 'Computed levels; scrolls sideways'),
  watchTable: text('观察期名单,可左右滚动', 'Watch periods; scrolls sideways'),
  listedSince: text('在册自', 'On the list since'),
  computedNow: text('现初判', 'Computed now'),
  computedNowIs: text('现初判', 'computed now'),
  same: text('同定级', 'the same'),
  greenUnderReview: text('待复核:原定级绿色', 'To be reviewed: confirmed green'),
  undetermined: text('未定级', 'not confirmed'),
  determined: (on: string, since: string) => text(`${on} 认定,${since} 起在册`, `Confirmed ${on}, on the list since ${since}`),
  released: (on: string, by: string) => text(`${on} 由${by}放出`, `let off ${on} by ${by}`),
  until: (day: string) => text(`观察至 ${day}`, `watched until ${day}`),
  ended: (day: string) => text(`${day} 已结束`, `ended ${day}`),
  relapse: text('反弹', 'Relapse'),
  noRelapse: text('否', 'no'),
  backToMe: text('交由您', 'back to you'),
  backTo: (person: string) => text(`交由${person}`, `back to ${person}`),
  recheckDone: (day: string) => text(`✓ ${day} 已查`, `✓ made ${day}`),
  recheckToday: text('今日应查', 'due today'),
  recheckOverdue: text('逾期未查', 'overdue'),
  recheckToCome: text('待查', 'to come'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  nothing: text('没有符合条件的机构', 'No institution matches'),
  nothingHint: text('放宽筛选条件。', 'Widen the filters.'),
  empty: text('管控名单上还没有机构', 'No institution is on the control list yet'),
  emptyHint: text(
    '镇(街道)或区里在“研判”提出等级,由区里另一人认定为红、橙、黄,机构即列入名单。',
    'In Judgement a township or the bureau proposes a level; once another person of the bureau confirms red, orange or yellow, the place is on the list.',
  ),
  toJudgement: text('去研判', 'To Judgement'),
  toComputed: (count: number) => text(`系统初判、未定级或待复核的有 ${count} 家`, `Computed, not confirmed or to be reviewed: ${places(count)}`),
  noComputed: text('没有待定级的初判', 'Every listed level was judged'),
  noComputedHint: text(
    '初判为黄色及以上的机构都已有人定级,也没有定级绿色后初判上升的。仍待核实的机构在“机构”页查看。',
    'Every place computed at yellow or above has a confirmed level, and none confirmed green has risen since. Those still pending are on the page of institutions.',
  ),
  noWatch: text('没有机构在观察期', 'No place is being watched'),
  noWatchHint: text('机构降级或销号后,在这里观察和复查。', 'Places that leave a list or go down it are watched here.'),
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
  watches: (listed: number, running: number, relapsed: number, due: number) =>
    text(
      `共 ${listed} 家;在观察期 ${running},反弹 ${relapsed},复查到期 ${due}`,
      `${listed} in all; watched now ${running}, relapsed ${relapsed}, re-check due ${due}`,
    ),
}

import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const grouped = (count: number) => count.toLocaleString('en-US')
const entries = (count: number) => (count === 1 ? '1 entry' : `${grouped(count)} entries`)
const seals = (count: number) => (count === 1 ? '1 seal' : `${grouped(count)} seals`)

/** Words of the auditor's page. */
export const trailWords = {
  title: text('审计', 'Trail'),
  chain: text('审计链', 'Audit chain'),
  headOf: text('链头', 'Head'),
  sealedUpTo: (seal: number, at: string, count: number) =>
    text(`第 ${grouped(seal)} 号封存 · ${at} · 已封存 ${grouped(count)} 条`, `seal ${grouped(seal)} · ${at} · ${entries(count)} sealed`),
  noHead: text('还没有封存', 'Nothing is sealed yet'),
  verify: text('核验整条链', 'Check the whole chain'),
  verifyAgain: text('再次核验', 'Check again'),
  stop: text('停止', 'Stop'),
  verifying: text('核验进度', 'Progress of the check'),
  verifiedSoFar: (done: number, of: number, count: number) =>
    text(`已核验封存 ${grouped(done)} / ${grouped(of)} 个,记录 ${grouped(count)} 条`, `${grouped(done)} of ${seals(of)} checked, ${entries(count)}`),
  whole: (count: number, records: number) =>
    text(`完好:${grouped(count)} 个封存、${grouped(records)} 条记录逐一核对无误。`, `Whole: ${seals(count)} and ${entries(records)} were checked one by one.`),
  wholeHint: (code: string) => text(`链头为 ${code},请与最近的纸质件页脚比对。`, `The head is ${code}; compare it with the foot of the latest print.`),
  broken: (seal: number) =>
    seal === 0
      ? text('不完好:有不在任何封存之内的记录。', 'Not whole: there are entries that no seal covers.')
      : text(`不完好:从第 ${grouped(seal)} 号封存起对不上。`, `Not whole: from seal ${grouped(seal)} on it does not hold.`),
  brokenEntry: (id: string) => text(`涉及记录 ${id}`, `Entry ${id}`),
  brokenHint: text(
    '这之前的封存核对无误。请保留现场,立即报告单位负责人,并与纸质件页脚的链头比对。',
    'The seals before it hold. Leave everything as it is, report it, and compare the heads on paper.',
  ),
  notWholeScope: text('核验整条链需要管辖全区的账户。', 'To check the whole chain takes an account over the whole district.'),
  code: text('纸面链头', 'Code from paper'),
  codeHint: text('输入纸质件页脚的 16 位链头,如 7K2M-…', 'The 16 characters at the foot of a print'),
  find: text('查找', 'Find'),
  found: (code: string, seal: number, at: string, count: number) =>
    text(
      `链上有 ${code}:第 ${grouped(seal)} 号封存,${at},至此共 ${grouped(count)} 条记录。`,
      `${code} is in the chain: seal ${grouped(seal)}, ${at}, ${entries(count)} up to it.`,
    ),
  notFound: (code: string) =>
    text(
      `链上没有 ${code}。请先核对输入;如与纸面一致,说明这条链在那次打印之后被截断或重算过。`,
      `${code} is not in the chain. Look at what you typed; if it is what the paper says, the chain was cut or recomputed after that print.`,
    ),
  filters: text('筛选', 'Filters'),
  institution: text('机构名称', 'Name of an institution'),
  person: text('人员或登录名', 'Person or sign-in name'),
  kind: text('类别', 'Kind'),
  since: text('自', 'From'),
  until: text('至', 'To'),
  sinceDay: text('起始日期', 'First day'),
  untilDay: text('截止日期', 'Last day'),
  division: text('区划', 'Division'),
  allDivisions: text('全部区划', 'All divisions'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  nothing: text('没有符合条件的记录', 'No entry matches'),
  nothingHint: text('放宽筛选条件。', 'Widen the filters.'),
  table: text('审计记录,可左右滚动', 'Trail; scrolls sideways'),
  time: text('时间', 'Time'),
  who: text('人员', 'Person'),
  what: text('事项', 'What'),
  where: text('机构', 'Institution'),
  from: text('来源', 'From'),
  seal: text('封存', 'Seal'),
  notSealed: text('待封存', 'To be sealed'),
  sealNumber: (seal: number) => text(`第 ${seal} 号`, `No. ${seal}`),
  details: text('详情', 'Details'),
  detailsOf: (what: string, at: string) => text(`详情:${at} ${what}`, `Details: ${at} ${what}`),
  noChanges: text('没有逐项的前后变化', 'No fields were changed'),
  entry: text('记录编号', 'Entry'),
  subject: text('对象', 'Subject'),
} as const satisfies Dictionary

import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const rules = (count: number) => (count === 1 ? '1 rule' : `${count} rules`)
const places = (count: number) => (count === 1 ? '1 place' : `${count.toLocaleString('en-US')} places`)
const grouped = (count: number) => count.toLocaleString('en-US')

/** What decides: the rules, their versions, and what a version that is being prepared would do. */
export const rulesWords = {
  title: text('规则', 'Rules'),
  choosePlan: text('查看哪个方案', 'Which plan to show'),
  chooseVersion: text('查看哪一版', 'Which version to show'),
  active: (plan: string) => text(`${plan}(现行)`, `${plan} (active)`),
  activeNow: (id: string, day: string) => text(`现行规则集 ${id},自 ${day} 起`, `Active rule set ${id}, since ${day}`),
  notActive: (id: string, day: string) =>
    text(`未启用。规则集 ${id},自 ${day} 起;本区现在不按它计算。`, `Not active. Rule set ${id}, since ${day}; nothing is computed by it now.`),
  heldBefore: (id: string, from: string, until: string) =>
    text(
      `已被取代。规则集 ${id} 施行于 ${from} 至 ${until};本区现在不按它计算。`,
      `Replaced. Rule set ${id} held from ${from} to ${until}; nothing is computed by it now.`,
    ),
  willHold: (id: string, day: string) =>
    text(`待施行。规则集 ${id} 自 ${day} 起施行;本区现在不按它计算。`, `Waiting. Rule set ${id} holds from ${day}; nothing is computed by it now.`),
  switchHint: text(
    '改用另一方案,由区级审核员从它的规则集起草并发布。',
    'A reviewer switches plans by drafting from the other plan’s rule set and publishing it.',
  ),
  count: (count: number) => text(`${count} 条`, rules(count)),
  countEnded: (count: number) => text(`其中 ${count} 条已停用`, `${count} of them ended`),
  table: (level: string) => text(`${level}名单的规则,可左右滚动`, `Rules of the ${level.toLowerCase()} list; scrolls sideways`),
  rule: text('规则', 'Rule'),
  circumstance: text('情形', 'Circumstance'),
  condition: text('系统据以判断的条件', 'Condition as computed'),
  clause: text('出处原文', 'Source, quoted'),
  takesOver: (id: string) => text(`同时成立时取代 ${id}`, `Stands for ${id} where both hold`),
  ended: text('已停用', 'Ended'),
  endedOn: (day: string, reason: string) => text(`自 ${day} 起停用:${reason}`, `Ended on ${day}: ${reason}`),
  derived: text('推定', 'Derived'),
  green: text('绿色:没有一条规则成立,也没有未知事实可能使其成立。', 'Green: no rule holds, and nothing that is unknown could make one hold.'),
  pending: text('待核实:没有规则成立,但未知事实可能使其成立;不入任何名单。', 'Pending: no rule holds, but what is unknown could make one hold; on no list.'),
  notions: text('共用的概念', 'Notions that rules share'),
  notion: text('概念', 'Notion'),
  parameters: text('参数', 'Parameters'),
  parameter: text('参数', 'Parameter'),
  value: text('数值', 'Value'),
} as const satisfies Dictionary

/** Versions: when which rule set was made to hold, by whom and why. */
export const versionWords = {
  history: text('发布记录', 'Publications'),
  historyTable: text('规则集的发布记录,可左右滚动', 'Publications of rule sets; scrolls sideways'),
  earlier: (count: number) => text(`更早的 ${count} 次发布`, `${count} earlier`),
  holdsFrom: text('施行', 'Holds'),
  ruleSet: text('规则集', 'Rule set'),
  published: text('发布', 'Published'),
  reason: text('理由', 'Reason'),
  state: text('状态', 'State'),
  actions: text('操作', 'Actions'),
  span: (from: string, until: string | null) => (until === null ? text(`自 ${from} 起`, `from ${from}`) : text(`${from} 至 ${until}`, `${from} to ${until}`)),
  holds: text('现行', 'Holds now'),
  will_hold: text('待施行', 'Waiting'),
  held: text('已被取代', 'Replaced'),
  replaced: text('同日被后一次发布取代', 'Replaced the same day'),
  revoked: text('已撤回', 'Revoked'),
  revokedBy: (by: string, at: string, reason: string) => text(`${by} ${at} 撤回:${reason}`, `revoked by ${by} on ${at}: ${reason}`),
  comes: (id: string, day: string) => text(`自 ${day} 起改按 ${id} 计算。`, `From ${day} levels are computed by ${id}.`),
  revoke: text('撤回', 'Revoke'),
  revokeOf: (id: string, day: string) => text(`撤回 ${id} 自 ${day} 起的发布`, `Revoke the publication of ${id} from ${day}`),
  revokeHint: text('施行日之前可以撤回,本次发布留在记录中。', 'A publication can be revoked before its day; it stays on record.'),
  revokeReason: text('撤回理由', 'Why it is revoked'),
  reasonShort: text('请说明理由,至少两个字', 'Say why, in at least two characters'),
  differences: text('与现行版本的不同', 'What differs from the active version'),
  same: text('参数和停用的规则与现行版本相同。', 'Parameters and ended rules are those of the active version.'),
  otherPlan: text('这是另一个方案的规则集,规则条文不同。', 'This rule set is of the other plan: its rules are different ones.'),
  parameterDiffers: (label: string, here: string, now: string) => text(`${label}:此版 ${here},现行 ${now}`, `${label}: ${here} here, ${now} now`),
  none: text('无', 'none'),
  endedHere: (rule: string) => text(`${rule}:此版已停用,现行有效`, `${rule}: ended here, in force now`),
  endedNow: (rule: string) => text(`${rule}:此版有效,现行已停用`, `${rule}: in force here, ended now`),
} as const satisfies Dictionary

/** A draft: what is changed in it, and its publication. */
export const draftWords = {
  title: text('规则草案', 'Draft of rules'),
  begin: text('起草新版本', 'Draft a new version'),
  beginHint: text(
    '草案在发布前不影响任何机构。要改用另一方案,从它的规则集起草,不改内容直接发布即可。',
    'Nothing follows from a draft until it is published. To switch plans, draft from the other plan’s rule set and publish it unchanged.',
  ),
  basedOn: text('以哪个规则集为底本', 'Which rule set to begin from'),
  note: text('说明', 'Note'),
  noteHint: text('为什么改、依据什么文件', 'Why it is changed, by which document'),
  doBegin: text('起草', 'Begin'),
  open: text('草案', 'Drafts'),
  openDraft: (id: string) => text(`以 ${id} 为底本`, `From ${id}`),
  by: (by: string, at: string) => text(`${by} · ${at} 改`, `${by} · changed ${at}`),
  from: (id: string, plan: string) => text(`以 ${id} 为底本 · ${plan}`, `From ${id} · ${plan}`),
  switches: (plan: string) => text(`发布后本区改用《${plan}》。`, `Once published, this district works by “${plan}”.`),
  gone: text('没有这份草案', 'There is no such draft'),
  goneHint: text('它已经发布或放弃。', 'It was published or discarded.'),
  toRules: text('回到规则', 'Back to the rules'),
  parameters: text('参数', 'Parameters'),
  parametersTable: text('草案的参数,可左右滚动', 'Parameters of the draft; scrolls sideways'),
  parameter: text('参数', 'Parameter'),
  present: text('现行', 'Now'),
  drafted: text('草案', 'Draft'),
  clause: text('出处', 'Source'),
  positive: text('请填大于 0 的数', 'Enter a number above 0'),
  ended: text('停用的规则', 'Ended rules'),
  noneEnded: text('没有停用的规则。', 'No rule is ended.'),
  end: text('停用一条规则', 'End a rule'),
  endHint: text(
    '停用后不再据此判定,规则和理由留在规则集中,以后可以恢复。',
    'An ended rule judges no more; it stays in the rule set with the reason, and can be resumed.',
  ),
  whichRule: text('停用哪一条', 'Which rule'),
  whyEnded: text('停用理由', 'Why it ends'),
  whyEndedOf: (rule: string) => text(`${rule} 的停用理由`, `Why ${rule} ends`),
  chooseRule: text('请选一条规则', 'Choose a rule'),
  doEnd: text('停用', 'End it'),
  resume: text('恢复', 'Resume'),
  resumeOf: (rule: string) => text(`恢复 ${rule}`, `Resume ${rule}`),
  reasonShort: text('请说明理由,至少两个字', 'Say why, in at least two characters'),
  unsaved: text('有未保存的修改,试算不含这些修改。', 'There are unsaved changes; the trial leaves them out.'),
  unsavedPublish: text('有未保存的修改,请先保存再发布。', 'There are unsaved changes. Save them before publishing.'),
  discard: text('放弃草案', 'Discard the draft'),
  discardHint: text('放弃后不能恢复,要改规则须重新起草。', 'A discarded draft cannot be brought back.'),
  doDiscard: text('放弃', 'Discard'),
  publish: text('发布', 'Publish'),
  publishTitle: text('发布规则集', 'Publish the rule set'),
  day: text('自哪天起施行', 'From which day it holds'),
  dayHint: text('今天:立即重新计算全部机构。以后:到那一天自动重新计算。', 'Today: every place is computed anew at once. Later: on that day by itself.'),
  reason: text('发布理由', 'Why it is published'),
  reasonHint: text('依据的文件、会议或领导意见', 'The document, meeting or instruction behind it'),
  willMove: (count: number) =>
    count === 0
      ? text('按现在的事实,没有机构的系统初判会变化。', 'By the facts of now no place would move.')
      : text(`按现在的事实,${grouped(count)} 家机构的系统初判会变化:`, `By the facts of now ${places(count)} would move:`),
  confirmedStays: (count: number) =>
    text(
      `已定级的等级保持不变,直到有人复核;发布后待复核 ${grouped(count)} 家。`,
      `Confirmed levels stay until somebody reviews them; ${places(count)} would be up for review.`,
    ),
  stillTrying: text('正在试算会有多少家变化…', 'Working out what would move…'),
  publishing: text('正在发布并重新计算全部机构,请稍候…', 'Publishing and computing every place anew…'),
  publishedNow: (id: string, day: string) => text(`${id} 已发布,自 ${day} 起施行。`, `${id} is published and holds from ${day}.`),
  rescored: (all: number, changed: number) =>
    text(`已重新计算 ${grouped(all)} 家,其中 ${grouped(changed)} 家的系统初判有变化。`, `${places(all)} computed anew; ${grouped(changed)} moved.`),
  waits: text('到那一天自动重新计算;在此之前可以撤回。', 'Every place is computed anew on that day; until then it can be revoked.'),
  toReview: text('查看待复核的机构', 'See what is up for review'),
} as const satisfies Dictionary

/** What if: who would move from which level to which. */
export const effectWords = {
  title: text('试算:如果今天发布', 'What if it were published today'),
  print: text('规则试算', 'Trial of rules'),
  again: text('重新试算', 'Work it out again'),
  working: text('正在按草案试算全部机构…', 'Computing every place by the draft…'),
  summary: (evaluated: number, moved: number) =>
    text(`共试算 ${grouped(evaluated)} 家,${grouped(moved)} 家的系统初判会变化。`, `${places(evaluated)} computed; ${grouped(moved)} would move.`),
  nothing: text('没有机构会变化', 'Nothing would move'),
  nothingHint: text('按现在的事实,草案与现行规则给出的初判完全相同。', 'By the facts of now the draft says of every place what the active rules say.'),
  moves: text('谁从哪一级到哪一级', 'From which level to which'),
  movesTable: text('等级变动表,可左右滚动', 'Moves between levels; scrolls sideways'),
  fromTo: text('现在 ↓ 发布后 →', 'Now ↓ then →'),
  now: text('现在', 'Now'),
  afterwards: text('发布后', 'Then'),
  all: text('合计', 'Total'),
  move: (from: string, to: string, count: number) => text(`${from} → ${to},${grouped(count)} 家`, `${from} to ${to}: ${places(count)}`),
  townships: text('各镇街', 'By township'),
  townshipsTable: text('各镇街等级数量变化,可左右滚动', 'Levels by township; scrolls sideways'),
  township: text('镇街', 'Township'),
  moved: text('变化', 'Moved'),
  work: text('工作量', 'Workload'),
  underReview: text('待复核', 'Up for review'),
  openFacts: text('待查明', 'With open facts'),
  rows: text('会变化的机构', 'Places that would move'),
  rowsTable: text('会变化的机构,可左右滚动', 'Places that would move; scrolls sideways'),
  filters: text('筛选', 'Filters'),
  from: text('现在的等级', 'Level now'),
  to: text('发布后的等级', 'Level then'),
  clearFilters: text('清除全部筛选', 'Clear all filters'),
  noRows: text('没有符合条件的机构', 'No place matches'),
  name: text('名称', 'Name'),
  change: text('系统初判', 'Computed level'),
  gained: text('新成立的规则', 'Rules that come to hold'),
  lost: text('不再成立的规则', 'Rules that hold no more'),
  confirmed: text('已定级', 'Confirmed'),
  unconfirmed: text('未定级', 'Not confirmed'),
  becomesUnderReview: text('将待复核', 'Up for review'),
  number: text('序号', 'No.'),
  printed: (shown: number, total: number) =>
    shown === total
      ? text(`共 ${grouped(total)} 条`, `${grouped(total)} records`)
      : text(`共 ${grouped(total)} 条,印出前 ${grouped(shown)} 条`, `${grouped(total)} records, the first ${grouped(shown)} printed`),
  filteredBy: (filters: string) => text(`筛选条件:${filters}`, `Filtered by: ${filters}`),
  draftOf: (id: string) => text(`以 ${id} 为底本的草案`, `A draft from ${id}`),
  asOf: (day: string) => text(`试算于 ${day}`, `Worked out on ${day}`),
  notPublished: text('本表为试算,草案尚未发布。', 'A trial: the draft is not published.'),
} as const satisfies Dictionary

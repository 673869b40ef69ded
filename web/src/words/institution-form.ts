import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words of the form in which an institution is recorded and changed. */
export const institutionFormWords = {
  newTitle: text('新增机构', 'New institution'),
  editTitle: (name: string) => text(`编辑 ${name}`, `Edit ${name}`),
  particulars: text('基本情况', 'Particulars'),
  facts: text('风险事实', 'Facts for the rules'),
  factsHint: text('不知道的留空或选“未知”:未知不等于“否”,也不等于 0。', 'Leave blank or choose Unknown what is not known: unknown is neither “no” nor 0.'),
  trueSince: text('以下事实自何日起属实', 'The facts below are true since'),
  trueSinceHint: text('例如实地查看的日期。只用于本次改动的事实。', 'For example the day of the visit. Used only for the facts changed here.'),
  withUnit: (label: string, unit: string) => text(`${label}(${unit})`, `${label} (${unit})`),
  notKnown: text('未知', 'Unknown'),
  required: text('必填', 'Required'),
  choose: text('请选择', 'Choose'),
  takesNone: text('不收取预付费(四项填 0)', 'Takes no prepayment (four zeros)'),
  asNumber: text('请填数字,不小于 0', 'Enter a number, at least 0'),
  asWhole: text('请填整数,不小于 0', 'Enter a whole number, at least 0'),
  asMoney: text('请填金额,最多两位小数,不超过一万亿元', 'Enter yuan with at most two decimals, no more than 10¹²'),
  asDegrees: text('请填十进制度数', 'Enter decimal degrees'),
  asDay: text('请填日期,如 2026-11-21', 'Enter a day such as 2026-11-21'),
  tooLong: text('内容过长', 'Too long'),
  notFuture: text('不能晚于今天', 'Not later than today'),
  listHint: text('每行一个', 'One a line'),
  refusedField: (message: string) => text(`未被接受:${message}`, `Not accepted: ${message}`),
  fixFields: (count: number) => text(`有 ${count} 项需要更正`, count === 1 ? 'One field needs correcting' : `${count} fields need correcting`),
  withdrawn: text(
    '将撤回现有陈述:视为从未作出,恢复为更早的陈述;没有更早的,即为未知。',
    'The present statement will be withdrawn as if never made: an earlier one holds again, or the fact is unknown.',
  ),
  outlived: (day: string) =>
    text(
      `已有自 ${day} 起的陈述,以较晚者为准;本次填写会记录,但不改变现状。`,
      `A statement since ${day} is later and stays in force; this one is recorded only.`,
    ),
  now: (value: string, day: string) => text(`现为 ${value}(${day} 起)`, `Now ${value} (since ${day})`),
  contradictions: text('请核对', 'Please check'),
  applySuggestion: (code: string) => text(`改为 ${code}`, `Change to ${code}`),
  create: text('保存新机构', 'Save the new institution'),
  saving: text('正在保存…', 'Saving…'),
  saved: text('已保存', 'Saved'),
  nothingChanged: text('没有改动', 'Nothing was changed'),
  changed: (count: number) => text(`${count} 项改动未保存`, count === 1 ? '1 unsaved change' : `${count} unsaved changes`),
  leaveTitle: text('放弃未保存的改动?', 'Discard unsaved changes?'),
  leaveHint: text('离开后,本页填写的内容将丢失。', 'What you entered on this page will be lost.'),
  stay: text('留在本页', 'Stay'),
  leave: text('放弃并离开', 'Discard and leave'),
  staleTitle: text('他人刚刚修改了这家机构', 'Someone else has just changed this institution'),
  staleHint: text(
    '两边不同的项目并列如下。逐项核对,选定后保存;您填写的内容不会丢失。',
    'Where the two versions differ they stand side by side. Look at each, choose, then save; nothing you entered is lost.',
  ),
  toChoose: (count: number) =>
    count === 0
      ? text('各项均已选定,可以保存。', 'Everything is chosen and can be saved.')
      : text(`有 ${count} 项双方都改了,请选择。`, count === 1 ? 'One field was changed by both: choose.' : `${count} fields were changed by both: choose.`),
  noDifference: text('他人的改动与您填写的没有不同之处,可以直接保存。', 'Their version and yours do not differ; you can save.'),
  conflictTable: text('两个版本逐项对照', 'The two versions field by field'),
  field: text('项目', 'Field'),
  atFirst: text('打开时', 'When opened'),
  theirs: text('对方改为', 'Theirs'),
  mine: text('我填的', 'Mine'),
  take: text('采用', 'Take'),
  takeTheirs: text('对方的', 'Theirs'),
  takeMine: text('我的', 'Mine'),
  untouched: text('(未改)', '(not changed)'),
  bothChanged: text('双方都改了,请选择', 'Changed by both: choose'),
  takeBack: text('撤回现有陈述', 'Take the statement back'),
  maskedMine: text('打开时已隐去,无法写回', 'It was masked when opened and cannot be written back'),
  levelAsChosen: text(
    '右侧等级按当前选择计算;尚未选择的项目暂按对方的。',
    'The level beside is that of what is chosen; where nothing is chosen yet, theirs counts.',
  ),
  backToForm: text('返回填写', 'Back to the form'),
  saveChosen: text('按所选保存', 'Save what is chosen'),
  allTheirs: text('已采用对方的版本,没有另作修改', 'Theirs was taken as it is; nothing else was changed'),
  dutyGone: (unit: { zh: string; en: string }) =>
    text(
      `对方的修改使这家机构改由${unit.zh}负责排查,您不能再修改。`,
      `By their change the duty to screen this place is now that of ${unit.en}; you can no longer change it.`,
    ),
} as const satisfies Dictionary

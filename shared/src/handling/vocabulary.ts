import { type Text, text } from '../text.ts'

/** Life of an action (handling.md). `closed` and `dropped` are final; overdue is no state, it follows from the due date. */
export const actionStates = ['todo', 'doing', 'done', 'closed', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]
export const actionStateWords: Record<ActionState, Text> = {
  todo: text('待办', 'To do'),
  doing: text('进行中', 'In progress'),
  done: text('已办结', 'Done'),
  closed: text('已销号', 'Closed'),
  dropped: text('已取消', 'Dropped'),
}
export const openStates = ['todo', 'doing', 'done'] as const satisfies readonly ActionState[]
/** Those that run against the clock: what is done waits for somebody else. */
export const runningStates = ['todo', 'doing'] as const satisfies readonly ActionState[]

/** What moves an action. `extend` leaves its state as it is. */
export const transitions = ['start', 'finish', 'close', 'return', 'drop', 'extend'] as const
export type Transition = (typeof transitions)[number]
export const transitionWords: Record<Transition, Text> = {
  start: text('开始办理', 'Start'),
  finish: text('办结', 'Finish'),
  close: text('销号', 'Close'),
  return: text('退回', 'Return'),
  drop: text('取消', 'Drop'),
  extend: text('延期', 'Extend'),
}

/** What is kept of an action beside its transitions: how it came to be, who got it, what was noted on the way, and what the plan made of it. */
export const actionEventKinds = [...transitions, 'plan', 'add', 'assign', 'note', 'lapse', 'resume', 'escalate', 'reschedule'] as const
export type ActionEventKind = (typeof actionEventKinds)[number]
export const actionEventWords: Record<ActionEventKind, Text> = {
  ...transitionWords,
  plan: text('列入方案', 'Planned'),
  add: text('自行增加', 'Added'),
  assign: text('指定承办人', 'Assigned'),
  note: text('记录进展', 'Progress noted'),
  lapse: text('方案不再要求', 'No longer called for'),
  resume: text('恢复列入方案', 'Back on the plan'),
  escalate: text('催办', 'Escalated'),
  reschedule: text('按日历重算期限', 'Due date recomputed'),
}

/** Whose work a measure is: the bureau's, the township's, or of whoever has the duty to screen the place. */
export const unitChoices = ['bureau', 'township', 'duty'] as const
export type UnitChoice = (typeof unitChoices)[number]
export const unitChoiceWords: Record<UnitChoice, Text> = {
  bureau: text('区民政局', 'The bureau'),
  township: text('镇(街道)', 'The township'),
  duty: text('排查责任单位', 'Whoever screens the place'),
}

/** 提醒 → 督办 → 通报 → 约谈: what an overdue action calls for, step by step. */
export const ladderSteps = ['remind', 'supervise', 'circulate', 'interview'] as const
export type LadderStep = (typeof ladderSteps)[number]
export const ladderStepWords: Record<LadderStep, Text> = {
  remind: text('提醒', 'Reminder'),
  supervise: text('督办', 'Supervision'),
  circulate: text('通报', 'Circular'),
  interview: text('约谈', 'Interview'),
}

/** Recorded for the plan and read by no rule (handling.md): beside these the plan reads the particulars `residents` and `stableOperation`. */
export const handlingFactKeys = ['eldersHarmedInDifficulty', 'punished'] as const
export type HandlingFactKey = (typeof handlingFactKeys)[number]
export const handlingFactWords: Record<HandlingFactKey, { label: Text; question: Text }> = {
  eldersHarmedInDifficulty: {
    label: text('受损困难老年人数', 'Elders harmed and in difficulty'),
    question: text('因养老服务诈骗受损、生活困难的老年人有多少名?没有填 0', 'How many elders were harmed by fraud and are in difficulty? 0 if none'),
  },
  punished: {
    label: text('因非法集资、诈骗被依法惩处', 'Punished for fundraising or fraud'),
    question: text(
      '机构或从业人员是否因非法集资、以欺骗手段销售等诈骗老年人财物被依法依规惩处?',
      'Was the institution or its staff punished for illegal fundraising or for defrauding elders?',
    ),
  },
}

/** What a plan may have to find out before it can say which measures apply. */
export const establishedFacts = [
  'registration',
  'namedAs',
  'residents',
  'stableOperation',
  'largePrepayment',
  'suspectedCrime',
  'collapsed',
  'eldersHarmedInDifficulty',
  'punished',
] as const
export type EstablishedFact = (typeof establishedFacts)[number]
export const establishedFactWords: Record<EstablishedFact, Text> = {
  registration: text('登记备案情况', 'how it is registered and filed'),
  namedAs: text('以何名义开展活动', 'under what name it operates'),
  residents: text('收住老年人数', 'how many residents it has'),
  stableOperation: text('运营是否平稳', 'whether it runs smoothly'),
  largePrepayment: text('是否收取大额预付费', 'whether it takes large prepayments'),
  suspectedCrime: text('是否涉嫌非法集资、诈骗等犯罪', 'whether a crime is suspected'),
  collapsed: text('是否已经"爆雷"', 'whether it has collapsed'),
  eldersHarmedInDifficulty: text('受损困难老年人数', 'how many elders were harmed and are in difficulty'),
  punished: text('是否被依法惩处', 'whether it was punished'),
}

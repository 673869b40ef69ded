import { type Text, text } from '../text.ts'

/** Life of a determination. `confirmed` and `sent_back` are somebody's decision, `withdrawn` the proposer's own. */
export const determinationStates = ['proposed', 'confirmed', 'sent_back', 'withdrawn'] as const
export type DeterminationState = (typeof determinationStates)[number]
export const determinationStateWords: Record<DeterminationState, Text> = {
  proposed: text('待定级', 'Waiting'),
  confirmed: text('已定级', 'Confirmed'),
  sent_back: text('已退回', 'Sent back'),
  withdrawn: text('已撤回', 'Withdrawn'),
}

/** What a confirmed level did to the one before. `lowered` (降级) and `removed` (销号) leave a list and begin a watch period. */
export const movements = ['listed', 'cleared', 'raised', 'kept', 'lowered', 'removed'] as const
export type Movement = (typeof movements)[number]
export const movementWords: Record<Movement, Text> = {
  listed: text('纳入名单', 'Listed'),
  cleared: text('列为绿色', 'Green'),
  raised: text('升级', 'Raised'),
  kept: text('维持', 'Kept'),
  lowered: text('降级', 'Lowered'),
  removed: text('销号', 'Taken off the list'),
}

/** Why a place stands in the queue, most urgent first. */
export const queueReasons = ['relapse', 'under_review', 'proposed', 'sent_back', 'to_propose'] as const
export type QueueReason = (typeof queueReasons)[number]
export const queueReasonWords: Record<QueueReason, Text> = {
  relapse: text('观察期反弹', 'Relapse'),
  under_review: text('待复核', 'To be reviewed'),
  proposed: text('待定级', 'To be decided'),
  sent_back: text('已退回', 'Sent back'),
  to_propose: text('待提出', 'To be proposed'),
}

/** What keeps a proposal from being confirmed together with others. */
export const doubts = [
  'open',
  'above',
  'below',
  'leaves_list',
  'moved',
  'rules_changed',
  'relapse',
  'disagreement',
  'not_screened',
  'township_pending',
  'possible_duplicate',
] as const
export type Doubt = (typeof doubts)[number]
export const doubtWords: Record<Doubt, Text> = {
  open: text('尚有事实未查明', 'Facts are still open'),
  above: text('拟定等级高于初判', 'Proposed above the computed level'),
  below: text('拟定等级低于初判', 'Proposed below the computed level'),
  leaves_list: text('降级或销号', 'It would leave a list'),
  moved: text('提出后初判依据有变化', 'What it was proposed upon has changed'),
  rules_changed: text('等级随规则调整而变', 'The level follows from a change of the rules'),
  relapse: text('观察期内反弹', 'A relapse within the watch period'),
  disagreement: text('来源说法不一', 'Sources disagree'),
  not_screened: text('本次专项行动未排查', 'Not screened in this campaign'),
  township_pending: text('镇街待定', 'Township pending'),
  possible_duplicate: text('疑似重复', 'Possible duplicate'),
}

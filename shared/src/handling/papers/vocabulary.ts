import { type Text, text } from '../../text.ts'
import type { LadderStep } from '../vocabulary.ts'

/** What the system drafts: four papers to outsiders, three of the ladder to a unit that is late (提醒 is a notice and needs no paper). */
export const paperKinds = [
  'lead_letter',
  'rectification_order',
  'interview_record',
  'risk_reminder',
  'supervision_letter',
  'circular',
  'interview_notice',
] as const
export type PaperKind = (typeof paperKinds)[number]
export const paperKindWords: Record<PaperKind, Text> = {
  lead_letter: text('线索移送函', 'Letter of leads'),
  rectification_order: text('责令整改通知书', 'Order to rectify'),
  interview_record: text('警示约谈记录', 'Record of a warning interview'),
  risk_reminder: text('风险提示函', 'Risk reminder'),
  supervision_letter: text('督办通知单', 'Supervision notice'),
  circular: text('情况通报', 'Circular'),
  interview_notice: text('约谈通知书', 'Notice of interview'),
}
/** The paper of a step of the ladder; null for the reminder, which is a notice in the system. */
export const paperOfStep: Record<LadderStep, PaperKind | null> = {
  remind: null,
  supervise: 'supervision_letter',
  circulate: 'circular',
  interview: 'interview_notice',
}

/** A draft is a draft until people have issued it; afterwards it is never changed. */
export const paperStates = ['drafted', 'issued', 'withdrawn'] as const
export type PaperState = (typeof paperStates)[number]
export const paperStateWords: Record<PaperState, Text> = {
  drafted: text('草稿', 'Draft'),
  issued: text('已印发', 'Issued'),
  withdrawn: text('已作废', 'Withdrawn'),
}

/** What a person fills in on a draft; everything else comes from the institution's data. */
export type PaperField = { key: string; label: Text; type: 'line' | 'words' | 'day' }
const addressee: PaperField = { key: 'addressee', label: text('主送', 'Addressee'), type: 'line' }
const circumstances: PaperField = { key: 'circumstances', label: text('有关情况', 'Circumstances'), type: 'words' }
const demands: PaperField = { key: 'demands', label: text('要求', 'What is demanded'), type: 'words' }
const until: PaperField = { key: 'until', label: text('期限', 'Time limit'), type: 'day' }
const heldOn: PaperField = { key: 'heldOn', label: text('约谈日期', 'Held on'), type: 'day' }
const place: PaperField = { key: 'place', label: text('地点', 'Place'), type: 'line' }
const attendees: PaperField = { key: 'attendees', label: text('参加人员', 'Who attends'), type: 'line' }
export const paperFields: Record<PaperKind, readonly PaperField[]> = {
  lead_letter: [addressee, circumstances, demands],
  rectification_order: [addressee, circumstances, demands, until],
  interview_record: [
    heldOn,
    place,
    attendees,
    circumstances,
    { key: 'statement', label: text('被约谈人陈述', 'What the institution said'), type: 'words' },
    { key: 'demands', label: text('约谈要求和承诺', 'Demands and commitments'), type: 'words' },
  ],
  risk_reminder: [addressee, circumstances, demands],
  supervision_letter: [addressee, circumstances, demands, until],
  circular: [addressee, circumstances, demands, until],
  interview_notice: [addressee, circumstances, heldOn, place, attendees],
}

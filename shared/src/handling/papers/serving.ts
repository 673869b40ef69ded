import type { PaperKind } from './vocabulary.ts'

/** Which of its fields an action takes over from a paper that was issued for it: what of the paper goes into which. */
type Taken = 'documentNo' | 'issuedOn' | 'addressee' | 'attendees' | 'heldOn' | 'until'
export const takenOver: Record<PaperKind, Readonly<Record<string, Taken>>> = {
  lead_letter: { documentNo: 'documentNo', sentOn: 'issuedOn', transferredOn: 'issuedOn', addressee: 'addressee' },
  rectification_order: { orderedOn: 'issuedOn', timeLimit: 'until' },
  interview_record: { heldOn: 'heldOn', attendees: 'attendees' },
  risk_reminder: { remindedOn: 'issuedOn', addressee: 'addressee' },
  supervision_letter: {},
  circular: {},
  interview_notice: {},
}

/** Papers to a unit that is late say that something was not done; they prove nothing of its being done. */
export const provesAction = (kind: PaperKind): boolean => Object.keys(takenOver[kind]).length > 0

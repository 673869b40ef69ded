import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { dayOf } from '@silverguard/shared/days'
import type {
  confirmDetermination as confirmEndpoint,
  Determination,
  sendBack as sendBackEndpoint,
  withdrawProposal as withdrawEndpoint,
} from '@silverguard/shared/determinations/contract'
import { faultsOfDecision } from '@silverguard/shared/determinations/deciding'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { Conflict, Forbidden } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import type { Consequences } from './consequences.ts'
import { demandEvidence, demandFaultless, demandPerson, groundsOf } from './demands.ts'
import { demandAnother, holdWaiting, type Waiting } from './hold-waiting.ts'
import { instantOfDecision } from './instant-of-decision.ts'
import { demandOpenMeeting } from './meetings.ts'
import { determinationReply } from './queries.ts'
import { sheetOf } from './sheet.ts'
import { vouchedFor } from './vouched-for.ts'
import { writeDecision } from './write-decision.ts'

type When = { actor: Actor; clock: () => Date }
type Deciding = When & { consequences: Consequences }
const stale = () => new Conflict('stale_version', text('这家机构的资料刚有变动,请刷新后再定级', 'This place has just changed; reload before deciding'))

/** Confirms a proposed level or raises it. Throws `NotFound`, `Forbidden` to who proposed it, `Conflict`, `Invalid`. */
export const confirmDetermination = async (tx: Tx, id: string, wanted: BodyOf<typeof confirmEndpoint>, when: Deciding): Promise<Recorded<Determination>> => {
  const { actor, clock, consequences } = when
  const held = await holdWaiting(tx, id, actor)
  const now = clock()
  const { row, proposal } = held
  const account = demandAnother(actor, proposal)
  if (row.version !== wanted.version) throw stale()
  await demandEvidence(tx, row.id, wanted.evidence)
  await demandOpenMeeting(tx, wanted.meeting)
  const proposed = { level: proposal.proposedLevel, reason: proposal.proposalReason, evidence: proposal.proposalEvidence }
  demandFaultless(faultsOfDecision({ ...wanted, proposed, isReviewer: actor.roles.includes('district_reviewer') }, groundsOf(row)))
  demandFaultless(await consequences.faults(tx, row, wanted.level, now))
  const entry = await writeDecision(tx, held, await sheetOf(tx, row.id, dayOf(now)), { ...wanted, meeting: wanted.meeting }, { actor, account, now })
  const followed = await consequences.follow(tx, [row.id], { actor, now: instantOfDecision(held, now) })
  return { result: await determinationReply(tx, id, actor), entries: [entry, ...followed] }
}

type Ending = { state: 'sent_back' | 'withdrawn'; action: string; account: string; reason: string; minutes: string; meeting: string | undefined }

/** Ends a proposal without a level. */
const end = async (tx: Tx, { row, proposal }: Waiting, ending: Ending, { actor, clock }: When): Promise<Recorded<Determination>> => {
  const { state, action, account, reason, minutes, meeting } = ending
  const at = instantOfDecision({ row, proposal }, clock()).toISOString()
  await tx
    .update(determinations)
    .set({ state, reason, minutes, meetingId: meeting ?? null, decidedBy: actor.name, decidedAccount: account, decidedAt: at })
    .where(eq(determinations.id, proposal.id))
  const word = levelWords[proposal.proposedLevel]
  const sentence =
    state === 'sent_back'
      ? text(`退回${proposal.proposedBy}提出的${word.zh}`, `Sent back ${word.en.toLowerCase()}, proposed by ${proposal.proposedBy}`)
      : text(`撤回提出的${word.zh}`, `Took back the proposal of ${word.en.toLowerCase()}`)
  const about = { action, subjectKind: 'institution', subjectId: row.id, divisionCode: row.divisionCode }
  return {
    result: await determinationReply(tx, proposal.id, actor),
    entries: [{ ...about, sentence, changes: vouchedFor({ reason, minutes, meeting }) }],
  }
}

/** Sends a proposal back. Throws as `confirmDetermination`. */
export const sendBack = async (
  tx: Tx,
  id: string,
  { reason, minutes, meeting }: BodyOf<typeof sendBackEndpoint>,
  when: When,
): Promise<Recorded<Determination>> => {
  const held = await holdWaiting(tx, id, when.actor)
  const account = demandAnother(when.actor, held.proposal)
  await demandOpenMeeting(tx, meeting)
  return end(tx, held, { state: 'sent_back', action: 'determination.sent_back', account, reason, minutes, meeting }, when)
}

/** Takes one's own proposal back while it waits. Throws `Forbidden` to anybody else. */
export const withdrawProposal = async (tx: Tx, id: string, { reason }: BodyOf<typeof withdrawEndpoint>, when: When): Promise<Recorded<Determination>> => {
  const account = demandPerson(when.actor)
  const held = await holdWaiting(tx, id, when.actor)
  if (held.proposal.proposedAccount !== account) throw new Forbidden(text('只能撤回本人提出的意见', 'Only your own proposal can be taken back'))
  return end(tx, held, { state: 'withdrawn', action: 'determination.withdrawn', account, reason, minutes: '', meeting: undefined }, when)
}

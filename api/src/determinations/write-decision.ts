import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { dayOf } from '@silverguard/shared/days'
import type { Sheet } from '@silverguard/shared/determinations/contract'
import { isAbove, isListed, movementOf } from '@silverguard/shared/determinations/deciding'
import { movementWords } from '@silverguard/shared/determinations/vocabulary'
import { type Level, levelWords, standingWords } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { updateHeld } from '../institutions/lock-current.ts'
import type { Waiting } from './hold-waiting.ts'
import { instantOfDecision } from './instant-of-decision.ts'
import { moveWatch } from './move-watch.ts'
import { vouchedFor } from './vouched-for.ts'

export type Decision = { level: Level; reason: string; evidence: readonly string[]; minutes: string; meeting: string | undefined }
type By = { actor: Actor; account: string; now: Date }

const entryOf = ({ row, proposal }: Waiting, sheet: Sheet, decision: Decision): Entry => {
  const { level } = decision
  const raised = isAbove(level, proposal.proposedLevel)
  const [word, standing] = [levelWords[level], standingWords[row.standing]]
  const moved = movementWords[movementOf(level, row.confirmedLevel)]
  return {
    ...{ action: raised ? 'determination.raised' : 'determination.confirmed', subjectKind: 'institution', subjectId: row.id, divisionCode: row.divisionCode },
    sentence: text(
      `定级为${word.zh}(${moved.zh};系统初判:${standing.zh};提出人:${proposal.proposedBy})`,
      `Level confirmed: ${word.en.toLowerCase()} (${moved.en.toLowerCase()}; computed: ${standing.en.toLowerCase()}; proposed by ${proposal.proposedBy})`,
    ),
    changes: [{ key: 'confirmedLevel', before: row.confirmedLevel, after: level }, ...vouchedFor({ ...decision, sheet })],
  }
}

/**
 * Writes a decision that was found to be in order: the determination with the sheet of this moment, the level with the place, and
 * the watch period that begins or ends with it. `sheet`: of the held place, read in this transaction.
 */
export const writeDecision = async (tx: Tx, held: Waiting, sheet: Sheet, decision: Decision, { actor, account, now }: By): Promise<Entry> => {
  const { row, proposal } = held
  const { level, reason, evidence, minutes, meeting } = decision
  const at = instantOfDecision(held, now)
  const day = dayOf(at)
  const movement = movementOf(level, row.confirmedLevel)
  await tx
    .update(determinations)
    .set({
      ...{ state: 'confirmed', level, upon: row.standing, decidedUpon: sheet, previous: row.confirmedLevel, movement },
      ...{ reason, evidence: [...evidence], minutes, meetingId: meeting ?? null },
      ...{ decidedBy: actor.name, decidedAccount: account, decidedAt: at.toISOString() },
    })
    .where(eq(determinations.id, proposal.id))
  await updateHeld(tx, row.id, {
    ...{ confirmedLevel: level, confirmedUpon: row.standing, confirmedAt: at.toISOString(), determinationId: proposal.id },
    ...{ listedSince: isListed(level) ? (row.listedSince ?? day) : null, version: row.version + 1, changedAt: at.toISOString() },
  })
  await moveWatch(tx, { row, determination: proposal.id, level, movement, day, by: actor.name, account })
  return entryOf(held, sheet, decision)
}

import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { dayOf } from '@silverguard/shared/days'
import type { Determination, proposeLevel as endpoint } from '@silverguard/shared/determinations/contract'
import { faultsOfProposal } from '@silverguard/shared/determinations/deciding'
import { levelWords, standingWords } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'
import { lockCurrent } from '../institutions/lock-current.ts'
import { instantAfter } from '../institutions/rederive.ts'
import { Conflict } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { BodyOf } from '../serve.ts'
import { demandEvidence, demandFaultless, demandPerson, groundsOf } from './demands.ts'
import { determinationReply } from './queries.ts'
import { sheetOf } from './sheet.ts'
import { vouchedFor } from './vouched-for.ts'

type Wanted = BodyOf<typeof endpoint>
type When = { actor: Actor; clock: () => Date }

/** When the last proposal about a held place was dealt with; 0 where there was none. Throws `Conflict` where one waits. */
const endOfLast = async (tx: Tx, institution: string): Promise<number> => {
  const { state, decidedAt, institutionId } = determinations
  const earlier = await tx.select({ state, decidedAt }).from(determinations).where(eq(institutionId, institution))
  if (earlier.some((each) => each.state === 'proposed'))
    throw new Conflict('already_proposed', text('这家机构已有待定级的意见', 'A proposal for this place waits already'))
  return Math.max(0, ...earlier.map((each) => (each.decidedAt === null ? 0 : Date.parse(each.decidedAt))))
}

/** Proposes a level upon what the place is now. Throws `NotFound`, `Forbidden` where the duty is another's, `Conflict`, `Invalid`. */
export const proposeLevel = async (tx: Tx, id: string, wanted: Wanted, { actor, clock }: When): Promise<Recorded<Determination>> => {
  const account = demandPerson(actor)
  // Before any row, as edits and imports take it.
  await scoringEvaluator(tx)
  const row = await lockCurrent(tx, actor, id, wanted.version)
  const now = clock()
  const proposedAt = new Date(Math.max(instantAfter(row, now).getTime(), (await endOfLast(tx, id)) + 1)).toISOString()
  await demandEvidence(tx, id, wanted.evidence)
  demandFaultless(faultsOfProposal(wanted, groundsOf(row)))
  const [determination, sheet] = [newIdentifier(), await sheetOf(tx, id, dayOf(now))]
  await tx.insert(determinations).values({
    ...{ id: determination, institutionId: id, divisionCode: row.divisionCode, state: 'proposed' as const },
    ...{ proposedLevel: wanted.level, proposalReason: wanted.reason, proposalEvidence: wanted.evidence },
    ...{ proposedBy: actor.name, proposedAccount: account, proposedAt },
    ...{ proposedUpon: sheet, previous: row.confirmedLevel },
  })
  const [level, standing] = [levelWords[wanted.level], standingWords[row.standing]]
  const entry = {
    ...{ action: 'determination.proposed', subjectKind: 'institution', subjectId: id, divisionCode: row.divisionCode },
    sentence: text(`提出定为${level.zh}(系统初判:${standing.zh})`, `Proposed ${level.en.toLowerCase()} (computed: ${standing.en.toLowerCase()})`),
    changes: [{ key: 'proposedLevel', before: null, after: wanted.level }, ...vouchedFor({ ...wanted, sheet })],
  }
  return { result: await determinationReply(tx, determination, actor), entries: [entry] }
}

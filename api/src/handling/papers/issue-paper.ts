import type { Tx } from '@silverguard/db/client'
import { escalations } from '@silverguard/db/schema/handling'
import { dayOf } from '@silverguard/shared/days'
import { paperDayFaults } from '@silverguard/shared/handling/day-order'
import { isOfLadder } from '@silverguard/shared/handling/papers/changing'
import type { issuePaper as endpoint } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { ladderStepWords } from '@silverguard/shared/handling/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf, ReplyOf } from '../../serve.ts'
import { raisedOn } from '../ladder-steps.ts'
import { demandFile } from './demand-file.ts'
import { holdDraft, updatePaper } from './hold-paper.ts'
import { frozenValues } from './paper-content.ts'
import { paperReply } from './queries.ts'
import { serveActions } from './serve-actions.ts'

type Body = BodyOf<typeof endpoint>
type When = { actor: Actor; clock: () => Date }

const oneNumber = 'papers_document_no'

/** The database holds each number once over the whole installation, also where its other paper is out of sight. */
const isNumberTaken = (error: unknown): boolean =>
  error instanceof Error &&
  (('constraint' in error && error.constraint === oneNumber) ||
    ('constraint_name' in error && error.constraint_name === oneNumber) ||
    isNumberTaken(error.cause))

const numberTaken = (documentNo: string) =>
  new Conflict('document_no_taken', text(`文号 ${documentNo} 已用于另一份文书`, `Another paper bears the number ${documentNo}`))

/** The steps of the ladder for which it was drafted count as taken from its day on; none asked for before the action was extended. */
const takeSteps = async (tx: Tx, paper: string, takenOn: string) => {
  const taken = await tx
    .update(escalations)
    .set({ takenOn })
    .where(
      and(
        eq(escalations.paperId, paper),
        isNull(escalations.takenOn),
        sql`${raisedOn} > (select due_on from actions where actions.id = escalations.action_id)`,
      ),
    )
    .returning({ step: escalations.step })
  return [...new Set(taken.map(({ step }) => step))].map((step) => ({ key: 'stepTaken', before: null, after: ladderStepWords[step].zh }))
}

/** Notes that a paper was issued; its actions take over what it says. Throws `NotFound`, `Conflict`, `Forbidden`, `Invalid`. */
export const issuePaper = async (tx: Tx, id: string, body: Body, { actor, clock }: When): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  const { version, documentNo, signedBy, on, scan } = body
  const { paper, place } = await holdDraft(tx, id, version, actor)
  const now = clock()
  const today = dayOf(now)
  if (on > today) throw new Invalid([{ path: 'on', message: '印发日期不能晚于今天 · not a day to come' }])
  if (isOfLadder(paper.kind) && on < dayOf(new Date(paper.draftedAt)))
    throw new Invalid([{ path: 'on', message: '印发日期不能早于起草日期 · not before it was drafted' }])
  const faults = paperDayFaults(paper.kind, paper.values, on).map(({ key, words }) => ({ path: `values.${key}`, message: `${words.zh} · ${words.en}` }))
  if (faults.length > 0) throw new Invalid(faults)
  const { sha256 } = await demandFile(tx, place.id, scan, 'scan')
  await updatePaper(tx, paper, {
    ...{ state: 'issued', documentNo, signedBy, issuedOn: on, scan, issuedAt: now.toISOString(), issuedBy: actor.name },
    values: { ...paper.values, ...(await frozenValues(tx, place, paper)) },
  }).catch((error: unknown) => {
    throw isNumberTaken(error) ? numberTaken(documentNo) : error
  })
  const steps = await takeSteps(tx, id, on)
  const served = await serveActions(tx, { paper, documentNo, on, scan }, { actor, now, today })
  const word = paperKindWords[paper.kind]
  const entry = {
    ...{ action: 'paper.issued', subjectKind: 'institution', subjectId: place.id, divisionCode: place.divisionCode },
    sentence: text(`印发${word.zh}:${documentNo},签发人 ${signedBy},${on}`, `Issued: ${word.en.toLowerCase()} ${documentNo}, signed by ${signedBy}, ${on}`),
    changes: [...Object.entries({ paper: id, documentNo, signedBy, issuedOn: on, sha256 }).map(([key, after]) => ({ key, before: null, after })), ...steps],
  }
  return { result: await paperReply(tx, id, actor), entries: [entry, ...served] }
}

import type { Db, Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import { dayOf } from '@silverguard/shared/days'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { recordScreening as endpoint, NewScreening } from '@silverguard/shared/screenings/contract'
import { screeningMethodWords } from '@silverguard/shared/screenings/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { demandOwnAccount, digestOf, holdDelivery, idTaken, recordedOnce } from '../deliveries.ts'
import { factsOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { addStatements } from '../facts/state-facts.ts'
import { createInstitution } from '../institutions/create-institution.ts'
import { factChanges, levelChange } from '../institutions/fact-changes.ts'
import { withId } from '../institutions/filter.ts'
import { lockOwn } from '../institutions/lock-current.ts'
import { demandUnmasked } from '../institutions/masked.ts'
import { particularsOf } from '../institutions/particulars-row.ts'
import { instantAfter, rederive } from '../institutions/rederive.ts'
import { Invalid, NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { ReplyOf } from '../serve.ts'
import { applyParticulars } from './apply-particulars.ts'
import { demandAnswers } from './demand-answers.ts'
import { findCampaign } from './find-campaign.ts'
import { maskedUnapplied } from './masked.ts'
import { disagreementsAbout } from './queries.ts'
import { established } from './stated.ts'

type When = { actor: Actor; clock: () => Date }
type Reply = ReplyOf<typeof endpoint>
type Row = typeof institutions.$inferSelect

const demandReasonable = (given: NewScreening, { actor, clock }: When): void => {
  demandOwnAccount(actor, given.account)
  if (given.screenedOn > dayOf(clock())) throw new Invalid([{ path: 'screenedOn', message: '不能晚于今天 · must not be later than today' }])
  if (given.particulars.township !== undefined)
    throw new Invalid([{ path: 'particulars.township', message: '移交镇街请在机构资料中办理 · a township is changed in the particulars' }])
  demandUnmasked(given.particulars)
  demandAnswers(given.answers, given.screenedOn)
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const sentenceOf = ({ method, screenedOn, answers }: NewScreening, unapplied: number): Text => {
  const established = answers.filter(({ value }) => value !== null).length
  const open = answers.length - established
  const zh = [`填报 ${established} 项情况`, open > 0 && `${open} 项无法核实`, unapplied > 0 && `${unapplied} 项资料与他人修改冲突,未采用`]
  const en = [
    `stated ${counted(established, 'fact')}`,
    open > 0 && `${open} could not be established`,
    unapplied > 0 && `${counted(unapplied, 'particular')} not taken over: changed by somebody else`,
  ]
  const words = screeningMethodWords[method]
  return text(
    `排查(${words.zh},${screenedOn}):${zh.filter(Boolean).join(',')}`,
    `Screened (${words.en.toLowerCase()}, ${screenedOn}): ${en.filter(Boolean).join(', ')}`,
  )
}

const replyOf = async (tx: Tx, outcome: Reply['outcome'], row: Pick<Row, 'id' | 'name' | 'standing'>, unapplied: Reply['unapplied']): Promise<Reply> => ({
  outcome,
  institution: row.id,
  name: maskPersonalData(row.name),
  standing: row.standing,
  disagreements: (await disagreementsAbout(tx, row.id)).map(({ fact }) => fact),
  unapplied: maskedUnapplied(unapplied),
})

/** A new place that another item of the same phone has brought already is that place. */
const addNewPlace = async (tx: Tx, { institution, newPlace, screenedOn }: NewScreening, when: When): Promise<readonly Entry[]> => {
  if (newPlace === undefined) return []
  // Two screenings of one new place wait for each other as well.
  await holdDelivery(tx, institution)
  const [present] = await tx.select({ id: institutions.id }).from(institutions).where(withId(institution))
  if (present) return []
  return (await createInstitution(tx, { id: institution, ...newPlace, facts: {}, trueSince: screenedOn }, when)).entries
}

/** The same delivery came before: what was answered then, as things stand now. Throws `Conflict` for another one under its id. */
const alreadyRecorded = async (tx: Tx, { id }: NewScreening, digest: string): Promise<Reply | undefined> => {
  const [known] = await tx.select().from(screenings).where(eq(screenings.id, id))
  if (known === undefined) return undefined
  if (known.digest !== digest) throw idTaken()
  const [row] = await tx.select().from(institutions).where(withId(known.institutionId))
  if (row === undefined) throw new NotFound()
  return replyOf(tx, 'duplicate', row, known.unapplied)
}

const columnsOf = (given: NewScreening): Omit<typeof screenings.$inferInsert, 'divisionCode' | 'campaignId' | 'unapplied' | 'digest' | 'recordedBy'> => ({
  ...{ id: given.id, institutionId: given.institution, screenedOn: given.screenedOn, method: given.method, unannounced: given.unannounced },
  ...{ screeners: given.screeners, spokenTo: given.spokenTo, feeRecords: given.feeRecords || null, plannedMeasures: given.plannedMeasures || null },
  ...{ remarks: given.remarks || null, particulars: given.particulars, basedOn: given.basedOn, keptAt: given.keptAt, ...given.place },
})

/** Everything that the arrival of a new screening writes, within one transaction. */
const writeScreening = async (tx: Tx, given: NewScreening, digest: string, when: When): Promise<Recorded<Reply>> => {
  const { actor, clock } = when
  const evaluator = await scoringEvaluator(tx)
  const created = await addNewPlace(tx, given, when)
  const row = await lockOwn(tx, actor, given.institution)
  const now = clock()
  const today = dayOf(now)
  const { id: campaignId } = await findCampaign(tx, given.campaign)
  const { divisionCode } = row
  const before = factsOf(await statementsAsOf(tx, row.id, today))
  const { particulars, changes, unapplied } = applyParticulars(particularsOf(row), given.particularsBefore, given.particulars)
  const at = instantAfter(row, now)
  const recordedBy = actor.name
  const written = await tx
    .insert(screenings)
    .values({ ...columnsOf(given), divisionCode, campaignId, unapplied, digest, recordedAt: at.toISOString(), recordedBy, accountId: actor.accountId })
    .onConflictDoNothing()
    .returning({ id: screenings.id })
  if (written.length === 0) throw idTaken()
  const answers = given.answers.map(({ trueSince, note, ...answer }) => ({ ...answer, note: note || null, trueSince: trueSince ?? given.screenedOn }))
  await addStatements(tx, answers, { institutionId: row.id, divisionCode, recordedBy, now: at, screeningId: given.id, basedOn: given.basedOn })
  const asOf = changes.length > 0 && given.screenedOn > row.particularsAsOf ? { particularsAsOf: given.screenedOn } : {}
  const { facts, derived, following } = await rederive(tx, row, particulars, asOf, { actor, today, at, evaluator })
  const entry: Entry = {
    ...{ action: 'screening.recorded', subjectKind: 'institution', subjectId: row.id, divisionCode },
    sentence: sentenceOf(given, unapplied.length),
    changes: [...changes, ...factChanges(before, facts, established(answers)), ...levelChange(row, derived)],
  }
  const result = await replyOf(tx, 'recorded', { id: row.id, name: particulars.name, standing: derived.standing }, unapplied)
  return { result, entries: [...created, entry, ...following] }
}

/**
 * Records a screening: its statements are added, its particulars taken over where nobody else changed them, and the level
 * follows at once. The same delivery again changes nothing. Throws as the endpoint says.
 */
export const recordScreening = async (db: Db, given: NewScreening, when: When): Promise<Reply> => {
  demandReasonable(given, when)
  const digest = digestOf(given)
  return recordedOnce(db, when.actor, {
    id: given.id,
    before: (tx) => alreadyRecorded(tx, given, digest),
    // Before any row, as edits and imports take it.
    first: scoringEvaluator,
    write: (tx) => writeScreening(tx, given, digest, when),
  })
}

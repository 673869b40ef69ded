import type { Db, Tx } from '@silverguard/db/client'
import { outsideChecks } from '@silverguard/db/schema/screenings'
import { dayOf } from '@silverguard/shared/days'
import type { recordCheck as endpoint, NewCheck } from '@silverguard/shared/screenings/contract'
import { checkOutcomeWords, outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { demandOwnAccount, digestOf, idTaken, recordedOnce } from '../deliveries.ts'
import { addStatements } from '../facts/state-facts.ts'
import { restate } from '../institutions/restate.ts'
import { type FieldProblem, Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { ReplyOf } from '../serve.ts'
import { demandAnswers } from './demand-answers.ts'
import { findCampaign } from './find-campaign.ts'
import { established } from './stated.ts'

type When = { actor: Actor; clock: () => Date }
type Reply = ReplyOf<typeof endpoint>

/** Every matter of the register has its result, none of another's; and no fact that the register cannot tell of. */
const demandOfRegister = ({ register, results, answers }: NewCheck): void => {
  const { matters, facts } = outsideRegisterCatalogue[register]
  const faults: FieldProblem[] = [
    ...matters.flatMap((matter) => (results[matter] === undefined ? [{ path: `results.${matter}`, message: '请填写查询结果 · say what was found' }] : [])),
    ...Object.keys(results).flatMap((matter) =>
      (matters as readonly string[]).includes(matter) ? [] : [{ path: `results.${matter}`, message: '不属于该查询渠道 · not looked up in this register' }],
    ),
    ...answers.flatMap(({ fact }, at) =>
      facts.includes(fact) ? [] : [{ path: `answers.${at}.fact`, message: '该查询渠道不能说明这一项 · this register does not tell of it' }],
    ),
  ]
  if (faults.length > 0) throw new Invalid(faults)
}

const demandReasonable = (given: NewCheck, { actor, clock }: When): void => {
  demandOwnAccount(actor, given.account)
  if (given.checkedOn > dayOf(clock())) throw new Invalid([{ path: 'checkedOn', message: '不能晚于今天 · must not be later than today' }])
  demandOfRegister(given)
  demandAnswers(given.answers, given.checkedOn)
}

const sentenceOf = ({ register, checkedOn, results }: NewCheck): Text => {
  const { label, matters } = outsideRegisterCatalogue[register]
  const found = matters.map((matter) => checkOutcomeWords[results[matter] ?? 'unclear'])
  return text(
    `查询${label.zh}(${checkedOn}):${found.map(({ zh }) => zh).join('、')}`,
    `Looked into ${label.en} (${checkedOn}): ${found.map(({ en }) => en.toLowerCase()).join(', ')}`,
  )
}

/** Throws `Conflict` where another check bears the id. */
const alreadyRecorded = async (tx: Tx, id: string, digest: string): Promise<Reply | undefined> => {
  const [known] = await tx.select({ digest: outsideChecks.digest }).from(outsideChecks).where(eq(outsideChecks.id, id))
  if (known !== undefined && known.digest !== digest) throw idTaken()
  return known && { outcome: 'duplicate' }
}

const writeCheck = async (tx: Tx, institutionId: string, given: NewCheck, digest: string, when: When): Promise<Recorded<Reply>> => {
  const { actor } = when
  const { id, register, checkedOn, searched, results, evidence } = given
  const { id: campaignId } = await findCampaign(tx, given.campaign)
  const answers = given.answers.map((answer) => ({ ...answer, source: register, trueSince: checkedOn, evidence }))
  const { divisionCode, changes, following } = await restate(tx, institutionId, when, async ({ row: { divisionCode }, at }) => {
    const written = await tx
      .insert(outsideChecks)
      .values({
        ...{ id, institutionId, divisionCode, campaignId, register, checkedOn, searched, results, finding: given.finding || null, evidence },
        ...{ recordedAt: at.toISOString(), recordedBy: actor.name, accountId: actor.accountId, digest },
      })
      .onConflictDoNothing()
      .returning({ id: outsideChecks.id })
    if (written.length === 0) throw idTaken()
    await addStatements(tx, answers, { institutionId, divisionCode, recordedBy: actor.name, now: at, checkId: id, basedOn: given.basedOn })
    return established(answers)
  })
  const entry = { action: 'check.recorded', subjectKind: 'institution', subjectId: institutionId, divisionCode, sentence: sentenceOf(given), changes }
  return { result: { outcome: 'recorded' }, entries: [entry, ...following] }
}

/** Records a look into an outside register; what it states, the level follows. The same delivery again changes nothing. Throws as the endpoint says. */
export const recordCheck = async (db: Db, institutionId: string, given: NewCheck, when: When): Promise<Reply> => {
  demandReasonable(given, when)
  const digest = digestOf({ institutionId, ...given })
  return recordedOnce<Reply>(db, when.actor, {
    id: given.id,
    before: (tx) => alreadyRecorded(tx, given.id, digest),
    first: scoringEvaluator,
    write: (tx) => writeCheck(tx, institutionId, given, digest, when),
  })
}

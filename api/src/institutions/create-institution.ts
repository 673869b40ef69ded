import type { Tx } from '@silverguard/db/client'
import { dayOf } from '@silverguard/shared/days'
import type { createInstitution as createEndpoint, Institution } from '@silverguard/shared/institutions/contract'
import { creditCodeKey } from '@silverguard/shared/institutions/credit-code'
import { dutyOf, hasDuty } from '@silverguard/shared/institutions/duty'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { Conflict } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { BodyOf } from '../serve.ts'
import { demandPast } from './demand-past.ts'
import { demandTownship } from './demand-township.ts'
import { handOver } from './hand-over.ts'
import { holdCode } from './hold-code.ts'
import { demandUnmasked } from './masked.ts'
import { readInstitution } from './read-institution.ts'
import { similarInstitutions } from './similar-institutions.ts'
import { writeInstitution } from './write-institution.ts'

/** `id` where a phone has given the place one already. */
type Wanted = BodyOf<typeof createEndpoint> & { id?: string | undefined }
type When = { actor: Actor; clock: () => Date }

/** A code names one body: the same one twice is never two records. Anything else alike a person may have found to be another place. */
const demandNew = async (tx: Tx, { particulars, differsFrom }: Wanted): Promise<void> => {
  const similar = await similarInstitutions(tx, particulars)
  const same = similar.find(({ reasons }) => reasons.includes('same_code'))
  if (same) throw new Conflict('same_credit_code', text(`统一社会信用代码已属于“${same.name}”`, `The credit code belongs to "${same.name}" already`))
  const unseen = similar.filter(({ id }) => !differsFrom.includes(id))
  if (unseen.length === 0) return
  const names = unseen.map(({ name }) => name)
  throw new Conflict('similar_exists', text(`已有相似的机构:${names.join('、')}`, `Similar institutions exist: ${names.join(', ')}`))
}

/** What somebody found whose duty it is not goes at once to whose it is. */
const passedOn = async (tx: Tx, { id, particulars: { township }, duty }: Institution, { actor, now }: { actor: Actor; now: Date }): Promise<Entry[]> => {
  if (hasDuty(actor.scope, duty)) return []
  const found = { divisionCode: township, dutyCode: dutyOf(township, undefined) }
  return handOver(tx, id, found, { ...found, dutyCode: duty }, { name: actor.name, now })
}

/** Records a new institution. Throws `Conflict` where one like it exists that the person has not seen, `Invalid` for a day to come. */
export const createInstitution = async (tx: Tx, wanted: Wanted, { actor, clock }: When): Promise<Recorded<Institution>> => {
  demandPast(wanted.trueSince, dayOf(clock()))
  demandUnmasked(wanted.particulars)
  await demandTownship(tx, actor, wanted.particulars.township)
  // In the order in which edits and imports take them.
  await scoringEvaluator(tx)
  const code = creditCodeKey(wanted.particulars.creditCode ?? '')
  if (code !== '') await holdCode(tx, code)
  const now = clock()
  const today = dayOf(now)
  await demandNew(tx, wanted)
  const { id, entry } = await writeInstitution(tx, wanted, { source: 'entered', recordedBy: actor.name, now, today })
  const result = await readInstitution(tx, id, today)
  return { result, entries: [entry, ...(await passedOn(tx, result, { actor, now }))] }
}

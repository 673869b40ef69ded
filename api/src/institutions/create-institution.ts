import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { createInstitution as createEndpoint, Institution } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { Conflict } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { demandPast } from './demand-past.ts'
import { demandTownship } from './demand-township.ts'
import { readInstitution } from './read-institution.ts'
import { similarInstitutions } from './similar-institutions.ts'
import { writeInstitution } from './write-institution.ts'

type Wanted = BodyOf<typeof createEndpoint>
type When = { actor: Actor; today: Day; now: Date }

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

/** Records a new institution. Throws `Conflict` where one like it exists that the person has not seen, `Invalid` for a day to come. */
export const createInstitution = async (tx: Tx, wanted: Wanted, { actor, today, now }: When): Promise<Recorded<Institution>> => {
  demandPast(wanted.trueSince, today)
  await demandTownship(tx, actor, wanted.particulars.township)
  await demandNew(tx, wanted)
  const { id, entry } = await writeInstitution(tx, wanted, { source: 'entered', recordedBy: actor.name, now, today })
  return { result: await readInstitution(tx, id, today), entries: [entry] }
}

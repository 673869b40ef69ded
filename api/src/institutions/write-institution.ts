import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import type { Change, Entry } from '../audit/entry.ts'
import { type Origin, stateFacts } from '../facts/state-facts.ts'
import { newIdentifier } from '../identifier.ts'
import { Conflict } from '../problems.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import { deriveInstitution } from './derive-institution.ts'
import { particularColumns } from './particulars-row.ts'

/** `id`: given by a phone that recorded the place before anyone heard of it. */
export type NewInstitution = { particulars: Particulars; facts: Facts; trueSince: Day; id?: string | undefined }
/** `today` is the day of the particulars where nothing else is said. */
export type Written = Origin & { today: Day }

const changesOf = ({ particulars, facts, trueSince }: NewInstitution): Change[] => [
  ...Object.entries(particulars).flatMap(([key, after]) => (after === null || after === undefined ? [] : [{ key, before: null, after }])),
  ...Object.entries(facts).flatMap(([key, after]) => (after === undefined ? [] : [{ key, before: null, after, trueSince }])),
]

/** Writes a new institution with its statements, derived and scored. Whether it is new is for the caller to have looked. */
export const writeInstitution = async (tx: Tx, added: NewInstitution, by: Written): Promise<{ id: string; entry: Entry }> => {
  const { particulars, facts, trueSince } = added
  const id = added.id ?? newIdentifier()
  const divisionCode = particulars.township
  const at = by.now.toISOString()
  const columns = {
    id,
    divisionCode,
    ...particularColumns(particulars),
    particularsAsOf: by.today,
    ...deriveInstitution(particulars, facts, await scoringEvaluator(tx)),
    ...{ scoredAt: at, createdAt: at, changedAt: at },
  }
  const [written] = await tx.insert(institutions).values(columns).onConflictDoNothing().returning({ id: institutions.id })
  if (written === undefined) throw new Conflict('id_taken', text('这个编号已被占用', 'This id is taken'))
  await stateFacts(tx, facts, { institutionId: id, divisionCode, trueSince }, by)
  const sentence = text(`新建“${particulars.name}”`, `Recorded "${particulars.name}"`)
  return { id, entry: { action: 'institution.created', subjectKind: 'institution', subjectId: id, divisionCode, sentence, changes: changesOf(added) } }
}

import type { Tx } from '@silverguard/db/client'
import { handlingFacts } from '@silverguard/db/schema/handling'
import { dayOf } from '@silverguard/shared/days'
import type { stateHandlingFacts as endpoint, KnownHandlingFact } from '@silverguard/shared/handling/contract'
import { handlingFactKeys, handlingFactWords } from '@silverguard/shared/handling/vocabulary'
import { text } from '@silverguard/shared/text'
import { demandEvidence } from '../determinations/demands.ts'
import { newIdentifier } from '../identifier.ts'
import { Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import type { When } from './change-actions.ts'
import { followHarmed } from './follow-people.ts'
import { followPlans } from './follow-plans.ts'
import { holdPlace } from './hold-places.ts'
import { knownHandlingFacts } from './known-handling-facts.ts'

/** States handling facts and has the plan follow. Throws `NotFound`, `Invalid`. */
export const stateHandlingFacts = async (
  tx: Tx,
  id: string,
  wanted: BodyOf<typeof endpoint>,
  { actor, clock }: When,
): Promise<Recorded<{ facts: KnownHandlingFact[] }>> => {
  const place = await holdPlace(tx, id)
  const now = clock()
  const today = dayOf(now)
  const { trueSince, source, note, evidence } = wanted
  const stated = handlingFactKeys.flatMap((fact) => (wanted[fact] === undefined ? [] : [{ fact, value: wanted[fact] }]))
  if (stated.length === 0) throw new Invalid([{ path: 'punished', message: '请至少填报一项 · state at least one' }])
  if (trueSince > today) throw new Invalid([{ path: 'trueSince', message: '不能晚于今天 · not after today' }])
  await demandEvidence(tx, id, evidence)
  const before = await knownHandlingFacts(tx, id, today)
  const of = { institutionId: id, divisionCode: place.divisionCode, trueSince, recordedAt: now.toISOString(), source, recordedBy: actor.name }
  await tx.insert(handlingFacts).values(stated.map((each) => ({ id: newIdentifier(), ...of, ...each, evidence: [...evidence], note })))
  const entry = {
    ...{ action: 'handling_facts.stated', subjectKind: 'institution', subjectId: id, divisionCode: place.divisionCode },
    sentence: text(
      `填报处置情况:${stated.map(({ fact }) => handlingFactWords[fact].label.zh).join('、')}`,
      `Stated for the plan: ${stated.map(({ fact }) => handlingFactWords[fact].label.en).join(', ')}`,
    ),
    changes: stated.map(({ fact, value }) => ({ key: fact, before: before.find((known) => known.fact === fact)?.value ?? null, after: value, trueSince })),
  }
  const followed = await followPlans(tx, [id], { actor, now })
  const facts = await knownHandlingFacts(tx, id, today)
  const harmed = (known: readonly KnownHandlingFact[]) => known.find(({ fact }) => fact === 'eldersHarmedInDifficulty')?.value
  const resumed = await followHarmed(tx, place, { before: harmed(before), now: harmed(facts) }, { actor, now })
  return { result: { facts }, entries: [entry, ...followed, ...resumed] }
}

import type { Tx } from '@silverguard/db/client'
import { type handoverKinds, handovers, type institutions } from '@silverguard/db/schema/institutions'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { type Text, text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import type { Change, Entry } from '../audit/entry.ts'
import { divisionNames } from '../divisions/queries.ts'
import { newIdentifier } from '../identifier.ts'
import { moveBelongings } from './belongings.ts'

/** Where a place lies and whose duty it is to screen it. */
export type Situation = Pick<typeof institutions.$inferSelect, 'divisionCode' | 'dutyCode'>
export type HandOver = { kind: (typeof handoverKinds)[number]; from: string; to: string }

const township = (divisionCode: string) => divisionCode.slice(0, 9)

/** What goes to others when a place's situation changes; from one village of a township to another nothing does. */
export const handOversBetween = (before: Situation, after: Situation): HandOver[] => [
  ...(township(before.divisionCode) === township(after.divisionCode) ? [] : [{ kind: 'place' as const, from: before.divisionCode, to: after.divisionCode }]),
  ...(before.dutyCode === after.dutyCode ? [] : [{ kind: 'duty' as const, from: before.dutyCode, to: after.dutyCode }]),
]

type Names = ReadonlyMap<string, string>
const nameOf = (code: string, names: Names) => names.get(code.slice(0, 9)) ?? code
const unitOf = (code: string, names: Names) => dutyUnit(code, nameOf(code, names))
/** Until its township is named a place lies in the district as such. */
const placeOf = (code: string, names: Names): Text =>
  code.length < 9 ? text(`${nameOf(code, names)}(镇街待定)`, `${nameOf(code, names)} (township pending)`) : text(nameOf(code, names), nameOf(code, names))

const dutyWords = ({ from, to }: HandOver, names: Names): Text => {
  const [giver, taker] = [unitOf(from, names), unitOf(to, names)]
  return text(`排查责任由${giver.zh}移交${taker.zh}`, `the duty to screen it went from ${giver.en} to ${taker.en}`)
}

const capital = ({ zh, en }: Text): Text => text(zh, en.slice(0, 1).toUpperCase() + en.slice(1))

/** What the side that gives a place away and the side that takes it over each write. */
const placeWords = (place: HandOver, duty: HandOver | undefined, names: Names): { given: Text; taken: Text } => {
  const [from, to] = [placeOf(place.from, names), placeOf(place.to, names)]
  const along = duty?.from === township(place.from) && duty.to === township(place.to)
  const apart = duty === undefined || along ? text('', '') : dutyWords(duty, names)
  const rest = text(
    `${along ? ',排查责任一并移交' : ''}${apart.zh && `;${apart.zh}`}`,
    `${along ? ', with the duty to screen it' : ''}${apart.en && `; ${apart.en}`}`,
  )
  return {
    given: text(`由${from.zh}移交${to.zh}${rest.zh}`, `Handed over from ${from.en} to ${to.en}${rest.en}`),
    taken: text(`${to.zh}从${from.zh}接收${rest.zh}`, `Taken over by ${to.en} from ${from.en}${rest.en}`),
  }
}

const changeKeys = { place: 'township', duty: 'duty' } as const

/** The entries of a hand-over beside that of the edit: of a place that moved one in the division it left and one where it went. */
export const handOverEntries = (id: string, divisionCode: string, events: readonly HandOver[], names: Names): Entry[] => {
  const place = events.find(({ kind }) => kind === 'place')
  const duty = events.find(({ kind }) => kind === 'duty')
  const changes: Change[] = events.map(({ kind, from, to }) => ({ key: changeKeys[kind], before: from, after: to }))
  const entry = (where: string, sentence: Text): Entry => ({
    ...{ action: 'institution.handed_over', subjectKind: 'institution', subjectId: id, divisionCode: where },
    ...{ sentence, changes },
  })
  if (place === undefined) return duty === undefined ? [] : [entry(divisionCode, capital(dutyWords(duty, names)))]
  const { given, taken } = placeWords(place, duty, names)
  return [entry(place.from, given), entry(divisionCode, taken)]
}

/** Everything that belongs to a place goes where it lies now; the trail stays where it was written. */
export const moveRows = (tx: Tx, id: string, divisionCode: string): Promise<void> =>
  moveBelongings(tx, sql`(select ${id}::uuid as id, ${divisionCode}::text as division)`)

type By = { name: string; now: Date }

/** Records what was handed over and returns the entries that tell of it. */
export const handOver = async (tx: Tx, id: string, before: Situation, after: Situation, by: By): Promise<Entry[]> => {
  const events = handOversBetween(before, after)
  if (events.length === 0) return []
  const { divisionCode } = after
  const fixed = { institutionId: id, divisionCode, at: by.now.toISOString(), handedOverBy: by.name }
  await tx.insert(handovers).values(events.map(({ kind, from, to }) => ({ id: newIdentifier(), ...fixed, kind, fromCode: from, toCode: to })))
  const names = await divisionNames(
    tx,
    events.flatMap(({ from, to }) => [from, to]),
  )
  return handOverEntries(id, divisionCode, events, names)
}

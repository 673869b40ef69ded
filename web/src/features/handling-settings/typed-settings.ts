import { HandlingSettings } from '@silverguard/shared/handling/contract'
import { type MeasureCode, measureCodes } from '@silverguard/shared/handling/measures'
import { type LadderStep, ladderSteps, type UnitChoice } from '@silverguard/shared/handling/vocabulary'

/** A number as it stands in its field: empty, or what was typed. */
export type TypedNumber = number | string
export type TypedSettings = {
  measures: Readonly<Record<MeasureCode, { days: TypedNumber; unit: UnitChoice }>>
  daysToEstablish: TypedNumber
  ladder: Readonly<Record<LadderStep, TypedNumber>>
}
/** Where a number stands, in dots: `measures.MY1.days`. */
export type FieldPath = `measures.${MeasureCode}.days` | 'daysToEstablish' | `ladder.${LadderStep}`

const longestDays = 500
const longestInterval = 250
/** Least and greatest of each number, as the contract holds them; for the words beside a field. */
export const limitsOf = (path: FieldPath): readonly [number, number] => {
  if (!path.startsWith('ladder.')) return [1, longestDays]
  return [path === 'ladder.remind' ? 0 : 1, longestInterval]
}

const number = (typed: TypedNumber) => (typed === '' ? undefined : typed)

/** What was typed as settings, or the fields that are not in order, by the schema that the server holds them against. */
export const readTypedSettings = ({ measures, daysToEstablish, ladder }: TypedSettings): { settings: HandlingSettings } | { faults: ReadonlySet<string> } => {
  const read = HandlingSettings.safeParse({
    measures: Object.fromEntries(measureCodes.map((code) => [code, { ...measures[code], days: number(measures[code].days) }])),
    daysToEstablish: number(daysToEstablish),
    ladder: Object.fromEntries(ladderSteps.map((step) => [step, number(ladder[step])])),
  })
  return read.success ? { settings: read.data } : { faults: new Set(read.error.issues.map(({ path }) => path.join('.'))) }
}

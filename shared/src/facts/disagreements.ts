import type { Day } from '../days.ts'
import type { FactKey, FactValue } from './catalogue.ts'
import { factKeys } from './catalogue.ts'
import type { StatementSource } from './contract.ts'

/** A statement as far as it decides what holds; `value` null: could not be established. */
export type Said = {
  id: string
  fact: FactKey
  value: FactValue | null
  source: StatementSource
  screening: string | null
  check: string | null
  trueSince: Day
  recordedAt: string
  basedOn: string | null
  settles: boolean
  withdrawnAt: string | null
}
export type Disagreeing = { fact: FactKey; holds: string; against: string[] }

/** Of two statements of one fact the later *true since* wins, ties by time of recording, then id (risk-rules, section 5). */
export const displaces = (later: Pick<Said, 'trueSince' | 'recordedAt' | 'id'>, earlier: Pick<Said, 'trueSince' | 'recordedAt' | 'id'>): boolean => {
  if (later.trueSince !== earlier.trueSince) return later.trueSince > earlier.trueSince
  if (later.recordedAt !== earlier.recordedAt) return later.recordedAt > earlier.recordedAt
  return later.id > earlier.id
}

const latestOf = <S extends Said>(said: readonly S[]): S | undefined =>
  said.reduce<S | undefined>((latest, each) => (latest === undefined || displaces(each, latest) ? each : latest), undefined)

/** The register itself, whoever wrote in it: what it says is corrected, not contradicted, by those who look. */
const registerSources: readonly StatementSource[] = ['entered', 'import', 'demo']
const voiceOf = ({ source }: Said) => (registerSources.includes(source) ? 'register' : source)
const occasionOf = ({ screening, check, id }: Said) => screening ?? check ?? id

/** Whoever stated it had the other before their eyes. */
const knew = (one: Said, other: Said) => other.recordedAt <= (one.basedOn ?? one.recordedAt)

const speaksAgainst =
  (said: readonly Said[], holding: Said) =>
  (other: Said): boolean => {
    if (other.id === holding.id || other.value === holding.value) return false
    const unaware = occasionOf(other) !== occasionOf(holding) && !knew(holding, other)
    if (unaware) return true
    const [voice, of] = [voiceOf(other), voiceOf(holding)]
    return voice !== of && voice !== 'register' && of !== 'register' && latestOf(said.filter((each) => voiceOf(each) === voice)) === other
  }

/**
 * Where sources say different things of a fact and nobody has decided: other sources than the one that holds, as each last
 * spoke, and statements that whoever made the holding one had not seen (two people at one place, a phone that sent late).
 * Counted is what is true since `since` or later and not older than the last decision.
 */
export const disagreementsAmong = (statements: readonly Said[], since: Day): Disagreeing[] => {
  const counting = statements.filter((each) => each.withdrawnAt === null && each.value !== null)
  return factKeys.flatMap((fact) => {
    const all = counting.filter((each) => each.fact === fact)
    const holding = latestOf(all)
    if (holding === undefined) return []
    const decided =
      all
        .flatMap((each) => (each.settles ? [each.recordedAt] : []))
        .sort()
        .at(-1) ?? ''
    const open = all.filter((each) => each.recordedAt > decided && each.trueSince >= since)
    const against = open.filter(speaksAgainst(open, holding)).map(({ id }) => id)
    return against.length === 0 ? [] : [{ fact, holds: holding.id, against }]
  })
}

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

/** The instant up to which whoever stated it had seen what others said; nobody sees what is recorded after their own. */
const sawUntil = ({ basedOn, recordedAt }: Said) => (basedOn !== null && basedOn < recordedAt ? basedOn : recordedAt)
const knew = (one: Said, other: Said) => other.recordedAt <= sawUntil(one)

const speaksAgainst =
  (open: readonly Said[], holding: Said) =>
  (other: Said): boolean => {
    if (other.id === holding.id || other.value === holding.value) return false
    if (occasionOf(other) !== occasionOf(holding) && !knew(holding, other) && !knew(other, holding)) return true
    const [voice, of] = [voiceOf(other), voiceOf(holding)]
    return voice !== of && voice !== 'register' && of !== 'register' && latestOf(open.filter((each) => voiceOf(each) === voice)) === other
  }

/** What the last of those who decided had seen; a decision itself, and what they had not seen, stays open. */
const openAmong = (all: readonly Said[]): readonly Said[] => {
  const decisions = all.filter(({ settles }) => settles)
  const seen = decisions.map(sawUntil).sort().at(-1) ?? ''
  return all.filter((each) => each.recordedAt > seen || (each.settles && sawUntil(each) === seen))
}

/**
 * Where sources say different things of a fact and nobody has decided: other sources than the one that holds, as each last
 * spoke, and statements of people neither of whom had seen the other's (two at one place, a phone that sent late). Counted is
 * what is true since `since` or later, and what whoever decided last had not seen.
 */
export const disagreementsAmong = (statements: readonly Said[], since: Day): Disagreeing[] => {
  const counting = statements.filter((each) => each.withdrawnAt === null && each.value !== null)
  return factKeys.flatMap((fact) => {
    const all = counting.filter((each) => each.fact === fact)
    const holding = latestOf(all)
    if (holding === undefined) return []
    const open = openAmong(all).filter(({ trueSince }) => trueSince >= since)
    const against = open.filter(speaksAgainst(open, holding)).map(({ id }) => id)
    return against.length === 0 ? [] : [{ fact, holds: holding.id, against }]
  })
}

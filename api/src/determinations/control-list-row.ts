import type { institutions } from '@silverguard/db/schema/institutions'
import { dayOf } from '@silverguard/shared/days'
import type { ControlListRow, ListBasis } from '@silverguard/shared/determinations/contract'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Verdict } from '@silverguard/shared/risk/contract'
import { type Level, levelWords, type Profile, standingWords } from '@silverguard/shared/risk/vocabulary'
import { circumstances } from '@silverguard/shared/risk/wording'
import { type Text, text } from '@silverguard/shared/text'

type Institution = typeof institutions.$inferSelect
/** What a determination says of a listed place: the verdict that it was decided upon, the profile of that moment, and why. */
export type Decided = { level: Level; verdict: Verdict; profile: Profile; reason: string }
/** `decided`: null where the list is of computed levels, or the determination cannot be seen. `watchedUntil`: the end of a watch period that runs. */
export type Listed = Institution & { basis: ListBasis; possibleDuplicate: boolean; decided: Decided | null; watchedUntil: string | null }

type Labelled = { readonly value: string; readonly label: Text }
/** The plan's word for a choice; null while it is not known. */
const wordOf = (choices: readonly Labelled[], value: string | null): Text | null => choices.find((choice) => choice.value === value)?.label ?? null

/** 无 only where there can be none; a code that nobody has told us is blank. */
const codeOf = ({ creditCode, registration }: Pick<Institution, 'creditCode' | 'registration'>): string =>
  creditCode ?? (registration === 'unregistered' ? '无' : '')

/** 待复核 as each list says it: among the computed levels it is a confirmed green one that the rules left. */
const reviewRemark = ({ basis, standing }: Listed): Text => {
  const now = standingWords[standing]
  return basis === 'computed'
    ? text(`待复核:定级绿色,现初判${now.zh}`, `to be reviewed: confirmed green, computed ${now.en.toLowerCase()} now`)
    : text(`待复核(现初判:${now.zh})`, `to be reviewed (computed now: ${now.en.toLowerCase()})`)
}

const remarksOf = (row: Listed): Text[] => {
  const reach = levelWords[row.couldReach]
  return [
    ...(row.underReview ? [reviewRemark(row)] : []),
    ...(row.basis === 'confirmed' && row.decided === null ? [text('定级记录不可见', 'the determination cannot be seen')] : []),
    ...(row.status === 'open' ? [text(`待查明(最高可达${reach.zh})`, `open, could reach ${reach.en.toLowerCase()}`)] : []),
    ...(row.townshipPending ? [text('镇街待定', 'township pending')] : []),
    ...(row.possibleDuplicate ? [text('疑似重复', 'possible duplicate')] : []),
    ...(row.watchedUntil ? [text(`观察期至 ${row.watchedUntil}`, `watched until ${row.watchedUntil}`)] : []),
  ]
}

/** The clauses of the moment of the decision; where it went away from them, why. */
const decidedCircumstances = ({ level, verdict, profile, reason }: Decided): Text[] => {
  const why = maskPersonalData(reason)
  return [...circumstances(verdict, {}, profile), ...(level === verdict.level || why === '' ? [] : [text(`研判意见:${why}`, `Judged: ${why}`)])]
}

const circumstancesOf = (row: Listed, profile: Profile): Text[] => {
  if (row.basis === 'computed') return circumstances(row.verdict, row.facts, profile)
  return row.decided === null ? [] : decidedCircumstances(row.decided)
}

const untilHandled = { measures: null, responsibleUnit: null, responsiblePerson: null, dueOn: null }

/** An institution as a row of the control list, or of the list of computed levels, judged by `profile` now. */
export const controlListRow = (row: Listed, township: string, profile: Profile): ControlListRow => ({
  institution: row.id,
  township,
  name: maskPersonalData(row.name),
  creditCode: maskPersonalData(codeOf(row)),
  kind: wordOf(particularCatalogue.kind.choices, row.kind),
  registration: wordOf(factCatalogue.registration.choices, row.registration),
  address: maskPersonalData(row.address ?? ''),
  responsible: maskPersonalData(row.legalRepresentative ?? row.personInCharge ?? ''),
  bedCount: row.bedCount,
  residents: row.residents,
  largePrepayers: row.largePrepayers,
  prepaidBalance: row.prepaidBalance,
  level: (row.basis === 'confirmed' ? row.confirmedLevel : null) ?? row.level,
  standing: row.standing,
  settled: row.status === 'settled',
  underReview: row.underReview,
  listedSince: row.listedSince,
  circumstances: circumstancesOf(row, profile),
  determinedOn: row.basis === 'confirmed' && row.confirmedAt !== null ? dayOf(new Date(row.confirmedAt)) : null,
  ...untilHandled,
  remarks: remarksOf(row),
})

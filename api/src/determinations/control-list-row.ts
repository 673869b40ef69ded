import type { institutions } from '@silverguard/db/schema/institutions'
import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Level, levelWords, type Profile, type VerdictStatus } from '@silverguard/shared/risk/vocabulary'
import { circumstances } from '@silverguard/shared/risk/wording'
import { type Text, text } from '@silverguard/shared/text'

type Row = typeof institutions.$inferSelect

type Labelled = { readonly value: string; readonly label: Text }
/** The plan's word for a choice; null while it is not known. */
const wordOf = (choices: readonly Labelled[], value: string | null): Text | null => choices.find((choice) => choice.value === value)?.label ?? null

/** 无 only where there can be none; a code that nobody has told us is blank. */
const codeOf = ({ creditCode, registration }: Pick<Row, 'creditCode' | 'registration'>): string => creditCode ?? (registration === 'unregistered' ? '无' : '')

type Doubts = { status: VerdictStatus; couldReach: Level; townshipPending: boolean; possibleDuplicate: boolean }

const remarksOf = (row: Doubts): Text[] => {
  const reach = levelWords[row.couldReach]
  return [
    ...(row.status === 'open' ? [text(`待查明(最高可达${reach.zh})`, `open, could reach ${reach.en.toLowerCase()}`)] : []),
    ...(row.townshipPending ? [text('镇街待定', 'township pending')] : []),
    ...(row.possibleDuplicate ? [text('疑似重复', 'possible duplicate')] : []),
  ]
}

const untilDetermined = { determinedOn: null, measures: null, responsibleUnit: null, responsiblePerson: null, dueOn: null }

/** An institution as a row of 附件5; what a determination decides stays blank until there is one. */
export const controlListRow = (row: Row & Doubts, township: string, profile: Profile): ControlListRow => ({
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
  level: row.level,
  standing: row.standing,
  settled: row.status === 'settled',
  underReview: row.underReview,
  listedSince: row.listedSince,
  circumstances: circumstances(row.verdict, row.facts, profile),
  ...untilDetermined,
  remarks: remarksOf(row),
})

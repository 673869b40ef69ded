import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { InstitutionRow, institutionSorts } from '@silverguard/shared/institutions/contract'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import type { Text } from '@silverguard/shared/text'
import type { ReactNode } from 'react'
import { countWords, dayWords, wanWords } from '../../ui/figures.ts'
import { InWords } from '../../ui/in-words.tsx'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Known } from '../../ui/unknown.tsx'
import { choiceWords } from '../../words/choices.ts'
import { registerWords } from '../../words/register.ts'
import { ConfirmedCell } from './confirmed-cell.tsx'
import { MatchedCell } from './matched-cell.tsx'
import { NameCell } from './name-cell.tsx'
import { StatusCell } from './status-cell.tsx'

type Sort = (typeof institutionSorts)[number]
export type RegisterColumn = {
  id: string
  heading: Text
  cell: (row: InstitutionRow) => ReactNode
  /** The server sorts by it. */
  sort?: Sort
  numeric?: true
  /** Least width in pixels, for columns of words. */
  least?: number
  /** Never broken into lines. */
  tight?: true
  /** Shown only when chosen. */
  further?: true
}

const inChoices = (choices: readonly { value: string; label: Text }[], value: string | null) => {
  const words = value === null ? undefined : choiceWords(choices, value)
  return words ? <InWords of={words} /> : <Known value={null} />
}
const count = (value: number | null) => <Known value={value} words={countWords} />

/** The columns of the register, for the table on the screen and on paper. */
export const registerColumns: readonly RegisterColumn[] = [
  { id: 'name', heading: particularCatalogue.name.heading, sort: 'name', least: 190, cell: (row) => <NameCell row={row} /> },
  { id: 'confirmed', heading: registerWords.confirmed, tight: true, cell: (row) => <ConfirmedCell row={row} /> },
  { id: 'level', heading: registerWords.level, sort: 'level', tight: true, cell: (row) => <LevelBadge standing={row.standing} /> },
  { id: 'status', heading: registerWords.status, sort: 'status', tight: true, cell: (row) => <StatusCell row={row} /> },
  { id: 'matched', heading: registerWords.matched, cell: (row) => <MatchedCell row={row} /> },
  { id: 'township', heading: particularCatalogue.township.heading, sort: 'township', tight: true, least: 89, cell: (row) => row.townshipName },
  {
    id: 'registration',
    heading: registerWords.registration,
    sort: 'registration',
    tight: true,
    cell: (row) => inChoices(factCatalogue.registration.choices, row.registration),
  },
  { id: 'kind', heading: particularCatalogue.kind.heading, sort: 'kind', least: 148, cell: (row) => inChoices(particularCatalogue.kind.choices, row.kind) },
  { id: 'creditCode', heading: particularCatalogue.creditCode.heading, tight: true, further: true, cell: (row) => <Known value={row.creditCode} /> },
  { id: 'address', heading: particularCatalogue.address.heading, further: true, least: 180, cell: (row) => <Known value={row.address} /> },
  { id: 'responsible', heading: registerWords.responsible, further: true, cell: (row) => <Known value={row.legalRepresentative ?? row.personInCharge} /> },
  { id: 'bedCount', heading: factCatalogue.bedCount.heading, numeric: true, cell: (row) => count(row.bedCount) },
  { id: 'residents', heading: particularCatalogue.residents.heading, numeric: true, further: true, cell: (row) => count(row.residents) },
  { id: 'largePrepayers', heading: factCatalogue.largePrepayers.heading, numeric: true, cell: (row) => count(row.largePrepayers) },
  {
    id: 'prepaidBalance',
    heading: registerWords.prepaidBalance,
    numeric: true,
    cell: (row) => <Known value={row.prepaidBalance} words={wanWords} />,
  },
  { id: 'changed', heading: registerWords.changed, sort: 'changed', tight: true, cell: (row) => dayWords(row.changedAt) },
]

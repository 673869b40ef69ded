import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { SimilarInstitution, similarityReasons } from '@silverguard/shared/institutions/contract'
import { creditCodeKey } from '@silverguard/shared/institutions/credit-code'
import { telephoneKey } from '@silverguard/shared/institutions/telephones'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { and, asc, desc, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { distance } from 'fastest-levenshtein'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { holdsTelephone } from './holds-telephone.ts'
import { maskedText } from './masked.ts'
import { matchText, nameMatch } from './name-matching.ts'

export type Likeness = {
  name: string
  creditCode?: string | null | undefined
  telephones?: readonly string[] | null | undefined
  address?: string | null | undefined
}
type Reason = (typeof similarityReasons)[number]

const leastTrigrams = 0.3
const leastLikeness = 0.6
/** Characters of a name from which one that holds them is alike: who looks for 云汀长青 before creating it shall find 云汀长青老年公寓. */
const leastPart = 3
const greatestFound = 20
const candidatesRanked = 200

const columns = {
  id: institutions.id,
  name: institutions.name,
  nameMatch: institutions.nameMatch,
  divisionCode: institutions.divisionCode,
  townshipPending: institutions.townshipPending,
  townshipStated: institutions.townshipStated,
  address: institutions.address,
  creditCode: institutions.creditCode,
  creditCodeKey: institutions.creditCodeKey,
  telephones: institutions.telephones,
  standing: institutions.standing,
}

const lineOf = (words: string) => sql`strpos(${institutions.searchText}, ${`\n${matchText(maskPersonalData(words))}\n`}) > 0`
const isSaid = (words: string) => matchText(words) !== ''

/** 1 for equal names, 0 for nothing in common. */
const likeness = (one: string, other: string): number => 1 - distance(one, other) / Math.max(one.length, other.length, 1)

const isPart = (part: string, whole: string): boolean => [...part].length >= leastPart && whole.includes(part)

type Candidate = { nameMatch: string; creditCodeKey: string | null; telephones: string[] | null; address: string | null }

const reasonsFor = (candidate: Candidate, wanted: Likeness): Reason[] => {
  const name = nameMatch(wanted.name)
  const code = creditCodeKey(wanted.creditCode ?? '')
  const telephones = new Set((wanted.telephones ?? []).map(telephoneKey).filter((digits) => digits !== ''))
  const address = matchText(maskPersonalData(wanted.address ?? ''))
  const same = candidate.nameMatch === name
  const holds: Record<Reason, boolean> = {
    same_code: code !== '' && candidate.creditCodeKey === code,
    same_name: same,
    similar_name: !same && (isPart(name, candidate.nameMatch) || likeness(candidate.nameMatch, name) >= leastLikeness),
    same_telephone: (candidate.telephones ?? []).some((telephone) => telephones.has(telephoneKey(telephone))),
    // Masked like the search that found it: a number that stands in an address is not to be tried out here.
    same_address: address !== '' && matchText(maskPersonalData(candidate.address ?? '')) === address,
  }
  return (Object.keys(holds) as Reason[]).filter((reason) => holds[reason])
}

const weight: Record<Reason, number> = { same_code: 8, same_name: 4, similar_name: 0, same_telephone: 2, same_address: 2 }
const rank = (candidate: Candidate, reasons: readonly Reason[], name: string) =>
  reasons.reduce((sum, reason) => sum + weight[reason], likeness(candidate.nameMatch, name))

/**
 * Institutions in scope that this one might be, likeliest first, at most 20: by code, name (a part of it, or pg_trgm from
 * 0.3, then ranked by edit distance), telephone or address. Whether one of them is the same place is for a person to say.
 */
export const similarInstitutions = async (tx: Tx, wanted: Likeness, except?: string): Promise<SimilarInstitution[]> => {
  const name = nameMatch(wanted.name)
  const code = creditCodeKey(wanted.creditCode ?? '')
  const alike = sql<number>`similarity(${institutions.nameMatch}, ${name})`
  const telephones = (wanted.telephones ?? []).map(telephoneKey).filter((digits) => digits !== '')
  const address = wanted.address ?? ''
  const certain: SQL[] = [
    sql`${institutions.nameMatch} = ${name}`,
    ...(isPart(name, name) ? [sql`strpos(${institutions.nameMatch}, ${name}) > 0`] : []),
    ...telephones.map(holdsTelephone),
    ...(isSaid(address) ? [lineOf(address)] : []),
    ...(code === '' ? [] : [sql`${institutions.creditCodeKey} = ${code}`]),
  ]
  const candidates = await tx
    .select(columns)
    .from(institutions)
    .where(and(or(...certain, sql`${alike} >= ${leastTrigrams}`), except === undefined ? undefined : ne(institutions.id, except)))
    .orderBy(desc(sql`(${or(...certain)})`), desc(alike))
    .limit(candidatesRanked)
  const found = candidates
    .map((candidate) => ({ candidate, reasons: reasonsFor(candidate, wanted) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => rank(other.candidate, other.reasons, name) - rank(one.candidate, one.reasons, name))
    .slice(0, greatestFound)
  return shown(tx, found)
}

type Found = { candidate: Omit<SimilarInstitution, 'townshipName' | 'reasons'> & Parameters<typeof townshipNameOf>[0]; reasons: Reason[] }

const shown = async (tx: Tx, found: readonly Found[]): Promise<SimilarInstitution[]> => {
  const names = await divisionNames(
    tx,
    found.map(({ candidate }) => candidate.divisionCode),
  )
  return found.map(({ candidate: { id, name, address, creditCode, standing, ...placed }, reasons }) => ({
    id,
    name: maskPersonalData(name),
    townshipName: townshipNameOf(placed, names),
    address: maskedText(address),
    creditCode: maskedText(creditCode),
    standing,
    reasons,
  }))
}

type Marked = { id: string; creditCodeKey: string | null }

const withSameCode = ({ id, creditCodeKey: key }: Marked): SQL | undefined =>
  key === null ? undefined : and(sql`${institutions.creditCodeKey} = ${key}`, ne(institutions.id, id))

/** Whether another record in scope bears the same credit code. */
export const sharesCode = async (tx: Tx, row: Marked): Promise<boolean> => {
  const condition = withSameCode(row)
  if (condition === undefined) return false
  return (await tx.select({ id: institutions.id }).from(institutions).where(condition).limit(1)).length > 0
}

/** Those of the ids that lie in scope. */
export const visibleAmong = async (tx: Tx, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: institutions.id })
    .from(institutions)
    .where(inArray(institutions.id, [...ids]))
  return rows.map(({ id }) => id)
}

/** The records for which one is marked 疑似重复, by an import or because they bear the same code, as far as they are in scope. */
export const markedInstitutions = async (tx: Tx, ids: readonly string[], wanted: Likeness & Marked): Promise<SimilarInstitution[]> => {
  const named = ids.length === 0 ? undefined : inArray(institutions.id, [...ids])
  const condition = or(named, withSameCode(wanted))
  if (condition === undefined) return []
  const rows = await tx.select(columns).from(institutions).where(condition).orderBy(asc(institutions.id)).limit(greatestFound)
  const found = rows.map((candidate) => ({ candidate, reasons: reasonsFor(candidate, wanted) }))
  return shown(
    tx,
    found.map(({ candidate, reasons }) => ({ candidate, reasons: reasons.length > 0 ? reasons : ['similar_name' as const] })),
  )
}

import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { isMeasure, type MeasureCode, measures } from '@silverguard/shared/handling/measures'
import { levelOfPaper } from '@silverguard/shared/handling/papers/drafting'
import { dayWords, officialPunctuation } from '@silverguard/shared/handling/papers/drafting-words'
import type { PaperMark } from '@silverguard/shared/handling/papers/marks'
import { type PaperKind, paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { sources } from '@silverguard/shared/law/sources'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { inArray } from 'drizzle-orm'
import { divisionNames } from '../../divisions/queries.ts'
import { townshipNameOf } from '../../divisions/township-name.ts'
import { readUnitNames } from '../../installation/queries.ts'
import type { Place } from '../hold-places.ts'
import { type PaperRow, valuesOf } from './queries.ts'

/** What stands in the place of each mark. */
export type PaperContent = Partial<Record<PaperMark, string>>
/** Taken from the register and the settings, not typed: kept with a paper when it is issued, for what was issued says so for good. */
const frozenMarks = ['letterhead', 'bureau', 'basis', 'name', 'creditCode', 'registration', 'address', 'responsible', 'township', 'level'] as const
type Frozen = Record<(typeof frozenMarks)[number], string>
const frozenKey = (mark: string) => `issued.${mark}`

/** The measures whose clauses a paper cites: those it serves, or else the one that most often calls for such a paper. */
const citedMeasures = (kind: PaperKind, codes: readonly MeasureCode[], { confirmedLevel }: Place): MeasureCode[] => {
  const served = codes.filter((code) => measures[code].paper === kind)
  if (served.length > 0) return [...new Set(served)]
  const usual: Partial<Record<PaperKind, MeasureCode>> = {
    lead_letter: confirmedLevel === 'red' ? 'MR1' : 'MO1',
    rectification_order: 'MO3',
    interview_record: 'MO2',
    risk_reminder: 'MY1',
  }
  return usual[kind] === undefined ? [] : [usual[kind]]
}

const basisOf = (codes: readonly MeasureCode[]): string => {
  const clauses = codes.map((code) => `${measures[code].cites.place}“${measures[code].cites.words}”`).join('、')
  return officialPunctuation(`根据《${sources['district-plan'].zh}》${clauses === '' ? '关于分类处置' : clauses}的要求`)
}

const unknown = '待核实'
const codeOf = ({ creditCode, registration }: Place): string => creditCode ?? (registration === 'unregistered' ? '无' : unknown)

const codesOf = async (tx: Tx, ids: readonly string[]): Promise<MeasureCode[]> => {
  if (ids.length === 0) return []
  const found = await tx
    .select({ code: actions.code })
    .from(actions)
    .where(inArray(actions.id, [...ids]))
    .orderBy(actions.dueOn, actions.id)
  return found.map(({ code }) => code).filter(isMeasure)
}

const registerContent = async (tx: Tx, place: Place, { kind, actionIds }: PaperRow): Promise<Frozen> => {
  const { bureau, letterhead } = await readUnitNames(tx)
  const townshipName = townshipNameOf(place, await divisionNames(tx, [place.divisionCode]))
  const registration = factCatalogue.registration.choices.find(({ value }) => value === place.registration)?.label.zh
  return {
    ...{ letterhead, bureau, basis: basisOf(citedMeasures(kind, await codesOf(tx, actionIds), place)), name: maskPersonalData(place.name) },
    ...{ creditCode: maskPersonalData(codeOf(place)), registration: registration ?? unknown, address: maskPersonalData(place.address || unknown) },
    responsible: maskPersonalData(place.legalRepresentative || place.personInCharge || unknown),
    ...{ township: place.townshipPending ? officialPunctuation(`${townshipName}(镇街待定)`) : townshipName, level: levelOfPaper(place.confirmedLevel) },
  }
}

/** As values of the paper, to be written when it is issued. */
export const frozenValues = async (tx: Tx, place: Place, paper: PaperRow): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await registerContent(tx, place, paper)).map(([mark, words]) => [frozenKey(mark), words]))

const thawed = ({ values }: PaperRow): Frozen => Object.fromEntries(frozenMarks.map((mark) => [mark, values[frozenKey(mark)] ?? ''])) as Frozen

/** Everything that a template may ask for: of a draft as it is now, of an issued paper as it was issued. `foot`: beneath each page. */
export const paperContent = async (tx: Tx, place: Place, paper: PaperRow, foot: string): Promise<PaperContent> => {
  const typed = valuesOf(paper)
  const days = paperFields[paper.kind].filter(({ type }) => type === 'day').map(({ key }) => [key, dayWords(typed[key])])
  const { state, documentNo, signedBy, issuedOn } = paper
  return {
    ...(state === 'issued' ? thawed(paper) : await registerContent(tx, place, paper)),
    ...typed,
    ...Object.fromEntries(days),
    documentNo: maskPersonalData(documentNo ?? '〔　　　〕　　号'),
    signedBy: maskPersonalData(signedBy ?? ''),
    issuedOn: dayWords(issuedOn),
    draft: state === 'issued' ? '' : state === 'drafted' ? '草稿' : '已作废',
    foot,
  }
}

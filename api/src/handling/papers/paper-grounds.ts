import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import type { actions } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import { measures, titleOf } from '@silverguard/shared/handling/measures'
import type { Authorities, Drafting, ServedAction } from '@silverguard/shared/handling/papers/drafting-grounds'
import type { PaperKind } from '@silverguard/shared/handling/papers/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { circumstances } from '@silverguard/shared/risk/wording'
import { workingDaysAfter, workingDaysBetween } from '@silverguard/shared/working-days'
import { inArray } from 'drizzle-orm'
import { decisionsOf } from '../../determinations/read-control-list-rows.ts'
import { readUnitNames } from '../../installation/queries.ts'
import { workCalendar } from '../../installation/work-calendar.ts'
import type { Place } from '../hold-places.ts'
import { refundSumsOf, yuanOf } from '../ledger/sums-of-places.ts'
import { readSettings } from '../settings.ts'

export type ActionRow = typeof actions.$inferSelect

/** A paper to draft for actions of a place. */
export type WantedPaper = { place: Place; kind: PaperKind; actions: readonly ActionRow[] }

const district = (code: string) => code.slice(0, 6)
const township = (code: string) => code.slice(0, 9)

const namesOf = async (tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { code, name } = divisions
  const found = await tx
    .select({ code, name })
    .from(divisions)
    .where(inArray(code, [...new Set(codes.flatMap((each) => [district(each), township(each)]))]))
  return new Map(found.map((division) => [division.code, division.name]))
}

/** What all drafts are written from, read once for however many. */
const aroundOf = async (tx: Tx, wanted: readonly WantedPaper[], today: Day) => {
  const places = wanted.map(({ place }) => place)
  const ids = places.map(({ id }) => id)
  const codes = wanted.flatMap(({ place, actions }) => [place.divisionCode, ...actions.map(({ unitCode }) => unitCode)])
  const determinationIds = places.flatMap(({ determinationId }) => determinationId ?? [])
  return {
    ...{ today, calendar: await workCalendar(tx), settings: await readSettings(tx), bureau: (await readUnitNames(tx)).bureau, names: await namesOf(tx, codes) },
    ...{ sums: await refundSumsOf(tx, ids), decisions: determinationIds.length === 0 ? undefined : await decisionsOf(tx, determinationIds) },
  }
}
type Around = Awaited<ReturnType<typeof aroundOf>>

/** How the government of a township signs: a street has an office, a town a government; of other units only the name is known. */
const governmentOf = (name: string): string => {
  if (name.endsWith('街道')) return `${name}办事处`
  return /[镇乡]$|苏木$/.test(name) ? `${name}人民政府` : name
}

const townshipGovernment = (code: string, { names }: Around): string =>
  code.length < 9 ? '属地镇人民政府(街道办事处)' : governmentOf(names.get(township(code)) ?? '')

const authoritiesOf = ({ divisionCode, townshipPending }: Place, around: Around): Authorities => {
  const name = around.names.get(district(divisionCode)) ?? ''
  const government = townshipGovernment(townshipPending ? '' : divisionCode, around)
  return {
    government: `${government.startsWith('属地') ? '' : name}${government}`,
    committee: `中共${name}委政法委员会`,
    police: `${name}${name.endsWith('区') ? '公安分局' : '公安局'}`,
    market: `${name}市场监督管理局`,
  }
}

/** The unit of an action as a paper addresses it; at the bureau itself it is whoever does the work there. */
const servedAction = (row: ActionRow, around: Around): ServedAction => ({
  ...{ code: row.code, title: titleOf(row).zh, dueOn: row.dueOn },
  unit: row.unitCode.length < 9 ? `${around.bureau}责任科室` : townshipGovernment(row.unitCode, around),
  lateDays: row.state === 'todo' || row.state === 'doing' ? workingDaysBetween(row.dueOn, around.today, around.calendar).days : 0,
})

/** Working days to an interview of a unit that is late: long enough for the notice to arrive. */
const daysToInterview = 3

/** The due date of the order that it serves; else as many working days as the district gives, by the next step of the ladder for what is late. */
const untilOf = (kind: PaperKind, served: readonly ServedAction[], { today, calendar, settings: { measures: own, ladder } }: Around): Day => {
  const [dueOn] = served.filter(({ code, dueOn }) => code === 'MO3' && dueOn > today).map((each) => each.dueOn)
  if (kind === 'rectification_order' && dueOn !== undefined) return dueOn
  const days: Partial<Record<PaperKind, number>> = {
    rectification_order: own.MO3?.days ?? measures.MO3.days,
    supervision_letter: ladder.circulate,
    circular: ladder.interview,
  }
  return workingDaysAfter(today, days[kind] ?? daysToInterview, calendar).day
}

/** The clauses upon which the level of a place was confirmed, none where nobody has; why a reviewer went away from them is no clause and goes to nobody outside. */
const clausesOf = ({ determinationId }: Place, { decisions }: Around): string[] => {
  const decided = determinationId === null ? undefined : decisions?.get(determinationId)
  return decided === undefined ? [] : circumstances(decided.verdict, {}, decided.profile).map(({ zh }) => zh)
}

const draftingOf = ({ place, kind, actions }: WantedPaper, around: Around): Drafting => {
  const served = actions.map((row) => servedAction(row, around))
  const sums = around.sums.get(place.id)
  return {
    ...{ kind, today: around.today, name: maskPersonalData(place.name) },
    responsible: maskPersonalData(place.legalRepresentative ?? place.personInCharge ?? ''),
    ...{ level: place.confirmedLevel, clauses: clausesOf(place, around) },
    ...{ residents: place.residents, largePrepayers: place.largePrepayers, prepaidBalance: place.prepaidBalance },
    ...{ namedAs: place.facts.namedAs ?? null, monthlyFee: place.facts.monthlyFee ?? null, largestPrepayment: place.facts.largestPrepayment ?? null },
    refunds: sums ? { owed: yuanOf(sums.owedFen), refunded: yuanOf(sums.refundedFen), stillOwed: yuanOf(sums.stillOwedFen) } : null,
    ...{ authorities: authoritiesOf(place, around), actions: served, until: untilOf(kind, served, around) },
  }
}

/** Everything that each of some drafts is written from, as it is now, in the order given. */
export const paperGrounds = async (tx: Tx, wanted: readonly WantedPaper[], today: Day): Promise<Drafting[]> => {
  const around = await aroundOf(tx, wanted, today)
  return wanted.map((each) => draftingOf(each, around))
}

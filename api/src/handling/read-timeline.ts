import type { Tx } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { readTimeline as endpoint, TimelineEntry } from '@silverguard/shared/handling/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { and, asc, eq } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { NotFound } from '../problems.ts'
import type { ReplyOf } from '../serve.ts'
import { timelineOfHandovers, timelineOfJudgement, timelineOfScreenings, timelineOfWatches } from './timeline-before-handling.ts'
import { greatestEntries, type Told } from './timeline-entry.ts'
import { timelineOfActions, timelineOfPlan } from './timeline-of-actions.ts'
import { timelineOfMoney, timelineOfPeople } from './timeline-of-money.ts'
import { timelineOfPapers } from './timeline-of-papers.ts'

type Kind = TimelineEntry['kind']

/** The record itself; who made it stands in the trail, as far as one may see it. */
const timelineOfRecord: Told = async (tx, id) => {
  const { at: when, actor: by, action, subjectKind, subjectId } = auditEntries
  const about = and(eq(subjectKind, 'institution'), eq(subjectId, id), eq(action, 'institution.created'))
  const [made] = await tx.select({ by }).from(auditEntries).where(about).orderBy(asc(when)).limit(1)
  const [place] = await tx.select({ at: institutions.createdAt }).from(institutions).where(eq(institutions.id, id))
  const sentence = text('录入台账', 'Recorded in the register')
  return place === undefined ? [] : [{ id, at: place.at, on: null, kind: 'recorded', by: made?.by ?? '', sentence, level: null, action: null }]
}

const tellers: Record<Kind, Told> = {
  recorded: timelineOfRecord,
  screened: timelineOfScreenings,
  judged: timelineOfJudgement,
  handed_over: timelineOfHandovers,
  planned: timelineOfPlan,
  acted: timelineOfActions,
  money: timelineOfMoney,
  people: timelineOfPeople,
  paper: timelineOfPapers,
  watched: timelineOfWatches,
}

const latestFirst = (one: TimelineEntry, other: TimelineEntry): number => (one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1)

/** What happened to a place, latest first. `kinds` empty or absent: all of them. Throws `NotFound`. */
export const readTimeline = async (tx: Tx, id: string, kinds: readonly Kind[] | undefined, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const [place] = await tx.select().from(institutions).where(eq(institutions.id, id))
  if (place === undefined) throw new NotFound()
  const wanted = kinds && kinds.length > 0 ? kinds : (Object.keys(tellers) as Kind[])
  const entries: TimelineEntry[] = []
  for (const kind of new Set(wanted)) entries.push(...(await tellers[kind](tx, id, today)))
  const told = entries.sort(latestFirst).slice(0, greatestEntries)
  return { entries: told, name: maskPersonalData(place.name), townshipName: townshipNameOf(place, await divisionNames(tx, [place.divisionCode])) }
}

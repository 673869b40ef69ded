import type { Tx } from '@silverguard/db/client'
import { determinations, watches } from '@silverguard/db/schema/determinations'
import { handovers } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import { type Day, dayAfter } from '@silverguard/shared/days'
import { movementWords } from '@silverguard/shared/determinations/vocabulary'
import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { screeningMethodWords } from '@silverguard/shared/screenings/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { desc, eq, getTableColumns } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { dayApart, greatestEntries, type Told, withReason } from './timeline-entry.ts'

const rest = { on: null, level: null, action: null } as const

const screenedWords = (row: typeof screenings.$inferSelect): Text => {
  const people = maskPersonalData(row.screeners.join('、'))
  const how = [...(row.method ? [screeningMethodWords[row.method]] : []), ...(row.unannounced ? [text('四不两直', 'unannounced')] : [])]
  const more = text(how.map(({ zh }) => zh).join('、'), how.map(({ en }) => en.toLowerCase()).join(', '))
  const sentence = text(`排查${more.zh && `(${more.zh})`}${people && `,排查人:${people}`}`, `Screened${more.en && ` (${more.en})`}${people && ` by ${people}`}`)
  if (row.withdrawnAt === null) return sentence
  return withReason(text(`${sentence.zh}(已撤回)`, `${sentence.en} (withdrawn)`), row.withdrawnReason)
}

/** Screenings by who recorded them; those withdrawn say so. */
export const timelineOfScreenings: Told = async (tx: Tx, id) => {
  const rows = await tx.select().from(screenings).where(eq(screenings.institutionId, id)).orderBy(desc(screenings.recordedAt)).limit(greatestEntries)
  return rows.map((row) => ({
    ...{ id: row.id, at: row.recordedAt, on: dayApart(row.screenedOn, row.recordedAt), kind: 'screened', by: row.recordedBy },
    ...{ sentence: screenedWords(row), level: null, action: null },
  }))
}

type Decided = Omit<typeof determinations.$inferSelect, 'proposedUpon' | 'decidedUpon'>

const decidedWords = ({ state, level, movement, reason }: Decided): Text => {
  if (state === 'sent_back') return withReason(text('定级意见退回', 'Proposal sent back'), reason)
  if (state === 'withdrawn' || level === null) return withReason(text('撤回定级意见', 'Proposal withdrawn'), reason)
  const [word, moved] = [levelWords[level], movement && movementWords[movement]]
  return withReason(
    text(`定级为${word.zh}${moved ? `(${moved.zh})` : ''}`, `Level confirmed: ${word.en.toLowerCase()}${moved ? ` (${moved.en.toLowerCase()})` : ''}`),
    reason,
  )
}

const judgedOf = (row: Decided): TimelineEntry[] => {
  const word = levelWords[row.proposedLevel]
  const proposed = withReason(text(`拟定为${word.zh}`, `Proposed: ${word.en.toLowerCase()}`), row.proposalReason)
  return [
    { ...rest, id: `${row.id}-proposed`, at: row.proposedAt, kind: 'judged', by: row.proposedBy, sentence: proposed },
    ...(row.decidedAt === null
      ? []
      : [{ ...rest, id: row.id, at: row.decidedAt, kind: 'judged' as const, by: row.decidedBy ?? '', sentence: decidedWords(row), level: row.level }]),
  ]
}

/** Levels proposed, confirmed, sent back, withdrawn. */
export const timelineOfJudgement: Told = async (tx: Tx, id) => {
  const { proposedUpon, decidedUpon, ...columns } = getTableColumns(determinations)
  const rows = await tx
    .select(columns)
    .from(determinations)
    .where(eq(determinations.institutionId, id))
    .orderBy(desc(determinations.proposedAt))
    .limit(greatestEntries)
  return rows.flatMap(judgedOf)
}

/** 移交: of the duty to screen it, or of the place itself. */
export const timelineOfHandovers: Told = async (tx: Tx, id) => {
  const rows = await tx.select().from(handovers).where(eq(handovers.institutionId, id)).orderBy(desc(handovers.at)).limit(greatestEntries)
  const names = await divisionNames(
    tx,
    rows.flatMap(({ fromCode, toCode }) => [fromCode, toCode]),
  )
  const nameOf = (code: string) => names.get(code.slice(0, 9)) ?? code
  return rows.map(({ id: event, kind, fromCode, toCode, at, handedOverBy: by }) => {
    const [from, to] =
      kind === 'duty'
        ? [dutyUnit(fromCode, nameOf(fromCode)), dutyUnit(toCode, nameOf(toCode))]
        : [fromCode, toCode].map((code) => text(nameOf(code), nameOf(code)))
    const sentence =
      kind === 'duty'
        ? text(`排查责任由${from?.zh}移交${to?.zh}`, `The duty to screen it went from ${from?.en} to ${to?.en}`)
        : text(`由${from?.zh}移交${to?.zh}`, `Handed over from ${from?.en} to ${to?.en}`)
    return { ...rest, id: event, at, kind: 'handed_over', by, sentence }
  })
}

/** Watch periods: begun, ended by another determination, or run out. */
export const timelineOfWatches: Told = async (tx: Tx, id, today: Day) => {
  const rows = await tx
    .select({ watch: watches, at: determinations.decidedAt })
    .from(watches)
    .innerJoin(determinations, eq(determinations.id, watches.determinationId))
    .where(eq(watches.institutionId, id))
  const ends = await tx
    .select({ watch: watches.id, at: determinations.decidedAt, by: determinations.decidedBy })
    .from(watches)
    .innerJoin(determinations, eq(determinations.id, watches.endedBy))
    .where(eq(watches.institutionId, id))
  return rows.flatMap(({ watch, at }): TimelineEntry[] => {
    const ended = ends.find((end) => end.watch === watch.id)
    const [{ startsOn, endsOn }, over] = [watch, watch.endedOn === null && watch.endsOn < today]
    const runOutAt = new Date(`${dayAfter(endsOn, 1)}T00:00:00+08:00`).toISOString()
    return [
      {
        ...{ ...rest, id: watch.id, at: at ?? '', kind: 'watched', by: watch.releasedBy, level: watch.toLevel },
        sentence: text(`进入观察期:${startsOn} 至 ${endsOn}`, `Watch period: ${startsOn} to ${endsOn}`),
      },
      ...(ended
        ? [
            {
              ...rest,
              id: `${watch.id}-ended`,
              at: ended.at ?? '',
              kind: 'watched' as const,
              by: ended.by ?? '',
              sentence: text('观察期提前结束', 'Watch period ended before its time'),
            },
          ]
        : []),
      ...(over ? [{ ...rest, id: `${watch.id}-over`, at: runOutAt, kind: 'watched' as const, by: '', sentence: text('观察期满', 'Watch period over') }] : []),
    ]
  })
}

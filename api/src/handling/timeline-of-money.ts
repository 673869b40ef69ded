import type { Tx } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { peopleEntries, refundLedgers, refundLines, refundPayments } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { ledgerBasisWords, type PaymentKind, paymentKindWords, peopleKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { moneyWords } from './ledger/money-words.ts'
import { dayApart, greatestEntries, type Told, withReason } from './timeline-entry.ts'

type Line = typeof refundLines.$inferSelect
type Payment = typeof refundPayments.$inferSelect
type Person = typeof peopleEntries.$inferSelect

const fenOf = (rows: readonly { fen: number }[]): number => rows.reduce((sum, { fen }) => sum + fen, 0)
const rest = { on: null, level: null, action: null } as const

const amount = (kind: PaymentKind, fen: number, times: number): Text => {
  const [word, money, many] = [paymentKindWords[kind], moneyWords(fen), times > 1]
  return text(`${word.zh}${many ? ` ${times} 笔,共` : ''} ${money.zh}`, `${word.en}${many ? ` ${times} times, in all` : ''}: ${money.en}`)
}

/** A list that was read in brings many at one stroke: those of one stroke, kind and day are one entry. */
const recordedOf = (same: readonly [Payment, ...Payment[]]): TimelineEntry => {
  const { id, kind, on, recordedAt: at, recordedBy: by } = same[0]
  return { ...rest, id: `${id}-recorded`, at, on: dayApart(on, at), kind: 'money', by, sentence: amount(kind, fenOf(same), same.length) }
}

const approvedOf = (same: readonly [Payment, ...Payment[]]): TimelineEntry => {
  const { id, kind, approvedAt, approvedBy } = same[0]
  const { zh, en } = amount(kind, fenOf(same), same.length)
  const sentence = text(`核准${zh}`, `Approved: ${en.slice(0, 1).toLowerCase()}${en.slice(1)}`)
  return { ...rest, id: `${id}-approved`, at: approvedAt ?? '', kind: 'money', by: approvedBy ?? '', sentence }
}

const voidedOf = (same: readonly [Payment, ...Payment[]]): TimelineEntry => {
  const { id, kind, voidedAt, voidedBy, voidedReason } = same[0]
  const { zh, en } = amount(kind, fenOf(same), same.length)
  const sentence = withReason(text(`作废:${zh}`, `Struck: ${en}`), voidedReason)
  return { ...rest, id: `${id}-voided`, at: voidedAt ?? '', kind: 'money', by: voidedBy ?? '', sentence }
}

const linesAdded = (same: readonly [Line, ...Line[]]): TimelineEntry => {
  const { id, addedAt: at, addedBy: by } = same[0]
  const owed = moneyWords(same.reduce((sum, { owedFen }) => sum + owedFen, 0))
  const sentence = text(`登记应退资金 ${same.length} 笔,现记 ${owed.zh}`, `What is owed was recorded: ${same.length} lines, ${owed.en} as they stand now`)
  return { ...rest, id: `${id}-added`, at, kind: 'money', by, sentence }
}

const linesVoided = (same: readonly [Line, ...Line[]]): TimelineEntry => {
  const { id, voidedAt, voidedBy, voidedReason } = same[0]
  const sentence = withReason(text(`作废应退资金 ${same.length} 笔`, `Struck lines of what is owed: ${same.length}`), voidedReason)
  return { ...rest, id: `${id}-voided`, at: voidedAt ?? '', kind: 'money', by: voidedBy ?? '', sentence }
}

/** What was owed on a line by a change in the trail, in yuan: of one line, or of one that a list moved. No other change is read as a number. */
const owedIn = (side: 'before' | 'after'): SQL =>
  sql`case moved ->> 'key' when 'owed' then (moved ->> ${side}::text)::numeric when 'refundLine' then (moved -> ${side}::text ->> 'owed')::numeric end`
/** The changes of an entry of the trail by which what is owed was raised. */
const raised = (wanted: SQL): SQL => sql`(select ${wanted} from jsonb_array_elements(${auditEntries.changes}) moved
  cross join lateral (select ${owedIn('before')} as before, ${owedIn('after')} as after) owed where owed.after > owed.before)`

/** A line keeps what is owed as it stands now; by how much it was raised, and why, stands in the trail, as far as one may see it. */
const raisesOf = async (tx: Tx, institution: string): Promise<TimelineEntry[]> => {
  const { id, at, actor, action, subjectKind, subjectId, changes } = auditEntries
  const rows = await tx
    .select({
      ...{ id, at, by: actor, lines: sql<number>`${raised(sql`count(*)`)}::int` },
      fen: sql<number>`${raised(sql`sum(owed.after - owed.before) * 100`)}::float8`,
      reason: sql<string | null>`(select moved ->> 'after' from jsonb_array_elements(${changes}) moved where moved ->> 'key' = 'reason')`,
    })
    .from(auditEntries)
    .where(and(eq(subjectKind, 'institution'), eq(subjectId, institution), inArray(action, ['refunds.line_edited', 'refunds.list_read'])))
    .orderBy(desc(at))
    .limit(greatestEntries)
  return rows.flatMap(({ id, at, by, lines, fen, reason }) => {
    if (lines === 0) return []
    const [money, many] = [moneyWords(fen), lines > 1]
    const words = text(`调增应退金额${many ? ` ${lines} 笔,共` : ''} ${money.zh}`, `What is owed was raised${many ? ` on ${lines} lines` : ''} by ${money.en}`)
    return [{ ...rest, id, at, kind: 'money', by, sentence: withReason(words, reason) }]
  })
}

const openedOf = ({ id, basis, openedAt: at, openedBy: by }: typeof refundLedgers.$inferSelect): TimelineEntry => {
  const word = ledgerBasisWords[basis]
  return { ...rest, id, at, kind: 'money', by, sentence: text(`建立清退台账(${word.zh})`, `Refund ledger opened (${word.en.toLowerCase()})`) }
}

const key = (...parts: readonly (string | null)[]) => parts.join('\n')

/** The refund ledger of a place: opened, what is owed and by how much it was raised, refunded, otherwise settled, struck. */
export const timelineOfMoney: Told = async (tx: Tx, id) => {
  const ledgers = await tx.select().from(refundLedgers).where(eq(refundLedgers.institutionId, id))
  const lines = await tx.select().from(refundLines).where(eq(refundLines.institutionId, id)).orderBy(desc(refundLines.addedAt), desc(refundLines.id))
  const payments = await tx
    .select()
    .from(refundPayments)
    .where(eq(refundPayments.institutionId, id))
    .orderBy(desc(refundPayments.recordedAt), desc(refundPayments.id))
  const voided = payments.filter(({ voidedAt }) => voidedAt !== null)
  const approved = payments.filter(({ approvedAt }) => approvedAt !== null)
  const struck = lines.filter(({ voidedAt }) => voidedAt !== null)
  return [
    ...ledgers.map(openedOf),
    ...[...byKey(lines, (line) => key(line.addedAt, line.addedBy)).values()].map(linesAdded),
    ...[...byKey(struck, (line) => key(line.voidedAt, line.voidedBy, line.voidedReason)).values()].map(linesVoided),
    ...(await raisesOf(tx, id)),
    ...[...byKey(payments, (payment) => key(payment.recordedAt, payment.recordedBy, payment.kind, payment.on)).values()].map(recordedOf),
    ...[...byKey(approved, (payment) => key(payment.approvedAt, payment.approvedBy, payment.kind)).values()].map(approvedOf),
    ...[...byKey(voided, (payment) => key(payment.voidedAt, payment.voidedBy, payment.kind, payment.voidedReason)).values()].map(voidedOf),
  ]
}

const peopleWords = ({ kind, people, where }: Person): Text => {
  const [word, place] = [peopleKindWords[kind], maskPersonalData(where)]
  return text(`${word.zh} ${people} 人${place && `(${place})`}`, `${word.en}: ${people}${place && ` (${place})`}`)
}

/** Residents to resettle, resettled, taken into social assistance. */
export const timelineOfPeople: Told = async (tx: Tx, id) => {
  const { institutionId, recordedAt } = peopleEntries
  const rows = await tx.select().from(peopleEntries).where(eq(institutionId, id)).orderBy(desc(recordedAt)).limit(greatestEntries)
  return rows.flatMap((row): TimelineEntry[] => {
    const counted = { ...rest, id: row.id, at: row.recordedAt, on: dayApart(row.on, row.recordedAt), kind: 'people' as const, by: row.recordedBy }
    const { zh, en } = peopleWords(row)
    const struck = withReason(text(`作废:${zh}`, `Struck: ${en}`), row.voidedReason)
    return [
      { ...counted, sentence: text(zh, en) },
      ...(row.voidedAt ? [{ ...counted, id: `${row.id}-voided`, at: row.voidedAt, on: null, by: row.voidedBy ?? '', sentence: struck }] : []),
    ]
  })
}

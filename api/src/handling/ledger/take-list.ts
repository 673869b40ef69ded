import type { Tx } from '@silverguard/db/client'
import { refundLedgers, refundLines, refundPayments } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { Change } from '../../audit/entry.ts'
import { newIdentifier } from '../../identifier.ts'
import type { Recorded } from '../../recorded.ts'
import type { Place } from '../hold-places.ts'
import { changedLedger } from './changed-ledger.ts'
import { keepListFile, type ListFile } from './list-file.ts'
import type { LedgerContent } from './queries.ts'
import { yuanOf } from './sums-of-places.ts'

/** One line of a list: `line` of the ledger or null for a new one, what was owed `before`, and what was refunded beyond what is known. */
export type ListMove = {
  line: string | null
  elder: string
  reference: string
  note: string
  owedFen: number
  /** What was owed on it, corrections taken off. */
  before: number | null
  payment: { fen: number; on: Day } | null
}
type By = { actor: Actor; now: Date }
type Ledger = { place: Place; before: LedgerContent | undefined }
const rowsAStatement = 1000

const inStatements = async <Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAStatement) await write(rows.slice(from, from + rowsAStatement))
}

/** The ledger elder by elder: opened, or in the place of one for the institution as a whole, whose line is struck. */
const ledgerByElder = async (tx: Tx, { place, before }: Ledger, { actor, now }: By): Promise<string> => {
  const at = now.toISOString()
  if (before === undefined) {
    const id = newIdentifier()
    const opened = { basis: 'elder' as const, version: 0, openedAt: at, openedBy: actor.name }
    await tx.insert(refundLedgers).values({ id, institutionId: place.id, divisionCode: place.divisionCode, ...opened })
    return id
  }
  const { id, basis } = before.ledger
  if (basis === 'elder') return id
  await tx.update(refundLedgers).set({ basis: 'elder', elders: null }).where(eq(refundLedgers.id, id))
  await tx
    .update(refundLines)
    .set({ voidedAt: at, voidedBy: actor.name, voidedReason: '按名单改为逐人登记' })
    .where(and(eq(refundLines.ledgerId, id), isNull(refundLines.voidedAt)))
  return id
}

const writeMoves = async (tx: Tx, { place, before }: Ledger, moves: readonly ListMove[], evidence: string, by: By): Promise<void> => {
  const ledgerId = await ledgerByElder(tx, { place, before }, by)
  const [ofPlace, at, name] = [{ institutionId: place.id, divisionCode: place.divisionCode }, by.now.toISOString(), by.actor.name]
  const placed = moves.map((move) => ({ ...move, id: move.line ?? newIdentifier() }))
  const added = placed
    .filter(({ line }) => line === null)
    .map(({ id, elder, reference, note, owedFen }) => ({ id, ...ofPlace, ledgerId, elder, reference, note, owedFen, addedAt: at, addedBy: name }))
  await inStatements(added, (part) => tx.insert(refundLines).values(part))
  const raised = placed.flatMap(({ id, owedFen, before: known }) => (known !== null && owedFen > known ? [{ id, by: owedFen - known }] : []))
  await tx.execute(sql`update refund_lines set owed_fen = owed_fen + wanted.by from
    jsonb_to_recordset(${JSON.stringify(raised)}::jsonb) as wanted (id uuid, by bigint)
    where refund_lines.id = wanted.id`)
  const recorded = { recordedAt: at, recordedBy: name, recordedAccount: by.actor.accountId, evidence: [evidence] }
  const paid = placed.flatMap(({ id, payment }) =>
    payment ? [{ id: newIdentifier(), ...ofPlace, lineId: id, kind: 'refunded' as const, ...payment, ...recorded }] : [],
  )
  await inStatements(paid, (part) => tx.insert(refundPayments).values(part))
}

const told = ({ elder, reference, owedFen, before, payment }: ListMove): Change[] => {
  if (before === owedFen && payment === null) return []
  const who = { elder, ...(reference === '' ? {} : { reference }) }
  const after = { ...who, owed: yuanOf(owedFen), ...(payment ? { refunded: yuanOf(payment.fen), paidOn: payment.on } : {}) }
  return [{ key: 'refundLine', before: before === null ? null : { ...who, owed: yuanOf(before) }, after }]
}

/** Takes a list into a ledger that is held, with the list itself as the proof; the trail tells every line that moved. */
export const takeList = async (tx: Tx, ledger: Ledger, { moves, file }: { moves: readonly ListMove[]; file: ListFile }, by: By): Promise<Recorded<unknown>> => {
  await writeMoves(tx, ledger, moves, file.id, by)
  const lines = moves.flatMap(told)
  const sentence = text(
    `读入退款名单“${file.fileName}”:${moves.length} 行,其中 ${lines.length} 行有变动`,
    `Read the list of refunds "${file.fileName}": ${moves.length} lines, ${lines.length} of them moved`,
  )
  const { result, entries } = await changedLedger(tx, ledger, { action: 'refunds.list_read', sentence, changes: lines }, by)
  return { result, entries: [await keepListFile(tx, ledger.place, file, by), ...entries] }
}

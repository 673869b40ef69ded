import type { Tx } from '@silverguard/db/client'
import { refundLedgers, refundLines } from '@silverguard/db/schema/handling'
import type { editLine as endpoint, RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { changesBetween } from '../../audit/changes-between.ts'
import { Invalid, Refused } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { unmaskedTexts } from '../unmasked-texts.ts'
import { changedLedger } from './changed-ledger.ts'
import { type Doing, holdLine } from './hold-ledger.ts'
import { lineName } from './line-name.ts'
import { moneyWords } from './money-words.ts'
import { sumsOfLine } from './queries.ts'
import { fenOf, yuanOf } from './sums-of-places.ts'

const lowerByCorrection = () =>
  new Refused(
    'lower_by_correction',
    text(
      '应退金额只能调增;核减请登记“更正核减”,附凭证并由审核核准',
      'What is owed is only raised here; to lower it record a correction of what was owed, with proof, for a reviewer to approve',
    ),
  )

/** Raises what is owed on a line. Throws `NotFound`, `Conflict`, `Invalid`, `Refused`. */
export const editLine = async (tx: Tx, id: string, wanted: BodyOf<typeof endpoint>, { actor, clock }: Doing): Promise<Recorded<RefundLedger>> => {
  const held = await holdLine(tx, id, wanted.version)
  const now = clock()
  const { place, ledger, line, own } = held
  if (wanted.elders !== undefined && ledger.basis !== 'institution')
    throw new Invalid([{ path: 'elders', message: '逐人台账的人数由各行得出 · elder by elder their number follows from the lines' }])
  const known = sumsOfLine(line, own).owedFen
  const wantedFen = fenOf(wanted.owed)
  if (wantedFen < known) throw lowerByCorrection()
  // As written down, approved corrections are still in it.
  const owedFen = line.owedFen + wantedFen - known
  const { note } = wanted.note === undefined ? line : unmaskedTexts({ note: wanted.note }, line)
  await tx.update(refundLines).set({ owedFen, note }).where(eq(refundLines.id, id))
  const elders = wanted.elders ?? ledger.elders
  if (elders !== ledger.elders) await tx.update(refundLedgers).set({ elders }).where(eq(refundLedgers.id, ledger.id))
  const before = { owed: yuanOf(known), note: line.note, elders: ledger.elders }
  const [name, money] = [lineName(line), moneyWords(wantedFen)]
  const told = {
    action: 'refunds.line_edited',
    sentence: text(`更正应退金额:${name.zh},应退 ${money.zh}`, `Corrected what is owed: ${name.en}, ${money.en}`),
    changes: [...changesBetween(before, { owed: wanted.owed, note, elders }), { key: 'reason', before: null, after: wanted.reason }],
  }
  return changedLedger(tx, { place, before: held }, told, { actor, now })
}

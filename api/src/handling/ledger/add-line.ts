import type { Tx } from '@silverguard/db/client'
import { refundLines } from '@silverguard/db/schema/handling'
import { type addLine as endpoint, greatestLines, type RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import { newIdentifier } from '../../identifier.ts'
import { Conflict, Refused } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { changedLedger } from './changed-ledger.ts'
import { type Doing, type Held, holdLedger } from './hold-ledger.ts'
import { lineKey } from './line-key.ts'
import { moneyWords } from './money-words.ts'
import { standing } from './queries.ts'
import { fenOf } from './sums-of-places.ts'

type Wanted = BodyOf<typeof endpoint>

const demandPlaceFor = ({ ledger, lines }: Held, wanted: Wanted): void => {
  if (ledger.basis !== 'elder')
    throw new Refused('not_by_elder', text('这本台账按机构合计,不分老年人', 'This ledger is kept for the institution as a whole, not elder by elder'))
  if (standing(lines).some((line) => lineKey(line) === lineKey(wanted)))
    throw new Conflict(
      'line_exists',
      text('台账里已有这位老年人;同名的请写明合同编号', 'This elder is in the ledger already; tell namesakes apart by their contracts'),
    )
  if (standing(lines).length >= greatestLines)
    throw new Refused('too_many_lines', text(`一本台账最多 ${greatestLines} 行`, `A ledger holds at most ${greatestLines} lines`))
}

/** Adds an elder. Throws `NotFound`, `Conflict`, `Refused`. */
export const addLine = async (tx: Tx, institution: string, wanted: Wanted, { actor, clock }: Doing): Promise<Recorded<RefundLedger>> => {
  const held = await holdLedger(tx, institution, wanted.version)
  const now = clock()
  demandPlaceFor(held, wanted)
  const { elder, reference, note } = wanted
  const owedFen = fenOf(wanted.owed)
  const ofLedger = { institutionId: institution, divisionCode: held.place.divisionCode, ledgerId: held.ledger.id }
  await tx.insert(refundLines).values({ id: newIdentifier(), ...ofLedger, elder, reference, owedFen, note, addedAt: now.toISOString(), addedBy: actor.name })
  const money = moneyWords(owedFen)
  const told = {
    action: 'refunds.line_added',
    sentence: text(`清退台账增加${elder},应退 ${money.zh}`, `Added ${elder} to the refund ledger, ${money.en} owed`),
    changes: [
      ...(reference === '' ? [] : [{ key: 'reference', before: null, after: reference }]),
      ...(note === '' ? [] : [{ key: 'note', before: null, after: note }]),
    ],
  }
  return changedLedger(tx, { place: held.place, before: held }, told, { actor, now })
}

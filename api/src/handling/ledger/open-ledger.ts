import type { Tx } from '@silverguard/db/client'
import { refundLedgers, refundLines } from '@silverguard/db/schema/handling'
import type { openLedger as endpoint, RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { ledgerBasisWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { newIdentifier } from '../../identifier.ts'
import { Conflict } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { holdPlace } from '../hold-places.ts'
import { changedLedger } from './changed-ledger.ts'
import type { Doing } from './hold-ledger.ts'
import { type LedgerContent, readLedger, standing } from './queries.ts'
import { fenOf } from './sums-of-places.ts'

type Wanted = BodyOf<typeof endpoint>

const exists = () => new Conflict('ledger_exists', text('这家机构已有清退台账', 'This place has a refund ledger already'))
/** Without a line that stands it says nothing, and what was meant can be begun anew; one that was never written in was meant if it is asked for again. */
const saysNothing = ({ ledger, lines }: LedgerContent, { basis }: Wanted) => standing(lines).length === 0 && (lines.length > 0 || ledger.basis !== basis)

/** Opens a ledger. Throws `NotFound`, `Conflict`. */
export const openLedger = async (tx: Tx, institution: string, wanted: Wanted, { actor, clock }: Doing): Promise<Recorded<RefundLedger>> => {
  const place = await holdPlace(tx, institution)
  const now = clock()
  const before = await readLedger(tx, institution)
  if (before !== undefined && !saysNothing(before, wanted)) throw exists()
  const whole = wanted.basis === 'institution' ? wanted : null
  const ofPlace = { institutionId: place.id, divisionCode: place.divisionCode }
  const ledgerId = before?.ledger.id ?? newIdentifier()
  const stated = { basis: wanted.basis, elders: whole?.elders ?? null }
  if (before) await tx.update(refundLedgers).set(stated).where(eq(refundLedgers.id, ledgerId))
  // Version 1 once it is told of below.
  else await tx.insert(refundLedgers).values({ id: ledgerId, ...ofPlace, ...stated, version: 0, openedAt: now.toISOString(), openedBy: actor.name })
  if (whole) {
    const line = { id: newIdentifier(), ...ofPlace, ledgerId, owedFen: fenOf(whole.owed), note: whole.note }
    await tx.insert(refundLines).values({ ...line, addedAt: now.toISOString(), addedBy: actor.name })
  }
  const words = ledgerBasisWords[wanted.basis]
  const sentence = text(`建立清退台账(${words.zh})`, `Opened the refund ledger (${words.en.toLowerCase()})`)
  const changes = whole ? [{ key: 'elders', before: null, after: whole.elders }] : []
  return changedLedger(tx, { place, before }, { action: 'refunds.opened', sentence, changes }, { actor, now })
}

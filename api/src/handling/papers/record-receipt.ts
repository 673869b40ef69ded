import type { Tx } from '@silverguard/db/client'
import { dayOf } from '@silverguard/shared/days'
import type { recordReceipt as endpoint } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../../accounts/actor.ts'
import { changesBetween } from '../../audit/changes-between.ts'
import { Invalid } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf, ReplyOf } from '../../serve.ts'
import { unmaskedTexts } from '../unmasked-texts.ts'
import { demandFile } from './demand-file.ts'
import { holdPaper, updatePaper } from './hold-paper.ts'
import { paperReply } from './queries.ts'

type Body = BodyOf<typeof endpoint>
type When = { actor: Actor; clock: () => Date }

/** Records who received an issued paper and when. Throws `NotFound`, `Conflict`, `Invalid`. */
export const recordReceipt = async (tx: Tx, id: string, body: Body, { actor, clock }: When): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  const { version, on, evidence } = body
  const { paper, place } = await holdPaper(tx, id, version, 'issued')
  const known = { receivedBy: paper.receiptFrom, note: paper.receiptNote }
  const { receivedBy, note } = unmaskedTexts({ receivedBy: body.receivedBy, note: body.note }, known)
  if (on > dayOf(clock())) throw new Invalid([{ path: 'on', message: '收件日期不能晚于今天 · not a day to come' }])
  if (on < (paper.issuedOn ?? on)) throw new Invalid([{ path: 'on', message: '收件日期不能早于印发日期 · not before it was issued' }])
  if (evidence !== undefined) await demandFile(tx, place.id, evidence, 'evidence')
  const receipt = { receiptOn: on, receiptFrom: receivedBy, receiptNote: note, receiptEvidence: evidence ?? null }
  await updatePaper(tx, paper, { ...receipt, receiptBy: actor.name })
  const word = paperKindWords[paper.kind]
  const entry = {
    ...{ action: 'paper.received', subjectKind: 'institution', subjectId: place.id, divisionCode: place.divisionCode },
    sentence: text(
      `登记${word.zh}(${paper.documentNo})回执:${receivedBy},${on}`,
      `Recorded the receipt of ${word.en.toLowerCase()} ${paper.documentNo}: ${receivedBy}, ${on}`,
    ),
    changes: [{ key: 'paper', before: null, after: id }, ...changesBetween(paper, receipt)],
  }
  return { result: await paperReply(tx, id, actor), entries: [entry] }
}

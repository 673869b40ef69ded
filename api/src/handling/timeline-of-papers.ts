import type { Tx } from '@silverguard/db/client'
import { papers } from '@silverguard/db/schema/handling'
import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { desc, eq } from 'drizzle-orm'
import { dayApart, greatestEntries, type Told, withReason } from './timeline-entry.ts'

type Paper = typeof papers.$inferSelect

/** Of a receipt the day alone is kept: it stands after the issue, and not before its day. */
const instantOfReceipt = ({ issuedAt, receiptOn }: Paper): string => {
  const begun = new Date(`${receiptOn}T00:00:00+08:00`).toISOString()
  return issuedAt !== null && issuedAt > begun ? issuedAt : begun
}

const stepsOf = (paper: Paper): TimelineEntry[] => {
  const { zh, en } = paperKindWords[paper.kind]
  const step = (what: string, at: string, by: string | null, sentence: Text, on: string | null = null): TimelineEntry => ({
    ...{ id: `${paper.id}-${what}`, at, on: on && dayApart(on, at), kind: 'paper', by: by ?? '', sentence, level: null },
    action: paper.actionIds.length === 1 ? (paper.actionIds[0] ?? null) : null,
  })
  const number = maskPersonalData(paper.documentNo ?? '')
  const [signatory, receiver] = [maskPersonalData(paper.signedBy ?? ''), maskPersonalData(paper.receiptFrom ?? '')]
  return [
    step('drafted', paper.draftedAt, paper.draftedBy, text(`起草${zh}`, `${en} drafted`)),
    ...(paper.issuedAt
      ? [
          step(
            'issued',
            paper.issuedAt,
            paper.issuedBy,
            text(`印发${zh}(${number},${signatory}签发)`, `${en} issued (${number}, signed by ${signatory})`),
            paper.issuedOn,
          ),
        ]
      : []),
    ...(paper.receiptOn
      ? [step('receipt', instantOfReceipt(paper), paper.receiptBy, text(`收到${zh}回执(${receiver})`, `${en}: receipt from ${receiver}`), paper.receiptOn)]
      : []),
    ...(paper.withdrawnAt
      ? [step('withdrawn', paper.withdrawnAt, paper.withdrawnBy, withReason(text(`作废${zh}草稿`, `${en}: draft withdrawn`), paper.withdrawnReason))]
      : []),
  ]
}

/** Papers of a place: drafted, issued, their receipts, drafts withdrawn. */
export const timelineOfPapers: Told = async (tx: Tx, id) => {
  const rows = await tx.select().from(papers).where(eq(papers.institutionId, id)).orderBy(desc(papers.draftedAt)).limit(greatestEntries)
  return rows.flatMap(stepsOf)
}

import type { Tx } from '@silverguard/db/client'
import type { withdrawPaper as endpoint } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../../accounts/actor.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf, ReplyOf } from '../../serve.ts'
import { holdDraft, updatePaper } from './hold-paper.ts'
import { paperReply } from './queries.ts'

type Body = BodyOf<typeof endpoint>
type When = { actor: Actor; clock: () => Date }

/** Withdraws a draft; it can still be read. Throws `NotFound`, `Conflict`, `Forbidden`. */
export const withdrawPaper = async (tx: Tx, id: string, { version, reason }: Body, { actor, clock }: When): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  const { paper, place } = await holdDraft(tx, id, version, actor)
  await updatePaper(tx, paper, { state: 'withdrawn', withdrawnAt: clock().toISOString(), withdrawnBy: actor.name, withdrawnReason: reason })
  const word = paperKindWords[paper.kind]
  const entry = {
    ...{ action: 'paper.withdrawn', subjectKind: 'institution', subjectId: place.id, divisionCode: place.divisionCode },
    sentence: text(`作废${word.zh}草稿:${reason}`, `Withdrew a draft: ${word.en.toLowerCase()}: ${reason}`),
    changes: [{ key: 'paper', before: id, after: null }],
  }
  return { result: await paperReply(tx, id, actor), entries: [entry] }
}

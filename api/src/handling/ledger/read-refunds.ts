import type { Tx } from '@silverguard/db/client'
import type { readRefunds as endpoint } from '@silverguard/shared/handling/ledger/contract'
import { holds } from '@silverguard/shared/permissions/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Actor } from '../../accounts/actor.ts'
import { divisionNames } from '../../divisions/queries.ts'
import { townshipNameOf } from '../../divisions/township-name.ts'
import { NotFound } from '../../problems.ts'
import type { ReplyOf } from '../../serve.ts'
import { placesOf } from '../hold-places.ts'
import { ledgerReply } from './ledger-reply.ts'
import { peopleOf, peopleReply, peopleSums } from './people.ts'
import { readLedger } from './queries.ts'

/** The money and the people of one place. Throws `NotFound`. */
export const readRefunds = async (tx: Tx, institution: string, actor: Actor): Promise<ReplyOf<typeof endpoint>> => {
  const [place] = await placesOf(tx, [institution])
  if (place === undefined) throw new NotFound()
  const content = await readLedger(tx, institution)
  const entries = await peopleOf(tx, institution)
  return {
    name: maskPersonalData(place.name),
    townshipName: townshipNameOf(place, await divisionNames(tx, [place.divisionCode])),
    ledger: content === undefined ? null : ledgerReply(content, actor),
    people: { ...(await peopleSums(tx, institution)), entries: entries.map(peopleReply) },
    mayRecord: holds(actor, 'handling.act', actor.scope),
    mayApprove: holds(actor, 'handling.review', actor.scope),
  }
}

import type { Tx } from '@silverguard/db/client'
import { watches } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { ControlListFilter, readControlList } from '@silverguard/shared/determinations/contract'
import { and, count, gte, isNull } from 'drizzle-orm'
import type { ReplyOf } from '../serve.ts'
import { onList } from './read-control-list-rows.ts'

type Reply = ReplyOf<typeof readControlList>
export type ListCounts = Reply['counts']

/** How many stand on the list by level; the level filter left aside. */
export const countControlList = async (tx: Tx, { basis, township }: Pick<ControlListFilter, 'basis' | 'township'>): Promise<ListCounts> => {
  const rank = basis === 'confirmed' ? institutions.confirmedRank : institutions.standingRank
  const rows = await tx
    .select({ rank, count: count() })
    .from(institutions)
    .where(onList({ basis, level: undefined, township }))
    .groupBy(rank)
  const of = (wanted: number) => rows.find((row) => row.rank === wanted)?.count ?? 0
  return { red: of(0), orange: of(1), yellow: of(2) }
}

export const totalOfList = ({ red, orange, yellow }: ListCounts): number => red + orange + yellow

/** How many watch periods run. */
const countWatched = async (tx: Tx, today: Day): Promise<number> => {
  const [found] = await tx
    .select({ count: count() })
    .from(watches)
    .where(and(isNull(watches.endedOn), gte(watches.endsOn, today)))
  return found?.count ?? 0
}

/** How many stand on each list in scope, whatever is filtered. */
export const countLists = async (tx: Tx, today: Day): Promise<Reply['totals']> => ({
  confirmed: totalOfList(await countControlList(tx, { basis: 'confirmed', township: undefined })),
  computed: totalOfList(await countControlList(tx, { basis: 'computed', township: undefined })),
  watched: await countWatched(tx, today),
})

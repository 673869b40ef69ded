import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { titleOf } from '@silverguard/shared/handling/measures'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { lockPlaces } from '../institutions/place-locks.ts'
import { Conflict, NotFound } from '../problems.ts'
import { actionRows, type Standing, standingsOf } from './action-standing.ts'

export type Items = readonly { id: string; version: number }[]
export type HeldAction = Standing & { at: number }

/** What an action is called, with its place. */
export const calledOf = ({ row, place }: Standing): Text => {
  const [title, name] = [titleOf(row), maskPersonalData(place.name)]
  return text(`${name}·${title.zh}`, `${name}: ${title.en}`)
}

/** Throws `Conflict` that names each of the items that something stands against. */
export const demandNone = (code: string, words: Text, against: readonly { held: HeldAction; why: Text }[]): void => {
  if (against.length === 0) return
  const first = against.slice(0, 5).map(({ held, why }) => ({ called: calledOf(held), why }))
  const more = against.length > first.length
  throw new Conflict(
    code,
    text(
      `${words.zh}:${first.map(({ called, why }) => `${called.zh}(${why.zh})`).join('、')}${more ? ` 等 ${against.length} 项` : ''}`,
      `${words.en}: ${first.map(({ called, why }) => `${called.en} (${why.en})`).join('; ')}${more ? ` and others, ${against.length} in all` : ''}`,
    ),
    against.map(({ held, why }) => ({ path: `items.${held.at}`, message: `${why.zh} · ${why.en}` })),
  )
}

const staleWords = text('刚有变动', 'has just changed')

/**
 * Actions with their places held until the transaction ends, as they are then. Throws `NotFound` where one is not in scope or named
 * twice, `Conflict` naming those that changed since they were read.
 */
export const holdActions = async (tx: Tx, items: Items, today: () => Day): Promise<HeldAction[]> => {
  const ids = items.map(({ id }) => id)
  const seen = await actionRows(tx, ids)
  if (new Set(ids).size < ids.length || seen.length < ids.length) throw new NotFound()
  await lockPlaces(
    tx,
    seen.map(({ institutionId }) => institutionId),
  )
  const byId = new Map((await standingsOf(tx, await actionRows(tx, ids), today())).map((each) => [each.row.id, each]))
  const held = items.map(({ id }, at) => {
    const standing = byId.get(id)
    if (standing === undefined) throw new NotFound()
    return { ...standing, at }
  })
  const stale = held.filter(({ row, at }) => row.version !== items[at]?.version)
  demandNone(
    'stale_version',
    text('有的措施刚有变动,请刷新后再办理', 'Some have just changed; reload'),
    stale.map((one) => ({ held: one, why: staleWords })),
  )
  return held
}

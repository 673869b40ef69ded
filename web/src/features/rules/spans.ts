import { type Day, dayAfter } from '@silverguard/shared/days'
import type { Publication } from '@silverguard/shared/risk/contract'

/** A publication with the days on which it holds: `until` its last day, null while no later one is known. */
export type Span = { publication: Publication; until: Day | null; state: 'will_hold' | 'holds' | 'held' | 'replaced' | 'revoked' }

/** Of several of one day the one published last holds. */
const inOrder = (one: Publication, other: Publication) =>
  one.holdsFrom.localeCompare(other.holdsFrom) || one.publishedAt.localeCompare(other.publishedAt) || one.id.localeCompare(other.id)

/** When each publication holds or held, as seen on a day; in the order in which they come. */
export const spansOf = (publications: readonly Publication[], today: Day): Span[] => {
  const standing = publications.filter(({ revoked }) => revoked === null).sort(inOrder)
  return publications.map((publication): Span => {
    if (publication.revoked !== null) return { publication, until: null, state: 'revoked' }
    const next = standing[standing.indexOf(publication) + 1]
    if (next?.holdsFrom === publication.holdsFrom) return { publication, until: null, state: 'replaced' }
    const until = next === undefined ? null : dayAfter(next.holdsFrom, -1)
    if (publication.holdsFrom > today) return { publication, until, state: 'will_hold' }
    return { publication, until, state: until === null || until >= today ? 'holds' : 'held' }
  })
}

import type { Db } from '@silverguard/db/client'
import { verifyStretch } from '../audit/verify-chain.ts'
import { reading } from '../recorded.ts'
import { actingAs } from './actors.ts'

/** The whole chain, stretch by stretch as the page asks; the stretch at which it ended, with the entries of all. */
export const verifyWhole = async (db: Db, area: string) => {
  let [after, hash, entries]: [number, string | undefined, number] = [0, undefined, 0]
  for (;;) {
    const stretch = await reading(db, actingAs(), (tx) => verifyStretch(tx, area, { after, hash }))
    entries += stretch.entries
    if (stretch.brokenAt || stretch.through >= stretch.seals || stretch.hash === null) return { ...stretch, entries }
    after = stretch.through
    hash = stretch.hash
  }
}

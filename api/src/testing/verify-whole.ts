import type { Db } from '@silverguard/db/client'
import { sealer } from '../audit/seal-trail.ts'
import { verifyStretch } from '../audit/verify-chain.ts'
import { reading } from '../recorded.ts'

/** The whole chain, stretch by stretch as the page asks; the stretch at which it ended, with the entries of all. */
export const verifyWhole = async (db: Db, area: string) => {
  let [after, hash, entries]: [number, string | undefined, number] = [0, undefined, 0]
  for (;;) {
    const stretch = await reading(db, sealer(area), (tx) => verifyStretch(tx, area, { after, hash }))
    entries += stretch.entries
    if (stretch.brokenAt || stretch.through >= stretch.seals || stretch.hash === null) return { ...stretch, entries }
    after = stretch.through
    hash = stretch.hash
  }
}

import type { verifyTrail } from '@silverguard/shared/audit/contract'
import type { z } from 'zod'

type Stretch = z.output<typeof verifyTrail.reply>
export type Progress = { seals: number; of: number; entries: number }
export type Finding = Progress & Pick<Stretch, 'brokenAt' | 'head'>
type Ask = (from: { after: number; hash?: string }) => Promise<Stretch>

/** Has the chain checked stretch by stretch from its beginning to its end or its first break. Throws where a stretch leads no further. */
export const walkChain = async (ask: Ask, tell: (progress: Progress) => void): Promise<Finding> => {
  let from: { after: number; hash?: string } = { after: 0 }
  let entries = 0
  for (;;) {
    const { through, hash, entries: more, seals, brokenAt, head } = await ask(from)
    entries += more
    const progress = { seals: through, of: seals, entries }
    tell(progress)
    if (brokenAt || through >= seals) return { ...progress, brokenAt, head }
    if (through <= from.after) throw new Error(`The check of the chain does not go on after seal ${through}`)
    from = { after: through, ...(hash === null ? {} : { hash }) }
  }
}

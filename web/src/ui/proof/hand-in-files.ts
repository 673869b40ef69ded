import { addEvidence } from '@silverguard/shared/evidence/contract'
import { callUpload } from '../../api.ts'
import type { OutboxPhoto } from '../../offline/outbox-item.ts'

/** Files that prove something: chosen among those there, and such as are yet to be handed in. */
export type Proof = { chosen: readonly string[]; files: OutboxPhoto[] }
export const noProof: Proof = { chosen: [], files: [] }

export const idsOf = ({ chosen, files }: Proof): string[] => [...chosen, ...files.map(({ id }) => id)]

type Place = { institution: string; account: string }

/** Hands in what is new, one after the other; the same file once more changes nothing, so that all of it can be tried again. */
export const handIn = async ({ files }: Proof, { institution, account }: Place): Promise<void> => {
  for (const { id, fileName, blob, takenAt, place } of files) {
    const about = { ...(takenAt ? { takenAt } : {}), ...(place ?? {}) }
    await callUpload(addEvidence, blob, { id, institution, account, fileName, ...about }, new AbortController().signal)
  }
}

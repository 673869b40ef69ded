import { addEvidence } from '@silverguard/shared/evidence/contract'
import { type NewCheck, type NewScreening, recordCheck, recordScreening } from '@silverguard/shared/screenings/contract'
import type { z } from 'zod'
import { callServer, callUpload } from '../api.ts'
import type { Deliver } from './attempt.ts'
import type { OutboxItem } from './outbox-item.ts'

/** What travels beside a file. */
export type FileBody = Omit<z.input<typeof addEvidence.query>, 'id' | 'institution' | 'account'>

const slowestBytesAMillisecond = 5
/** A request that hangs would hold everything behind it. */
const longest = ({ blob }: OutboxItem) => 60_000 + (blob?.size ?? 0) / slowestBytesAMillisecond

const send = ({ id, kind, institution, account, body, blob }: OutboxItem, signal: AbortSignal): Promise<unknown> => {
  if (kind === 'screening') return callServer(recordScreening, { body: body as NewScreening }, signal)
  if (kind === 'check') return callServer(recordCheck, { params: { id: institution }, body: body as NewCheck }, signal)
  if (!blob) throw new Error(`The file ${id} has no content`)
  return callUpload(addEvidence, blob, { ...(body as FileBody), id, institution, account }, signal)
}

const underWay = new Map<string, AbortController>()
/** Breaks off sending an item that is to be thrown away. */
export const breakOff = (id: string): void => underWay.get(id)?.abort()

/** Sends one item to the server; throws `ProblemError`, or an `AbortError` where it took too long. */
export const deliver: Deliver = async (item) => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), longest(item))
  underWay.set(item.id, controller)
  try {
    return await send(item, controller.signal)
  } finally {
    clearTimeout(timer)
    underWay.delete(item.id)
  }
}

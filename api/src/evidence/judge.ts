import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { EvidenceKind } from '@silverguard/shared/evidence/contract'
import { type Text, text } from '@silverguard/shared/text'
import { Refused } from '../problems.ts'
import { damagedFile } from './content/refusals.ts'

/** What a file was found to be, and what is handed out of it; null where that is the file as it came. */
export type Judged = { kind: EvidenceKind; width: number | null; height: number | null; outgoing: Uint8Array | null }
/** What the thread answers: errors do not cross over as they are. */
export type Verdict = { judged: Judged } | { refused: { code: string; words: Text } }

const greatestMilliseconds = 10_000
const resourceLimits = { maxOldGenerationSizeMb: 256 }

// A thread begins with plain JavaScript; what it then loads is TypeScript as everywhere else.
const entry = `import(require('node:worker_threads').workerData.loader).then(async ({ register }) => {
  register()
  await import(require('node:worker_threads').workerData.judge)
})`

const startMilliseconds = 60_000

const startThread = async (): Promise<Worker> => {
  const workerData = { loader: import.meta.resolve('tsx/esm/api'), judge: new URL('./judge-thread.ts', import.meta.url).href }
  const thread = new Worker(entry, { eval: true, execArgv: [], workerData, resourceLimits })
  await once(thread, 'message', { signal: AbortSignal.timeout(startMilliseconds) })
  return thread
}

const tooLong = () => damagedFile(text('文件过于复杂,无法核对内容', 'The file is too intricate to be looked into'))
const isTooMuch = (error: unknown) => error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))

/** Threads that look through files, kept from one file to the next; one that takes too long or too much is ended. */
export const judging = (milliseconds: number) => {
  const idle = new Set<Worker>()
  const take = async (): Promise<Worker> => {
    const [known] = idle
    if (known) idle.delete(known)
    const thread = known ?? (await startThread())
    // One that ends while nobody waits for it is not taken again.
    if (!known) thread.on('error', () => idle.delete(thread)).on('exit', () => idle.delete(thread))
    thread.ref()
    return thread
  }
  return async (bytes: Uint8Array): Promise<Judged> => {
    const thread = await take()
    try {
      thread.postMessage(bytes)
      const [verdict]: Verdict[] = await once(thread, 'message', { signal: AbortSignal.timeout(milliseconds) })
      if (verdict === undefined) throw new Error('the thread answered nothing')
      thread.unref()
      idle.add(thread)
      if ('refused' in verdict) throw new Refused(verdict.refused.code, verdict.refused.words)
      return verdict.judged
    } catch (error) {
      if (!idle.has(thread)) await thread.terminate()
      throw isTooMuch(error) ? tooLong() : error
    }
  }
}

/** Looks a file through in a thread of its own, so that no file holds up or ends the server. Throws `Refused`. */
export const judge = judging(greatestMilliseconds)

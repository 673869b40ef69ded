import { parentPort } from 'node:worker_threads'
import { DomainProblem } from '../problems.ts'
import { identify } from './content/identify.ts'
import type { Verdict } from './judge.ts'

const verdictOn = async (bytes: Buffer): Promise<Verdict> => {
  try {
    const { kind, width, height, pieces } = await identify(bytes)
    const outgoing = Buffer.concat(pieces)
    return { judged: { kind, width, height, outgoing: outgoing.equals(bytes) ? null : outgoing } }
  } catch (error) {
    if (error instanceof DomainProblem) return { refused: { code: error.code, words: error.words } }
    throw error
  }
}

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await verdictOn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))))
parentPort?.postMessage('ready')

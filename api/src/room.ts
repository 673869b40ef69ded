import type { ServerResponse } from 'node:http'
import { text } from '@silverguard/shared/text'
import { Busy } from './problems.ts'

/** How much memory files on their way in or out may take together. */
export type Room = {
  /** Takes so many bytes until the reply has gone or was broken off and nobody works on it any longer. Throws `Busy` where there are none left. */
  hold(bytes: number, reply: ServerResponse): void
  /** Works on a reply: what it holds stays held until the job has ended, though whoever asked went away. */
  during<T>(reply: ServerResponse, job: () => Promise<T>): Promise<T>
}

const full = text('正在传送的文件太多,请稍后再试', 'Too many files are being sent; try again shortly')
const brokenOff = text('传送已中断', 'The request was broken off')

type Held = { bytes: number; jobs: number; hasGone: boolean }

export const roomOf = (greatestBytes: number): Room => {
  let held = 0
  const replies = new WeakMap<ServerResponse, Held>()
  const release = (one: Held) => {
    if (!one.hasGone || one.jobs > 0) return
    held -= one.bytes
    one.bytes = 0
  }
  const heldFor = (reply: ServerResponse): Held => {
    const known = replies.get(reply)
    if (known) return known
    const one: Held = { bytes: 0, jobs: 0, hasGone: false }
    const gone = () => {
      one.hasGone = true
      release(one)
    }
    reply.once('finish', gone)
    reply.once('close', gone)
    replies.set(reply, one)
    return one
  }
  return {
    hold(bytes, reply) {
      if (held + bytes > greatestBytes) throw new Busy('busy', full)
      held += bytes
      const one = heldFor(reply)
      one.bytes += bytes
      release(one)
    },
    async during(reply, job) {
      const one = heldFor(reply)
      // Nobody counts its bytes any longer, and nobody waits for the answer.
      if (one.hasGone) throw new Busy('busy', brokenOff)
      one.jobs += 1
      try {
        return await job()
      } finally {
        one.jobs -= 1
        release(one)
      }
    },
  }
}

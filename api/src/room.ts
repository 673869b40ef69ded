import type { ServerResponse } from 'node:http'
import { text } from '@silverguard/shared/text'
import { Busy } from './problems.ts'

/** How much memory files on their way in or out may take together. */
export type Room = {
  /** Takes so many bytes until the reply has gone or was broken off. Throws `Busy` where there are none left. */
  hold(bytes: number, reply: ServerResponse): void
}

const full = text('正在传送的文件太多,请稍后再试', 'Too many files are being sent; try again shortly')

export const roomOf = (greatestBytes: number): Room => {
  let held = 0
  return {
    hold(bytes, reply) {
      if (held + bytes > greatestBytes) throw new Busy('busy', full)
      held += bytes
      let isHeld = true
      const release = () => {
        if (isHeld) held -= bytes
        isHeld = false
      }
      reply.once('finish', release)
      reply.once('close', release)
    },
  }
}

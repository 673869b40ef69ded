import { text } from '@silverguard/shared/text'
import { damagedFile } from './refusals.ts'

export const tooCostly = () => damagedFile(text('压缩内容展开后异常巨大', 'Its contents unpack to an unreasonable size'))

/** What may come out of all that is packed in one upload, files within files included. */
export type Budget = {
  readonly left: number
  /** Throws `Refused` where no more is left. */
  take(bytes: number): void
}

export const budgetOf = (bytes: number): Budget => {
  let left = bytes
  return {
    get left() {
      return left
    },
    take(taken) {
      left -= taken
      if (left < 0) throw tooCostly()
    },
  }
}

import { type Text, text } from '@silverguard/shared/text'
import { Busy } from './problems.ts'

const filesWaiting = text('正在处理的文件太多,请稍后再试', 'Too many files are being read; try again shortly')

/** Runs at most `atOnce` jobs at a time, the others in the order in which they came; beyond `mostWaiting` it throws `Busy`. */
export const turns = (atOnce: number, mostWaiting = Number.POSITIVE_INFINITY, words: Text = filesWaiting) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new Busy('busy', words)
      // Whoever leaves hands the place on, so that nobody slips in between.
      await new Promise<void>((resume) => waiting.push(resume))
    } else running += 1
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

import { z } from 'zod'

/** NUL, and half of a character that takes two: no database keeps either. */
const isKept = (words: string): boolean => !words.includes('\0') && !/\p{Cs}/u.test(words)

/** Text as it is stored and searched for: trimmed, of `least` to `greatest` characters, and none that a database would refuse. */
export const keptText = (least: number, greatest: number) =>
  z.string().trim().min(least).max(greatest).refine(isKept, { error: '含有无法保存的字符 · holds characters that cannot be kept' })

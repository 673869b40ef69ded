import { z } from 'zod'

/** NUL, and half of a character that takes two: no database keeps either. */
const isKept = (words: string): boolean => !words.includes('\0') && !/\p{Cs}/u.test(words)

/** How many of its characters can be seen: spaces of any width, marks of direction and controls say nothing. */
export const visibleLength = (words: string): number => [...words.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')].length

const kept = (least: number, greatest: number) =>
  z.string().trim().min(least).max(greatest).refine(isKept, { error: '含有无法保存的字符 · holds characters that cannot be kept' })

/**
 * Text as it is stored and searched for: trimmed, of `least` to `greatest` characters, `least` of them to be seen, and none that a
 * database would refuse.
 */
export const keptText = (least: number, greatest: number) =>
  kept(least, greatest).refine((words) => words.length < least || visibleLength(words) >= least, { error: '没有可见的文字 · holds nothing that can be seen' })

/** The name of a file, whatever a device gave it. */
export const FileName = kept(1, 255)

import { fold } from './simplify.ts'

/** 53-bit string hash (cyrb53): equal headings give equal shapes; it protects nothing. */
const hash = (text: string, seed: number): string => {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}

/** The column that a returned workbook has at its end: none of the user's own, so that the file keeps its shape. */
export const reasonHeading = '导入结果及原因'

/** Says that two files have the same columns: the folded headings in their order, trailing blank ones left out. */
export const shapeOf = (headings: readonly string[]): string => {
  const own = headings.filter((heading) => heading !== reasonHeading)
  const joined = own.map(fold).join('|').replace(/\|+$/, '')
  return hash(joined, 0) + hash(joined, 1)
}

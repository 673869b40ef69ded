import { visible } from './reading.ts'
import { headingJoint, hear } from './recognise-columns.ts'
import { reasonHeading } from './shape.ts'

export type HeadingLine = {
  /** 0-based row of the (last) heading line. */
  row: number
  headings: string[]
  /** The words of the lines above: titles, units, dates. */
  above: string[]
}

export const headingsWithin = 30
const clean = (words: string) => visible(words).replace(/\s+/g, ' ')
const filled = (line: readonly string[]) => line.filter((cell) => cell.trim() !== '').length
const recognised = (headings: readonly string[]) => headings.filter((heading) => heading.trim() !== '' && hear(heading)).length

/** Two heading lines as one: a group's name reaches over the columns to its right that the merged cell left blank. */
const combine = (upper: readonly string[], lower: readonly string[]): string[] => {
  const width = Math.max(upper.length, lower.length)
  let group = ''
  return Array.from({ length: width }, (_, at) => {
    const over = clean(upper[at] ?? '')
    const under = clean(lower[at] ?? '')
    if (under === reasonHeading) return under
    if (over !== '') group = over
    if (under === '') return over
    return group === '' || group === under ? under : `${group}${headingJoint}${under}`
  })
}

/** The headings when a person says that `row` is the (last) heading line; the line above joins in where that makes more of them known. */
export const headingsAt = (lines: readonly (readonly string[])[], row: number): string[] => {
  const single = (lines[row] ?? []).map(clean)
  const upper = lines[row - 1]
  if (!upper || filled(upper) < 2) return single
  const both = combine(upper, single)
  return recognised(both) > recognised(single) ? both : single
}

const titlesAbove = (lines: readonly (readonly string[])[], row: number) => lines.slice(0, row).flatMap((line) => line.map(clean).filter((cell) => cell !== ''))

/** A second heading line that splits one known group in two makes no more of them known: it is told by the headings it holds alone. */
const isUnder = (lines: readonly (readonly string[])[], row: number): boolean => {
  const upper = lines[row - 1]
  const line = lines[row] ?? []
  if (!upper || filled(upper) < 2 || recognised(line) === 0) return false
  const both = combine(upper, line.map(clean))
  return line.some((cell, at) => cell.trim() !== '' && (upper[at] ?? '').trim() === '' && both[at] !== '') && filled(line) < filled(upper)
}

/** The line, or pair of lines, among the first thirty that looks most like headings; the first filled line where none does. */
export const findHeadingLine = (lines: readonly (readonly string[])[]): HeadingLine => {
  let best = { row: 0, score: 0 }
  lines.slice(0, headingsWithin).forEach((line, row) => {
    if (filled(line) === 0) return
    const score = recognised(headingsAt(lines, row))
    if (score > best.score || (score > 0 && score === best.score && isUnder(lines, row))) best = { row, score }
  })
  if (best.score === 0) {
    const widest = Math.max(0, ...lines.slice(0, headingsWithin).map(filled))
    best.row = Math.max(
      0,
      lines.findIndex((line) => filled(line) === widest),
    )
  }
  return { row: best.row, headings: headingsAt(lines, best.row), above: titlesAbove(lines, best.row) }
}

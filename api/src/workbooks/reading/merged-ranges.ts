import { greatestColumns } from '@silverguard/shared/workbooks/contract'
import { greatestMergedRanges } from './limits.ts'
import { columnOf } from './sheet-rows.ts'
import type { MergedRange } from './table.ts'
import { tooManyMerges } from './unreadable-file.ts'
import { attributesOf, readWholeXml } from './xml-reader.ts'

const lastRow = 1_048_576
const lastColumn = 16_384

/** A range over several rows within the columns that are read; anything else, and what is no range, counts for nothing. */
const rangeOf = (reference: string): MergedRange | undefined => {
  const [, leftLetters = '', topDigits, rightLetters = '', bottomDigits] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const [top, bottom, left, right] = [Number(topDigits), Number(bottomDigits), columnOf(leftLetters), columnOf(rightLetters)]
  const whole = top >= 1 && bottom > top && bottom <= lastRow && left >= 0 && right >= left && right < lastColumn
  return whole && left < greatestColumns ? { top, bottom, left, right: Math.min(right, greatestColumns - 1) } : undefined
}

/** Top first. A range that overlaps one before it is left out: no program writes such, and which counts nobody can say. */
const disjoint = (ranges: readonly MergedRange[]): MergedRange[] => {
  const taken = new Array<number>(greatestColumns).fill(0)
  return [...ranges]
    .sort((one, other) => one.top - other.top || one.left - other.left)
    .filter(({ top, bottom, left, right }) => {
      for (let column = left; column <= right; column += 1) if ((taken[column] ?? 0) >= top) return false
      taken.fill(bottom, left, right + 1)
      return true
    })
}

const mark = 'mergeCell'
const longestTagBefore = 64
const isWide = (start: Buffer) => (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)

/** The part from the first tag that may be a merge on: to look for it in the bytes costs little, to read the rows as XML much. */
async function* fromFirstMark(part: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  let found: boolean | undefined
  for await (const chunk of part) {
    found ??= isWide(chunk)
    if (found) {
      yield chunk
      continue
    }
    const bytes = Buffer.concat([held, chunk])
    const at = bytes.indexOf(mark)
    found = at >= 0
    if (found) yield bytes.subarray(Math.max(0, bytes.lastIndexOf('<', at)))
    else held = bytes.subarray(Math.max(0, bytes.length - longestTagBefore))
  }
}

/** The merged ranges of a sheet. They stand after its rows, so that the part is gone through once for them alone. */
export const readMergedRanges = async (part: AsyncIterable<Buffer>): Promise<readonly MergedRange[]> => {
  const ranges: MergedRange[] = []
  await readWholeXml(fromFirstMark(part), {
    open(name, source) {
      const range = name === mark ? rangeOf(attributesOf(source).ref ?? '') : undefined
      if (!range) return
      if (ranges.length === greatestMergedRanges) throw tooManyMerges(greatestMergedRanges)
      ranges.push(range)
    },
    close() {},
    text() {},
  })
  return disjoint(ranges)
}

import type { Day } from '@silverguard/shared/days'
import { attributesOf, readWholeXml } from './xml-reader.ts'

/** Built-in number formats that show a day; 27–36 and 50–58 are the East Asian ones. Times alone (18–21, 45–47) are not days. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58

const isBuiltInPercent = (id: number) => id === 9 || id === 10

/** A format code outside quotes, brackets and escapes. */
const bareOf = (code: string) => code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
/** It names a year, a day, or months without hours. */
const showsDay = (bare: string): boolean => {
  if (/general|0\.|#/.test(bare)) return false
  return /[yd]/.test(bare) || /e{1,4}/.test(bare.replace(/e[+-]/g, '')) || (bare.includes('m') && !/[hs]/.test(bare))
}

/** What a cell's style shows a number as, where that is another thing than the number. */
export type NumberStyle = 'day' | 'percent' | undefined
const styleOf = (id: number, code: string | undefined): NumberStyle => {
  const bare = bareOf(code ?? '')
  if (code === undefined ? isBuiltInPercent(id) : bare.includes('%')) return 'percent'
  return (code === undefined ? isBuiltInDate(id) : showsDay(bare)) ? 'day' : undefined
}

/** For each cell style by its index. */
export const readNumberStyles = async (part: AsyncIterable<Buffer>): Promise<NumberStyle[]> => {
  const codes = new Map<number, string>()
  const styles: NumberStyle[] = []
  let within = false
  await readWholeXml(part, {
    open(name, source) {
      if (name === 'cellXfs') within = true
      if (name === 'numFmt') {
        const attributes = attributesOf(source)
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      }
      if (name === 'xf' && within) {
        const id = Number(attributesOf(source).numFmtId ?? 0)
        styles.push(styleOf(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') within = false
    },
    text() {},
  })
  return styles
}

const dayMilliseconds = 86_400_000
const greatestSerial = 2_958_465

/**
 * The day of a spreadsheet's serial number. The 1900 system counts a 29 February 1900 that never was (60): that serial is
 * no day, and those before it stand one later. Undefined outside 1900–9999.
 */
export const dayOfSerial = (serial: number, since1904: boolean): Day | undefined => {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < (since1904 ? 0 : 1) || whole > greatestSerial || (!since1904 && whole === 60)) return undefined
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > 60 ? 30 : 31)
  return new Date(epoch + whole * dayMilliseconds).toISOString().slice(0, 10)
}

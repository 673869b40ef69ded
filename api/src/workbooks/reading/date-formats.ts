import type { Day } from '@silverguard/shared/days'
import { attributesOf, readWholeXml } from './xml-reader.ts'

/** Built-in number formats that show a day; 27–36 and 50–58 are the East Asian ones. Times alone (18–21, 45–47) are not days. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58

/** Whether a format code shows a day: outside quotes, brackets and escapes it names a year, a day, or months without hours. */
const showsDay = (code: string): boolean => {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
  if (/general|0\.|#/.test(bare)) return false
  return /[yd]/.test(bare) || /e{1,4}/.test(bare.replace(/e[+-]/g, '')) || (bare.includes('m') && !/[hs]/.test(bare))
}

/** For each cell style by its index: does it show a day? */
export const readDateStyles = async (part: AsyncIterable<Buffer>): Promise<boolean[]> => {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
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
        const code = codes.get(id)
        styles.push(code === undefined ? isBuiltInDate(id) : showsDay(code))
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

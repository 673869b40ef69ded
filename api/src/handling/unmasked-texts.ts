import { unmasked } from '@silverguard/shared/personal-data'
import { Invalid } from '../problems.ts'

const refusal = '这里有打码的号码,请填写完整号码或删去 · a number here is masked; enter it in full or leave it out'

/**
 * What a page has shown masked and sends back: every masked number is again the one of `stored`, by the same key, for which it stands.
 * What is no text stays. Throws `Invalid` naming each field with a mask that stands for no one number.
 */
export const unmaskedTexts = <T extends Readonly<Record<string, unknown>>>(given: T, stored: Readonly<Record<string, unknown>>, under = ''): T => {
  const entries = Object.entries(given).map(([key, value]): [string, unknown] => {
    const present = stored[key]
    return [key, typeof value === 'string' ? unmasked(value, typeof present === 'string' ? present : '') : value]
  })
  const masked = entries.filter(([key, value]) => value === undefined && given[key] !== undefined)
  if (masked.length > 0) throw new Invalid(masked.map(([key]) => ({ path: `${under}${key}`, message: refusal })))
  return Object.fromEntries(entries) as T
}

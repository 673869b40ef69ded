import { institutions } from '@silverguard/db/schema/institutions'
import { telephoneKey } from '@silverguard/shared/institutions/telephones'
import { type SQL, sql } from 'drizzle-orm'

const leastDigits = 7
/** What stands between the digits of a number, and full-width digits as plain ones. */
const from = '０１２３４５６７８９-－‐–—()（）+＋.·  　'
const to = '0123456789'
const numbers = sql`translate(array_to_string(${institutions.telephones}, chr(10)), ${from}, ${to})`

/** The digits of a whole number: of words that are nothing else, and at least seven. */
export const wholeNumber = (words: string): string | undefined => {
  if (!/^[\d\s()+.·-]+(?:(?:转|轉|分机|分機|ext\.?|#|~).*)?$/i.test(words.normalize('NFKC').trim())) return undefined
  const digits = telephoneKey(words)
  return digits.length >= leastDigits ? digits : undefined
}

/**
 * Rows with exactly this number, however it is written; a local number also where the area code stands before it. Never by a
 * part: digit by digit a number that is masked could be found out.
 */
export const holdsTelephone = (digits: string): SQL => {
  const area = /^[2-9]\d{6,7}$/.test(digits) ? '(0[0-9]{2,3})?' : ''
  return sql`(strpos(${numbers}, ${digits}) > 0 and ${numbers} ~ ${`(^|\n)(86)?${area}${digits}($|[^0-9])`})`
}

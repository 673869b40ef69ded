import { isSoundCreditCode } from './credit-code-check.ts'
import { isIdentityNumber } from './identity-number.ts'

/** One character for one, so that what is found in the plain text stands at the same place in the original. */
const plain = (words: string): string =>
  words
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[\u00ad\u180e\u200b-\u200f\u2060\ufeff]/g, ' ')

const gap = '\\s?[-.·]?\\s?'
const extension = '(?:\\s?(?:转|轉|分机|分機|ext\\.?|#|~)[-\\s]?(?:\\d{1,6}|\\*{3}))?'
const identityNumber = /(?<!\d)[1-9]\d{5}[-\s]?(?:\d{8}[-\s]?\d{3}[\dx]|\d{6}[-\s]?\d{3})(?!\d)/gi
/** What is recognised in any text, in the order in which it is tried; the name of a group says how it is masked. */
const recognised = [
  `(?<masked>(?<!\\d)\\d{2,6}[-)\\s]{0,3}\\*{4,10}[\\dx]{2,4}(?!\\d)(?:\\s?(?:转|轉|分机|分機|ext\\.?|#|~)[-\\s]?\\*{3})?)`,
  `(?<mobile>(?<!\\d)(?:\\+?86[-\\s]?|0)?1[3-9](?:\\d${gap}\\d{4}${gap}\\d{4}|\\d${gap}\\d{3}${gap}\\d{5}|\\d{2}${gap}\\d{3}${gap}\\d{4}|\\d{3}${gap}\\d{3}${gap}\\d{3}|(?:\\s\\d){9}|\\d{4}\\s\\d{5})(?!\\d))`,
  `(?<other>(?<!\\d)09\\d{2}[-\\s]?\\d{3}[-\\s]?\\d{3}(?!\\d)|\\d{19,}|(?<=(?:电话|電話|手机|座机|热线|传真|tel|phone)[:\\s]{0,3})[2-9]\\d{2,3}[-\\s]?\\d{4}(?!\\d)${extension})`,
  `(?<landline>(?<!\\d)(?:\\(0\\d{1,3}\\)|0\\d{1,3}(?=\\s?-|\\s)|0(?:10|2\\d|[3-9]\\d{2})|\\+\\s?86[-\\s]?\\d{2,3}(?=[-\\s]))\\s?-?\\s?[2-9]\\d{2,3}[-\\s]?\\d{3,4}(?!\\d)${extension})`,
].join('|')
const inAnyText = new RegExp(recognised, 'gi')
const inTelephones = new RegExp(`${recognised}|(?<rest>\\d(?:[-\\s.()/,+]{0,3}\\d){4,}${extension})`, 'gi')

const digits = (words: string) => words.replace(/\D/g, '')
const hiddenExtension = (found: string) => {
  const [, mark] = /((?:转|轉|分机|分機|ext\.?|#|~)[-\s]?)\d{1,6}$/i.exec(found) ?? []
  return mark ? { number: found.slice(0, found.lastIndexOf(mark)), extension: `${mark}***` } : { number: found, extension: '' }
}
const ends = (number: string) => `${digits(number).slice(0, 2)}****${digits(number).slice(-2)}`

const maskMobile = (found: string) => `${digits(found).slice(-11, -8)}****${digits(found).slice(-4)}`
const maskLandline = (found: string) => {
  const { number, extension } = hiddenExtension(found.trimEnd())
  const [area = ''] = /^(?:\(0\d+\)|\+\s?86[-\s]?\d{2,3}|0\d{1,3}(?=[-\s])|0(?:10|2\d|[3-9]\d{2}))\s?-?/.exec(number) ?? []
  const local = digits(number.slice(area.length))
  return `${area}${'*'.repeat(local.length - 2)}${local.slice(-2)}${extension}`
}
const maskEnds = (found: string) => {
  const { number, extension } = hiddenExtension(found)
  return `${ends(number)}${extension}`
}
const maskIdentity = (found: string) => {
  const number = found.replace(/[-\s]/g, '')
  return isIdentityNumber(number) ? `${number.slice(0, 6)}${'*'.repeat(number.length - 8)}${number.slice(-2)}` : undefined
}

type Groups = Record<string, string | undefined>
const maskNumber = (found: string, { mobile, landline, other, rest }: Groups): string | undefined => {
  if (mobile) return maskMobile(found)
  if (landline) return maskLandline(found)
  return other || rest ? maskEnds(found) : undefined
}

const eighteen = /(?<![0-9a-z])(?:1[1239]|[2-9any][0-9a-z])[0-9a-z]{16}(?![0-9a-z])/gi
/** Sound credit codes are passed over, whatever digits they hold, unless they are identity numbers as well. */
const creditCodesIn = (flat: string) => [...flat.matchAll(eighteen)].filter(([code]) => isSoundCreditCode(code.toUpperCase()))

type Masking = (found: string, groups: Groups) => string | undefined
/** A number as it was written, and what stands in its place. */
type Hidden = { number: string; mask: string }
const replaceIn = (words: string, numbers: RegExp, kept: readonly RegExpExecArray[], masking: Masking, hidden: Hidden[]): string => {
  let result = ''
  let from = 0
  for (const match of plain(words).matchAll(numbers)) {
    const isKept = kept.some(({ index, 0: code }) => index <= match.index && match.index < index + code.length)
    const masked = isKept ? undefined : masking(match[0], match.groups ?? {})
    if (masked === undefined) continue
    hidden.push({ number: words.slice(match.index, match.index + match[0].length), mask: masked })
    result += words.slice(from, match.index) + masked
    from = match.index + match[0].length
  }
  return result + words.slice(from)
}

/** Most texts hold no number at all. */
const someDigits = /[\d０-９](?:[^\d０-９]{0,5}[\d０-９]){4}/

/** Once more until nothing is found: what stood beside a number may be one itself, and a mask of a mask is the mask. */
const mask = (words: string, numbers: RegExp, hidden: Hidden[] = []): string => {
  if (!someDigits.test(words)) return words
  const withoutIdentity = replaceIn(words, identityNumber, [], maskIdentity, hidden)
  // Where telephones belong, what looks like a code is none.
  const codes = numbers === inTelephones ? [] : creditCodesIn(plain(withoutIdentity))
  const masked = replaceIn(withoutIdentity, numbers, codes, maskNumber, hidden)
  return masked === words ? words : mask(masked, numbers, hidden)
}

/** Any text with its telephone and identity numbers masked; credit codes, amounts, dates and division codes stay. */
export const maskPersonalData = (words: string): string => mask(words, inAnyText)

/** What is known to be a telephone: 138****1234, 0571-******34; of anything else of five digits or more the first and last two stay. */
export const maskTelephone = (telephone: string): string => mask(telephone, inTelephones)

/** Whether a text holds a mask of ours, and so is not what was stored. */
export const isMasked = (words: string): boolean => /\d[-)\s]{0,3}\*{4,}[\dx]/i.test(plain(words))

/** By each mask that `stored` shows, the number behind it; masks that were stored as such stand for themselves, those of several numbers for none. */
const behindMasks = (stored: string): ReadonlyMap<string, string> => {
  const hidden = [...stored.matchAll(/\d+[-)\s]{0,3}\*{4,}[\dx]+/gi)].map(([literal]) => ({ number: literal, mask: literal }))
  mask(stored, inAnyText, hidden)
  const own = hidden.filter(({ number }) => stored.includes(number))
  const isOne = (one: Hidden) => own.every((other) => other.mask !== one.mask || other.number === one.number)
  return new Map(own.filter(isOne).map((one) => [one.mask, one.number]))
}

/**
 * A text that was shown masked and comes back, with the numbers of `stored` in the place of their masks. Undefined where a mask is left
 * that stands for no one number of it, or where a number would then be shown that was masked.
 */
export const unmasked = (given: string, stored: string): string | undefined => {
  if (given === maskPersonalData(stored)) return stored
  if (!isMasked(given)) return given
  const behind = behindMasks(stored)
  const masks = [...behind.keys()].sort((one, other) => other.length - one.length).map((each) => each.replace(/[.*+()]/g, '\\$&'))
  const known = new RegExp(masks.length === 0 ? '(?!)' : `(?<![\\d*])(?:${masks.join('|')})(?![\\d*])`, 'g')
  if (given.split(known).some(isMasked)) return undefined
  const whole = given.replace(known, (each) => behind.get(each) ?? each)
  return maskPersonalData(whole) === maskPersonalData(given) ? whole : undefined
}

/** A particular of this name as others may see it: telephones wholly, any other text as far as it holds such numbers. */
export const maskParticular = (key: string, value: unknown): unknown => {
  const masking = key === 'telephones' ? maskTelephone : maskPersonalData
  if (typeof value === 'string') return masking(value)
  return Array.isArray(value) ? value.map((item) => maskParticular(key, item)) : value
}

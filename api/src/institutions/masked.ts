import type { Particulars } from '@silverguard/shared/institutions/contract'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { isMasked, maskParticular, maskPersonalData } from '@silverguard/shared/personal-data'
import { Invalid } from '../problems.ts'

/** Particulars as everybody who may read the record sees them. */
export const maskedParticulars = (particulars: Particulars): Particulars => ({
  ...particulars,
  ...Object.fromEntries(particularKeys.flatMap((key) => (particulars[key] === undefined ? [] : [[key, maskParticular(key, particulars[key])]]))),
})

/** A text column as lists show it. */
export const maskedText = (words: string | null): string | null => (words === null ? null : maskPersonalData(words))

const refusal = '这里是打码的号码,请先显示完整号码再修改 · these are masked numbers; show them in full before changing them'
const holdsMask = (value: unknown): boolean => (Array.isArray(value) ? value.some(holdsMask) : typeof value === 'string' && isMasked(value))

/** A mask is no value: it would overwrite what it hides. Throws `Invalid`, naming the fields. */
export const demandUnmasked = (given: { readonly [K in keyof Particulars]?: unknown }): void => {
  const masked = particularKeys.filter((key) => holdsMask(given[key]))
  if (masked.length > 0) throw new Invalid(masked.map((key) => ({ path: `particulars.${key}`, message: refusal })))
}

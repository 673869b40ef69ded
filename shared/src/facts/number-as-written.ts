import { type FactKey, factCatalogue } from './catalogue.ts'

/** Three decimals or an exponent: only then can a number say more than the double that it becomes. */
const worthReading = /\d\.\d{3}|\d[eE]/
const member = /"((?:[^"\\]|\\.)*)"\s*:\s*(-?[\d.eE+-]+)?/g

const decimalsWritten = (number: string): number => {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e')
  const fraction = mantissa.split('.')[1] ?? ''
  const trailingZeros = /0*$/.exec(mantissa.replace('.', ''))?.[0].length ?? 0
  return /[1-9]/.test(mantissa) ? fraction.length - Number(exponent) - trailingZeros : 0
}

const greatestDecimals = (key: string): number | undefined => {
  const type = factCatalogue[key as FactKey]?.type
  return type === 'money' ? 2 : type === 'count' ? 0 : undefined
}

/**
 * Decimals that a flat line of accepted facts writes but a double cannot hold: 999999999999.99999 reads back as 10¹².
 * A key written twice counts as it was written last, as JSON takes it.
 */
export const hiddenByRounding = (line: string): { error: string; field: string } | undefined => {
  if (!worthReading.test(line)) return undefined
  const written = new Map<string, string>()
  for (const [, key = '', number = '0'] of line.matchAll(member)) written.set(JSON.parse(`"${key}"`), number)
  for (const [field, number] of written) {
    const greatest = greatestDecimals(field)
    if (/^-.*[1-9]/.test(number.replace(/[eE].*/, ''))) return { error: `${field}: negative`, field }
    if (greatest === undefined || decimalsWritten(number) <= greatest) continue
    return { error: `${field}: ${greatest === 2 ? 'more than two decimals' : 'not a whole number'}`, field }
  }
  return undefined
}

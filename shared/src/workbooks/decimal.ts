/** A number as it is written: `digits` without a point, shifted right by `scale` places. Exact, never binary. */
export type Decimal = { digits: bigint; scale: number }

/** From plain decimal notation, thousands separators allowed where they stand right; undefined for anything else. */
export const decimalOf = (written: string): Decimal | undefined => {
  if (!/^\+?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^\+?\.\d+$/.test(written)) return undefined
  const [whole = '', fraction = ''] = written.replace(/[+,]/g, '').split('.')
  const kept = fraction.replace(/0+$/, '')
  return { digits: BigInt(whole + kept || '0'), scale: kept.length }
}

export const times = (decimal: Decimal, factor: bigint): Decimal => {
  let { digits, scale } = { digits: decimal.digits * factor, scale: decimal.scale }
  while (scale > 0 && digits % 10n === 0n) [digits, scale] = [digits / 10n, scale - 1]
  return { digits, scale }
}

/** The nearest number; exact for everything that is kept (at most two decimals below 10¹²). */
export const numberOf = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`)

/** A spreadsheet's number as it shows it: 15 significant digits, without exponent, so that 1.7999999999999998 is 1.8 again. */
export const writtenOf = (number: number): string => {
  const shown = String(Number(number.toPrecision(15)))
  const [mantissa = '', exponent] = shown.split('e')
  if (exponent === undefined) return shown
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const sign = shown.startsWith('-') ? '-' : ''
  const power = Number(exponent)
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${whole}${fraction}`
  return `${sign}${whole}${fraction}${'0'.repeat(Math.max(0, power - fraction.length))}`
}

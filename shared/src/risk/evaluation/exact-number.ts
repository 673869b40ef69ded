/** A decimal number kept exactly: digits / 10^scale. */
type Decimal = { readonly digits: bigint; readonly scale: number }

/** The decimal that a double was written as, which is the shortest one that reads back as it. */
const decimalOf = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** The number with its decimal point moved right, without the error of a binary multiplication: 0.07 by 2 is 7. */
export const shiftDecimal = (value: number, places: number): number => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + places}`)
}

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b))

/** Two whole factors f and g, such that left ≥ multiple × right, each in its own steps, means f × left ≥ g × right. */
export type Factors = { readonly left: bigint; readonly right: bigint; readonly leftNumber: number; readonly rightNumber: number }

/** @param leftPlaces decimal places of a step of the left fact (2 for money counted in fen), likewise `rightPlaces`. */
export const factorsOf = (multiple: number, leftPlaces: number, rightPlaces: number): Factors => {
  const { digits, scale } = decimalOf(multiple)
  const left = 10n ** BigInt(scale + rightPlaces)
  const right = digits * 10n ** BigInt(leftPlaces)
  const divisor = divisorOf(left, right)
  return { left: left / divisor, right: right / divisor, leftNumber: Number(left / divisor), rightNumber: Number(right / divisor) }
}

const signOf = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0)

/** The sign of f × left − g × right, exact whatever the size of the numbers. */
export const compareScaled = (left: number, right: number, factors: Factors): number => {
  const scaledLeft = left * factors.leftNumber
  const scaledRight = right * factors.rightNumber
  const whole = Number.isInteger(left) && Number.isInteger(right)
  if (whole && scaledLeft <= Number.MAX_SAFE_INTEGER && scaledRight <= Number.MAX_SAFE_INTEGER) return scaledLeft - scaledRight
  const a = decimalOf(left)
  const b = decimalOf(right)
  return signOf(a.digits * factors.left * 10n ** BigInt(b.scale) - b.digits * factors.right * 10n ** BigInt(a.scale))
}

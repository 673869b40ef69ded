const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bits = 80

/** The first 80 bits of a hash as a person can copy them: Crockford's base 32 in four groups of four. */
export const headCode = (hash: Uint8Array): string => {
  let number = 0n
  for (const byte of hash.subarray(0, bits / 8)) number = number * 256n + BigInt(byte)
  const code = Array.from({ length: bits / 5 }, (_, place) => letters[Number((number >> BigInt(bits - 5 * (place + 1))) & 31n)]).join('')
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** A code as somebody typed it, as it is printed: any case, with or without hyphens, O and 0, I, L and 1 taken for each other; undefined if it is none. */
export const readHeadCode = (typed: string): string | undefined => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== bits / 5 || [...plain].some((letter) => !letters.includes(letter))) return undefined
  return plain.replace(/.{4}(?=.)/g, '$&-')
}

/** The first ten bytes of the hash that a code stands for. */
export const headCodeBytes = (code: string): Uint8Array => {
  const number = [...code.replaceAll('-', '')].reduce((sum, letter) => sum * 32n + BigInt(letters.indexOf(letter)), 0n)
  return Uint8Array.from({ length: bits / 8 }, (_, place) => Number((number >> BigInt(bits - 8 * (place + 1))) & 255n))
}

/** GB 32100-2015: 31 characters, without I, O, S, V and Z. */
export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = Array.from({ length: 17 }, (_, at) => 3 ** at % 31)

/** The 18th character for the first 17: (31 − Σ Ci·Wi mod 31) mod 31, so that 31 becomes 0. Undefined if a character is none of the code's. */
export const checkCharacter = (body: string): string | undefined => {
  let sum = 0
  for (const [at, weight] of weights.entries()) {
    const place = creditCodeAlphabet.indexOf(body[at] ?? ' ')
    if (place < 0) return undefined
    sum += place * weight
  }
  return creditCodeAlphabet[(31 - (sum % 31)) % 31]
}

export const isSoundCreditCode = (code: string): boolean => /^[0-9A-Z]{18}$/.test(code) && checkCharacter(code) === code[17]

/** The first two digits of an identity number: provinces, and the special regions' residents. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: the 18th character for the first 17 digits. */
export const identityCheckCharacter = (body: string): string | undefined =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11]

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether it is a citizen's identity number: 18 characters with a birth date and a fitting check character, or the 15 digits of before 2000. */
export const isIdentityNumber = (number: string): boolean => {
  if (!provinces.test(number)) return false
  const [, early] = /^\d{6}(\d{6})\d{3}$/.exec(number) ?? []
  if (early) return early >= '10' && isDay(1900 + Number(early.slice(0, 2)), Number(early.slice(2, 4)), Number(early.slice(4)))
  const [, year, month, day] = /^\d{6}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(number) ?? []
  return isDay(Number(year), Number(month), Number(day)) && identityCheckCharacter(number) === number[17]?.toUpperCase()
}

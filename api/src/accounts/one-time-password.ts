import { randomInt } from 'node:crypto'

/** Without the letters and digits that are taken for one another on paper or over the telephone. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'
const groups = 4
const lettersAGroup = 4

/** For how long it opens the door: three days. */
export const oneTimeHours = 72

/** Sixteen random letters in groups of four, to be read out or copied from paper: 79 bits. */
export const newOneTimePassword = (): string =>
  Array.from({ length: groups }, () => Array.from({ length: lettersAGroup }, () => letters[randomInt(letters.length)]).join('')).join('-')

export const oneTimeUntil = (now: Date): string => new Date(now.getTime() + oneTimeHours * 3_600_000).toISOString()

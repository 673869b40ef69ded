import { z } from 'zod'

/** A division code: province 2, city 4, county 6, township 9, village 12 digits. A scope is such a code as a prefix. */
export const DivisionCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/)
export const Division = z.object({ code: DivisionCode, name: z.string() })
export type Division = z.infer<typeof Division>

/** The half-open range of codes under a prefix, or undefined for an empty or malformed one, which covers nothing. */
export const rangeOf = (scope: string): { from: string; below: string } | undefined => {
  if (!DivisionCode.safeParse(scope).success) return undefined
  const next = (BigInt(scope) + 1n).toString().padStart(scope.length, '0')
  return { from: scope, below: next.length > scope.length ? ':' : next }
}

/** Whether a code lies under a scope; an empty scope covers nothing. */
export const covers = (scope: string, code: string): boolean => rangeOf(scope) !== undefined && code.startsWith(scope)

const lengths = [2, 4, 6, 9, 12]

/** The code of what a division lies in directly; undefined for a province. */
export const parentOf = (code: string): string | undefined => {
  const length = lengths[lengths.indexOf(code.length) - 1]
  return length === undefined ? undefined : code.slice(0, length)
}

import type { Problem } from '@silverguard/shared/problem'
import type { FieldMessages } from './faults.ts'

/** What the server said of fields, at the fields of the form. */
export const refusedMessages = (
  { code, detail, title, fields = [] }: Problem,
  fieldOfPath: (path: string) => string,
  words: (message: string) => string,
): FieldMessages =>
  code === 'same_credit_code'
    ? { 'particulars.creditCode': words(detail ?? title) }
    : Object.fromEntries(fields.map(({ path, message }) => [fieldOfPath(path), words(message)]))

/** A stored value as it is typed: a list one a line, yes and no as `yes` and `no`. */
export const typed = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join('\n') : String(value)
}

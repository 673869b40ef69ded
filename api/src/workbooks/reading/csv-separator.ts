/** Separators of registers seen in the field, the likelier first. */
const separators = [',', '\t', ';'] as const
export type Separator = (typeof separators)[number]

const recordsLookedAt = 30

/** How often each record of the first lines holds a character outside quotes. */
const countsPerRecord = (head: string, separator: string): number[] => {
  const counts: number[] = []
  let count = 0
  let quoted = false
  let fieldStart = true
  for (const letter of head) {
    if (letter === '"' && (quoted || fieldStart)) quoted = !quoted
    else if (!quoted && letter === '\n') {
      counts.push(count)
      count = 0
      if (counts.length === recordsLookedAt) return counts
    } else if (!quoted && letter === separator) count += 1
    fieldStart = !quoted && (letter === separator || letter === '\n')
  }
  return count > 0 ? [...counts, count] : counts
}

/** The separator that gives most records the same number of columns; the one with more columns where two agree. */
export const separatorOf = (head: string): Separator => {
  const weighed = separators.map((separator) => {
    const counts = countsPerRecord(head, separator).filter((count) => count > 0)
    const times = new Map<number, number>()
    for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
    const [columns, records] = [...times].reduce((best, entry) => (entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best), [0, 0])
    return { separator, columns, records }
  })
  return weighed.reduce((best, one) => (one.records > best.records || (one.records === best.records && one.columns > best.columns) ? one : best)).separator
}

/** Excel's own first line `sep=;`, which states the separator and is no row; `length` is what to skip. */
export const statedSeparator = (head: string): { separator: string; length: number } | undefined => {
  const match = /^"?sep=(.)"?\n/i.exec(head)
  return match?.[1] === undefined ? undefined : { separator: match[1], length: match[0].length }
}

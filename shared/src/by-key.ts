/** Rows under the key that they share; keys and the rows of each in the order of the rows. */
export const byKey = <Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): ReadonlyMap<string, [Row, ...Row[]]> => {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const key = keyOf(row)
    const same = groups.get(key)
    if (same) same.push(row)
    else groups.set(key, [row])
  }
  return groups
}

const partSize = 2000

/** Rows of a long list as they are asked for, so that it never stands in memory whole. */
export async function* inParts<Row>(read: (part: { limit: number; offset: number }) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  for (let offset = 0; ; offset += partSize) {
    const rows = await read({ limit: partSize, offset })
    yield* rows
    if (rows.length < partSize) return
  }
}

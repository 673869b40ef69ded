/** A part as it stands in a zip: packed by `method`, 0 for not at all. */
export type ZipPart = { path: string; method: number; checksum: number; inflated: number; packed: Buffer }

const utf8Names = 0x0800
/** 1980-01-01: when a part was written is nobody's business. */
const dosDate = 0x21

const record = (signature: number, fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, size]) => sum + size, 0))
  let at = bytes.writeUInt32LE(signature)
  for (const [value, size] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}

const fieldsOf = ({ method, checksum, inflated, packed }: ZipPart, name: Buffer) =>
  [
    ...([20, utf8Names, method, 0, dosDate].map((value) => [value, 2]) as [number, 2][]),
    ...([checksum, packed.length, inflated].map((value) => [value, 4]) as [number, 4][]),
    ...([name.length, 0].map((value) => [value, 2]) as [number, 2][]),
  ] as const

/** A zip of these parts and nothing besides: no comments, no times, nothing between or behind them. */
export const writtenZip = (parts: readonly ZipPart[]): Buffer[] => {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.path)
    const fields = fieldsOf(part, name)
    const local = [record(0x04034b50, fields), name, part.packed]
    const rest = [0, 0, 0].map((value) => [value, 2]) as [number, 2][]
    centrals.push(record(0x02014b50, [[20, 2], ...fields, ...rest, [0, 4], [offset, 4]]), name)
    locals.push(...local)
    offset += local.reduce((sum, piece) => sum + piece.length, 0)
  }
  const length = centrals.reduce((sum, piece) => sum + piece.length, 0)
  const count = parts.length
  return [
    ...locals,
    ...centrals,
    record(0x06054b50, [
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [length, 4],
      [offset, 4],
      [0, 2],
    ]),
  ]
}

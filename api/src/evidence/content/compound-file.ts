import { text } from '@silverguard/shared/text'
import { blankMetadata } from './blank-metadata.ts'
import { activeFile, damagedFile, locked, macrosInside, otherKind } from './refusals.ts'

export const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const lastSector = 0xfffffffe
const headerSectors = 109
const entryBytes = 128
const smallSector = 64
/** What is smaller lies among the small ones; the format knows no other number. */
const smallBelow = 4096
/** A document may hold others; each is looked through. */
const greatestStreams = 20

type Compound = {
  names: readonly string[]
  streams(...names: readonly string[]): Generator<Buffer>
  /** Puts what is changed, of the same length, in the place of these streams, within the bytes themselves. */
  rewrite(change: (stream: Buffer) => Buffer, ...names: readonly string[]): void
}

/** Nothing belongs to two chains, and no chain meets itself: so no more is read than there is. Throws `Refused`. */
const eachOnce = (count: number) => {
  const taken = new Uint8Array(count)
  return (sector: number): number => {
    if (sector >= count || taken[sector] === 1) throw damagedFile()
    taken[sector] = 1
    return sector
  }
}

const sectorsOf = (bytes: Buffer) => {
  const shift = bytes.readUInt16LE(0x1e)
  if (shift !== 9 && shift !== 12) throw damagedFile()
  const size = 1 << shift
  const once = eachOnce(Math.ceil(bytes.length / size))
  const at = (sector: number) => bytes.subarray((sector + 1) * size, (sector + 2) * size)
  return { size, at, read: (sector: number) => at(once(sector)) }
}
type Sectors = ReturnType<typeof sectorsOf>

/** The table of what follows what, sector by sector. */
const tableOf = (bytes: Buffer, { size, read }: Sectors): Buffer[] => {
  const found = Array.from({ length: headerSectors }, (_, at) => bytes.readUInt32LE(0x4c + at * 4))
  for (let next = bytes.readUInt32LE(0x44); next < 0xfffffffa; ) {
    const sector = read(next)
    for (let at = 0; at < size - 4; at += 4) found.push(sector.readUInt32LE(at))
    next = sector.readUInt32LE(size - 4)
  }
  return found.filter((sector) => sector < 0xfffffffa).map(read)
}

type Entry = { name: string; type: number; start: number; size: number }
const entriesIn = (directory: Buffer): Entry[] =>
  Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, at) => {
    const entry = directory.subarray(at * entryBytes, (at + 1) * entryBytes)
    const name = entry.toString('utf16le', 0, Math.min(62, Math.max(0, entry.readUInt16LE(0x40) - 2)))
    return { name: name.toLowerCase(), type: entry.readUInt8(0x42), start: entry.readUInt32LE(0x74), size: entry.readUInt32LE(0x78) }
  }).filter(({ type }) => type !== 0)

/** Small streams lie together in one of their own, with a table of their own. */
const smallStreams = (together: Buffer, follows: Buffer) => {
  const once = eachOnce(Math.ceil(together.length / smallSector))
  return (start: number): Buffer => {
    const pieces: Buffer[] = []
    for (let at = start; at !== lastSector; at = follows.readUInt32LE(at * 4)) {
      once(at)
      pieces.push(together.subarray(at * smallSector, (at + 1) * smallSector))
    }
    return Buffer.concat(pieces)
  }
}

/** What an old Office file is made of, by its directory. Throws `Refused`; what lies beyond the end throws `RangeError`. */
const openCompound = (bytes: Buffer): Compound => {
  const sectors = sectorsOf(bytes)
  if (bytes.readUInt32LE(0x38) !== smallBelow) throw damagedFile()
  const table = tableOf(bytes, sectors)
  const perSector = sectors.size / 4
  const after = (sector: number) => (table[Math.floor(sector / perSector)] ?? Buffer.alloc(0)).readUInt32LE((sector % perSector) * 4)
  const piecesFrom = (start: number): Buffer[] => {
    const pieces: Buffer[] = []
    for (let sector = start; sector !== lastSector; sector = after(sector)) pieces.push(sectors.read(sector))
    return pieces
  }
  const chain = (start: number) => Buffer.concat(piecesFrom(start))
  const entries = entriesIn(chain(bytes.readUInt32LE(0x30)))
  let small: ReturnType<typeof smallStreams> | undefined
  const smallOnes = () => smallStreams(chain(entries.find(({ type }) => type === 5)?.start ?? lastSector), chain(bytes.readUInt32LE(0x3c)))
  const named = (names: readonly string[]): Entry[] => {
    const found = entries.filter(({ name, type }) => type === 2 && names.includes(name))
    if (found.length > greatestStreams) throw damagedFile()
    return found
  }
  return {
    names: entries.map(({ name }) => name),
    *streams(...names) {
      for (const { start, size } of named(names)) {
        if (size < smallBelow) small ??= smallOnes()
        const content = size < smallBelow && small ? small(start) : chain(start)
        if (content.length < size) throw damagedFile()
        yield content.subarray(0, size)
      }
    },
    rewrite(change, ...names) {
      for (const { start } of named(names).filter(({ size }) => size >= smallBelow)) {
        const pieces = piecesFrom(start)
        const changed = change(Buffer.concat(pieces))
        let at = 0
        for (const piece of pieces) at += changed.copy(piece, 0, at, at + piece.length)
      }
    },
  }
}

const macroNames = ['macros', 'vba', '_vba_project', '_vba_project_cur', 'vba_project']
const lockedNames = ['encryptedpackage', 'encryptioninfo', 'drmcontent']

/** Whole files within, which nobody has looked through. */
const packedNames = ['\u0001ole10native', 'package']

const demandHarmlessNames = ({ names }: Compound): void => {
  if (names.some((name) => lockedNames.includes(name))) throw locked()
  if (names.some((name) => macroNames.includes(name))) throw macrosInside()
  if (names.includes('\u0003ocxname')) throw macrosInside()
  if (names.some((name) => packedNames.includes(name))) throw activeFile(text('文件里嵌有其他文件', 'The file holds other files packed into it'))
}

const demandPlainDocument = (document: Buffer): void => {
  if (document.readUInt16LE(0) !== 0xa5ec) throw damagedFile()
  if ((document.readUInt16LE(10) & 0x0100) !== 0) throw locked()
}

const [bound, filePassword, endOfStream] = [0x0085, 0x002f, 0x000a]
/** Sheets that run, from before there were modules, stand among the sheets of a workbook and nowhere else. */
const demandPlainSheets = (workbook: Buffer): void => {
  for (let at = 0; at + 4 <= workbook.length; ) {
    const [record, length] = [workbook.readUInt16LE(at), workbook.readUInt16LE(at + 2)]
    if (record === endOfStream) return
    if (record === filePassword) throw locked()
    if (record === bound && [1, 6].includes(workbook.readUInt8(at + 9))) throw macrosInside()
    at += 4 + length
  }
  throw damagedFile()
}

/** A presentation keeps its modules within its one stream, behind this heading. */
const modules = Buffer.from([0x1f, 0, 0xff, 0x03, 0x14, 0, 0, 0])
const demandPlainPresentation = (presentation: Buffer): void => {
  if (presentation.includes(modules)) throw macrosInside()
}

/** How many documents, workbooks and presentations there are; each is looked through, one at a time. */
const lookThrough = (compound: Compound): number => {
  demandHarmlessNames(compound)
  let count = 0
  const each = (demand: (stream: Buffer) => void, ...names: readonly string[]) => {
    for (const stream of compound.streams(...names)) {
      demand(stream)
      count += 1
    }
  }
  each(demandPlainDocument, 'worddocument')
  each(demandPlainSheets, 'workbook', 'book')
  each(demandPlainPresentation, 'powerpoint document')
  return count
}

/** Where a document and a presentation keep their pictures, each in one piece. */
const pictureStreams = ['data', 'pictures']

type Harmless = { documents: number; outgoing: Buffer }
const harmless = (bytes: Buffer): Harmless => {
  const outgoing = Buffer.from(bytes)
  const compound = openCompound(outgoing)
  const documents = lookThrough(compound)
  compound.rewrite(blankMetadata, ...pictureStreams)
  return { documents, outgoing }
}

/** An object within another file, its pictures without metadata. Throws `Refused` for what could run. */
export const compoundWithout = (bytes: Buffer): Buffer => harmless(bytes).outgoing

/** A doc, xls or ppt of the old format without macros, its pictures without metadata; never shown. Throws `Refused`. */
export const oldOfficeWithout = (bytes: Buffer): Buffer => {
  const { documents, outgoing } = harmless(bytes)
  if (documents === 0) throw otherKind()
  return outgoing
}

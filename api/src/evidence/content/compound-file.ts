import { text } from '@silverguard/shared/text'
import { activeFile, damagedFile, locked, macrosInside, otherKind } from './refusals.ts'

export const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const lastSector = 0xfffffffe
const headerSectors = 109
const entryBytes = 128
const smallSector = 64
/** A document may hold others; each is looked through, and hundreds would take minutes. */
const greatestStreams = 20

type Compound = { names: readonly string[]; streams(...names: readonly string[]): Buffer[] }

const sectorsOf = (bytes: Buffer) => {
  const shift = bytes.readUInt16LE(0x1e)
  if (shift !== 9 && shift !== 12) throw damagedFile()
  const size = 1 << shift
  const greatest = Math.ceil(bytes.length / size)
  return { size, greatest, read: (sector: number) => bytes.subarray((sector + 1) * size, (sector + 2) * size) }
}
type Sectors = ReturnType<typeof sectorsOf>

/** The sectors that hold the table of what follows what. */
const tableSectors = (bytes: Buffer, { size, greatest, read }: Sectors): number[] => {
  const found = Array.from({ length: headerSectors }, (_, at) => bytes.readUInt32LE(0x4c + at * 4))
  let next = bytes.readUInt32LE(0x44)
  for (let steps = 0; next < 0xfffffffa; steps += 1) {
    if (steps > greatest) throw damagedFile()
    const sector = read(next)
    for (let at = 0; at < size - 4; at += 4) found.push(sector.readUInt32LE(at))
    next = sector.readUInt32LE(size - 4)
  }
  return found.filter((sector) => sector < 0xfffffffa)
}

/** What an old Office file is made of, by its directory. Throws `Refused`; what lies beyond the end throws `RangeError`. */
const openCompound = (bytes: Buffer): Compound => {
  const sectors = sectorsOf(bytes)
  const table = tableSectors(bytes, sectors)
  const perSector = sectors.size / 4
  const after = (sector: number) => sectors.read(table[Math.floor(sector / perSector)] ?? sectors.greatest).readUInt32LE((sector % perSector) * 4)
  const chain = (start: number): Buffer => {
    const pieces: Buffer[] = []
    for (let sector = start; sector !== lastSector; sector = after(sector)) {
      if (pieces.length > sectors.greatest || sector >= sectors.greatest) throw damagedFile()
      pieces.push(sectors.read(sector))
    }
    return Buffer.concat(pieces)
  }
  const directory = chain(bytes.readUInt32LE(0x30))
  const entries = Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, at) => {
    const entry = directory.subarray(at * entryBytes, (at + 1) * entryBytes)
    const name = entry.toString('utf16le', 0, Math.min(62, Math.max(0, entry.readUInt16LE(0x40) - 2)))
    return { name, type: entry.readUInt8(0x42), start: entry.readUInt32LE(0x74), size: entry.readUInt32LE(0x78) }
  }).filter(({ type }) => type !== 0)
  const small = (start: number, size: number): Buffer => {
    // Small streams lie together in one of their own, with a table of their own.
    const together = chain(entries.find(({ type }) => type === 5)?.start ?? lastSector)
    const follows = chain(bytes.readUInt32LE(0x3c))
    const pieces: Buffer[] = []
    for (let at = start; at !== lastSector; at = follows.readUInt32LE(at * 4)) {
      if (pieces.length * smallSector > size) throw damagedFile()
      pieces.push(together.subarray(at * smallSector, (at + 1) * smallSector))
    }
    return Buffer.concat(pieces)
  }
  return {
    names: entries.map(({ name }) => name.toLowerCase()),
    streams(...names) {
      const found = entries.filter(({ name, type }) => type === 2 && names.includes(name.toLowerCase()))
      if (found.length > greatestStreams) throw damagedFile()
      const smallest = bytes.readUInt32LE(0x38)
      return found.map(({ start, size }) => (size < smallest ? small(start, size) : chain(start)).subarray(0, size))
    },
  }
}

const macroNames = ['macros', 'vba', '_vba_project', '_vba_project_cur', 'vba_project']
const lockedNames = ['encryptedpackage', 'encryptioninfo', 'drmcontent']

const demandHarmlessNames = ({ names }: Compound): void => {
  if (names.some((name) => lockedNames.includes(name))) throw locked()
  if (names.some((name) => macroNames.includes(name))) throw macrosInside()
  if (names.includes('\u0001ole10native')) throw activeFile(text('文件里嵌有其他文件', 'The file holds other files packed into it'))
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

/** How many documents, workbooks and presentations there are; each is looked through. */
const lookThrough = (compound: Compound): number => {
  demandHarmlessNames(compound)
  const documents = compound.streams('worddocument')
  const workbooks = compound.streams('workbook', 'book')
  const presentations = compound.streams('powerpoint document')
  for (const document of documents) demandPlainDocument(document)
  for (const workbook of workbooks) demandPlainSheets(workbook)
  if (presentations.some((presentation) => presentation.includes(modules))) throw macrosInside()
  return documents.length + workbooks.length + presentations.length
}

/** An object within another file. Throws `Refused` for what could run. */
export const demandHarmlessCompound = (bytes: Buffer): void => void lookThrough(openCompound(bytes))

/** A doc, xls or ppt of the old format without macros; it is handed out as it came and never shown. Throws `Refused`. */
export const demandHarmlessOldOffice = (bytes: Buffer): void => {
  if (lookThrough(openCompound(bytes)) === 0) throw otherKind()
}

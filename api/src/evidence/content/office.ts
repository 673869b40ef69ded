import { type Text, text } from '@silverguard/shared/text'
import { DomainProblem } from '../../problems.ts'
import { blankMetadata } from './blank-metadata.ts'
import { demandHarmlessCompound } from './compound-file.ts'
import { readJpeg } from './jpeg.ts'
import { pngSignature, readPng } from './png.ts'
import { type ReadContent, startsWith } from './read-content.ts'
import { activeFile, damagedFile, macrosInside, otherKind } from './refusals.ts'
import { readZipThrough } from './zip-entries.ts'

const mainParts = { docx: 'wordprocessingml.document', xlsx: 'spreadsheetml.sheet', pptx: 'presentationml.presentation' } as const
export type OfficeKind = keyof typeof mainParts

const contentTypes = '[Content_Types].xml'
const isRelations = (path: string) => /\.rels$/i.test(path)
const isEmbedded = (path: string) => /\/embeddings\/[^/]+$/i.test(path)
const isActive = (path: string) => /(^|\/)(vba[^/]*\.(bin|xml)|macrosheets\/|activeX\/|customUI\/)/i.test(path)
const isLink = (path: string) => /(^|\/)externalLinks\//i.test(path)
const isPicture = (path: string) => /\/media\/[^/]+$/i.test(path)
const greatestDepth = 2

const linked: Text = text('文件链接到其他文件或网站', 'The file fetches other files')
const embedded: Text = text('文件里嵌有其他程序的对象', 'The file holds objects of other programs')

/** XML as programs write it into packages: UTF-8, without document types and without characters written by number. */
const xmlOf = (content: Buffer): string => {
  const words = content.toString('utf8')
  if (words.includes('\0') || words.includes('\ufffd') || /<!|&#/.test(words)) throw damagedFile()
  return words
}

const tag = /<(?:[\w.-]+:)?Relationship\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/g
const attribute = (source: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(source)?.slice(1).find(Boolean)
/** A link that a person presses is none of our business; whatever a program would fetch by itself is. */
const demandNothingFetched = (words: string): void => {
  for (const [, source = ''] of words.matchAll(tag)) {
    const mode = attribute(source, 'TargetMode')
    if (mode !== undefined && mode !== 'Internal' && !/\/hyperlink$/.test(attribute(source, 'Type') ?? '')) throw activeFile(linked)
  }
}

const kindOf = (words: string): OfficeKind => {
  if (/macroEnabled|vbaProject/i.test(words)) throw macrosInside()
  const found = (Object.keys(mainParts) as OfficeKind[]).filter((kind) =>
    words.includes(`"application/vnd.openxmlformats-officedocument.${mainParts[kind]}.main+xml"`),
  )
  if (found.length !== 1 || found[0] === undefined) throw otherKind()
  return found[0]
}

/** What goes out in place of an object packed in. Throws `Refused` for what could run. */
const objectWithout = async (path: string, content: Buffer, depth: number): Promise<Buffer | undefined> => {
  if (/\.bin$/i.test(path)) return void demandHarmlessCompound(content)
  if (!/\.(docx|xlsx|pptx)$/i.test(path) || depth >= greatestDepth) throw activeFile(embedded)
  return Buffer.concat((await readOffice(content, depth + 1)).pieces)
}

/** A picture of a document without what it says of itself; of one that is not understood, as far as it can be seen. */
const pictureWithout = (content: Buffer): Buffer => {
  try {
    if (startsWith(content, [0xff, 0xd8, 0xff])) return Buffer.concat(readJpeg(content).pieces)
    if (startsWith(content, pngSignature)) return Buffer.concat(readPng(content).pieces)
  } catch (error) {
    if (!(error instanceof DomainProblem || error instanceof RangeError)) throw error
  }
  return blankMetadata(content)
}

const look = async (bytes: Buffer, depth: number): Promise<{ kind: OfficeKind; pieces: Buffer[] }> => {
  let kind: OfficeKind | undefined
  const pieces = await readZipThrough(bytes, {
    wants: (path) => path === contentTypes || isRelations(path) || isEmbedded(path) || isPicture(path),
    async look(path, content) {
      if (isActive(path)) throw macrosInside()
      if (isLink(path)) throw activeFile(linked)
      if (path === contentTypes) kind = kindOf(xmlOf(content))
      else if (isRelations(path)) demandNothingFetched(xmlOf(content))
      else if (isEmbedded(path)) return objectWithout(path, content, depth)
      else if (isPicture(path)) return pictureWithout(content)
      return undefined
    },
  })
  if (kind === undefined) throw otherKind()
  return { kind, pieces }
}

/**
 * A docx, xlsx or pptx, read through to its end: no macros, nothing fetched from elsewhere, nothing packed in that could run; its
 * pictures without metadata. Throws `Refused`.
 */
export const readOffice = async (bytes: Buffer, depth = 0): Promise<ReadContent & { kind: OfficeKind }> => {
  try {
    return { ...(await look(bytes, depth)), width: null, height: null }
  } catch (error) {
    // Of what yauzl and zlib say, whatever it is, the file is at fault.
    if (error instanceof DomainProblem) throw error
    throw damagedFile()
  }
}

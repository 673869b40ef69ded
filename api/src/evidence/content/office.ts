import { text } from '@silverguard/shared/text'
import { DomainProblem } from '../../problems.ts'
import { blankMetadata } from './blank-metadata.ts'
import type { Budget } from './budget.ts'
import { compoundSignature, compoundWithout } from './compound-file.ts'
import { demandHarmlessFields } from './fields.ts'
import { readJpeg } from './jpeg.ts'
import { demandHarmlessRelations, kindByContentTypes, linkedElsewhere, type OfficeKind } from './package-parts.ts'
import { pngSignature, readPng } from './png.ts'
import { type ReadContent, startsWith } from './read-content.ts'
import { activeFile, damagedFile, macrosInside, otherKind } from './refusals.ts'
import { readZipThrough } from './zip-entries.ts'

const contentTypes = '[Content_Types].xml'
const isRelations = (path: string) => /\.rels$/i.test(path)
const isEmbedded = (path: string) => /\/embeddings\/[^/]+$/i.test(path)
/** Modules of Microsoft and of WPS, sheets that run, controls, buttons. */
const isActive = (path: string) => /(^|\/)(vba[^/]*\.(bin|xml)|(jsaProject|jdeData)[^/]*$|macrosheets\/|activeX\/|customUI\/)/i.test(path)
const isLink = (path: string) => /(^|\/)externalLinks\//i.test(path)
const isPicture = (path: string) => /\/media\/[^/]+$/i.test(path)
const zipSignature = 'PK\u0003\u0004'
const greatestDepth = 2

const embedded = () => activeFile(text('文件里嵌有其他程序的对象', 'The file holds objects of other programs'))
/** The first words of a part that another program is asked to keep up to date. */
const isLinkPart = (head: Buffer) => /<(?:[\w.-]+:)?(externalLink|ddeLink|oleLink)[\s>]/.test(head.toString('latin1').replaceAll('\0', ''))

/** What goes out in place of an object packed in. Throws `Refused` for what could run. */
const objectWithout = async (path: string, content: Buffer, depth: number, budget: Budget): Promise<Buffer | undefined> => {
  if (/\.bin$/i.test(path)) return compoundWithout(content)
  if (!/\.(docx|xlsx|pptx)$/i.test(path) || depth >= greatestDepth) throw embedded()
  return Buffer.concat((await readOffice(content, budget, depth + 1)).pieces)
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

const look = async (bytes: Buffer, budget: Budget, depth: number): Promise<{ kind: OfficeKind; pieces: Buffer[] }> => {
  let kind: OfficeKind | undefined
  const pieces = await readZipThrough(bytes, budget, async (path, content) => {
    if (isActive(path)) throw macrosInside()
    if (isLink(path) || isLinkPart(content.subarray(0, 2048))) throw linkedElsewhere()
    demandHarmlessFields(content)
    if (path === contentTypes) kind = kindByContentTypes(content)
    else if (isRelations(path)) demandHarmlessRelations(content)
    else if (isEmbedded(path)) return objectWithout(path, content, depth, budget)
    else if (startsWith(content, compoundSignature)) return compoundWithout(content)
    // A relation may name any part as an object.
    else if (startsWith(content, zipSignature)) throw embedded()
    else if (isPicture(path)) return pictureWithout(content)
    return undefined
  })
  if (kind === undefined) throw otherKind()
  return { kind, pieces }
}

/**
 * A docx, xlsx or pptx, read through to its end: no macros, nothing fetched from elsewhere, nothing packed in that could run; its
 * pictures without metadata. Throws `Refused`.
 */
export const readOffice = async (bytes: Buffer, budget: Budget, depth = 0): Promise<ReadContent & { kind: OfficeKind }> => {
  try {
    return { ...(await look(bytes, budget, depth)), width: null, height: null }
  } catch (error) {
    // Of what yauzl and zlib say, whatever it is, the file is at fault.
    if (error instanceof DomainProblem) throw error
    throw damagedFile()
  }
}

import { type EvidenceKind, greatestPixels } from '@silverguard/shared/evidence/contract'
import { text } from '@silverguard/shared/text'
import { budgetOf, tooCostly } from './budget.ts'
import { compoundSignature, oldOfficeWithout } from './compound-file.ts'
import { readJpeg } from './jpeg.ts'
import { readOffice } from './office.ts'
import { readPdf } from './pdf.ts'
import { pngSignature, readPng } from './png.ts'
import { type ReadContent, startsWith } from './read-content.ts'
import { damagedFile, emptyFile, imageTooLarge, otherKind } from './refusals.ts'
import { readWebp } from './webp.ts'

export type Identified = ReadContent & { kind: EvidenceKind }

/** Of all that comes out of what is packed in an upload. */
const greatestInflatedBytes = 64 * 1024 * 1024
/** What goes out is hardly more than what came in; packing anew costs a little. */
const greatestOutgoing = (incoming: number) => 2 * incoming + 1024 * 1024

const heic = text(
  '这是苹果手机的 HEIC 图片,请在“设置—相机—格式”中选“兼容性最佳”后重新拍摄',
  'This is a HEIC picture; set the camera to the most compatible format',
)

const read = async (bytes: Buffer): Promise<Identified> => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { kind: 'jpeg', ...readJpeg(bytes) }
  if (startsWith(bytes, pngSignature)) return { kind: 'png', ...readPng(bytes) }
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return { kind: 'webp', ...readWebp(bytes) }
  if (startsWith(bytes, '%PDF-')) return { kind: 'pdf', ...readPdf(bytes) }
  if (startsWith(bytes, 'PK\u0003\u0004')) return readOffice(bytes, budgetOf(greatestInflatedBytes))
  if (startsWith(bytes, compoundSignature)) return { kind: 'ole', width: null, height: null, pieces: [oldOfficeWithout(bytes)] }
  throw otherKind(startsWith(bytes, 'ftyphei', 4) || startsWith(bytes, 'ftypmif', 4) ? heic : undefined)
}

/** What a file is, by its whole structure and not by its name, and its pieces without metadata. Throws `Refused`. */
export const identify = async (bytes: Buffer): Promise<Identified> => {
  if (bytes.length === 0) throw emptyFile()
  try {
    const found = await read(bytes)
    const { width, height } = found
    if (width !== null && height !== null && width * height > greatestPixels) throw imageTooLarge(width, height)
    if (found.pieces.reduce((sum, piece) => sum + piece.length, 0) > greatestOutgoing(bytes.length)) throw tooCostly()
    return found
  } catch (error) {
    // A length that points beyond the end: cut off, or made up.
    if (error instanceof RangeError) throw damagedFile()
    throw error
  }
}

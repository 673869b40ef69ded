import { blankMetadata } from './blank-metadata.ts'
import type { ReadContent } from './read-content.ts'
import { damagedFile } from './refusals.ts'

/** A PDF ends within this many bytes of the end of its file. */
const tail = 1024

/** A PDF from its first byte to its end mark; what follows that is left out, and of its pictures where they were taken. It is handed out to be kept, never shown. Throws `Refused`. */
export const readPdf = (bytes: Buffer): ReadContent => {
  const mark = bytes.lastIndexOf('%%EOF')
  const isSound = /^%PDF-[12]\.\d[\r\n\t %]/.test(bytes.toString('latin1', 0, 9)) && mark >= 0 && mark >= bytes.length - tail
  if (!isSound || bytes.lastIndexOf('startxref', mark) < mark - tail) throw damagedFile()
  return { width: null, height: null, pieces: [blankMetadata(bytes.subarray(0, mark + 5)), Buffer.from('\n')] }
}

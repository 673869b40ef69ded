import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { VerdictDocument } from './verdict-document-content.ts'
import { writable } from './writing/xml-text.ts'
import { zipTemplate } from './zipped-template.ts'

let zipped: Uint8Array | undefined

const writableWithin = (value: unknown): unknown => {
  if (typeof value === 'string') return writable(value)
  if (Array.isArray(value)) return value.map(writableWithin)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, within]) => [key, writableWithin(within)]))
}

/** The verdict sheet as `.docx`. What stands in the content comes out as text, whatever marks of XML or of the template it holds. */
export const writeVerdictDocument = (content: VerdictDocument): Uint8Array => {
  zipped ??= zipTemplate('verdict-sheet')
  const document = new Docxtemplater(new PizZip(zipped), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: ({ value }: { value: string }) => {
      throw new Error(`the template asks for ${value}, and the content does not have it`)
    },
  })
  document.render(writableWithin(content))
  return document.toUint8Array({ compression: 'DEFLATE' })
}

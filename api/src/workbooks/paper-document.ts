import { type PaperMark, paperMarks } from '@silverguard/shared/handling/papers/marks'
import type { PaperKind } from '@silverguard/shared/handling/papers/vocabulary'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { PaperContent } from '../handling/papers/paper-content.ts'
import { type Tag, templateReader } from './paper-template-tags.ts'
import { writable, xmlText } from './writing/xml-text.ts'
import { zipTemplate } from './zipped-template.ts'

const shipped = new Map<PaperKind, Uint8Array>()

/** The template that ships: what all papers share, and the body of its kind. */
export const shippedTemplate = (kind: PaperKind): Uint8Array => {
  const known = shipped.get(kind) ?? zipTemplate('paper', kind)
  shipped.set(kind, known)
  return known
}

const keys = Object.keys(paperMarks) as PaperMark[]
const isSeveral = (key: PaperMark): boolean => 'several' in paperMarks[key]

/** More than anybody writes in a letter; each is a turn of its section. What is beyond stands in the last, line after line. */
export const greatestParagraphs = 200
const paragraphs = (words: string): string[] => {
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length <= greatestParagraphs ? lines : [...lines.slice(0, greatestParagraphs - 1), lines.slice(greatestParagraphs - 1).join('\n')]
}

/** By the words of the marks; what is blank is false to a section. */
const valuesOf = (content: PaperContent): ReadonlyMap<string, string | readonly string[]> =>
  new Map(
    keys.map((key) => {
      const words = writable(content[key] ?? '')
      return [paperMarks[key].mark, isSeveral(key) ? paragraphs(words) : words]
    }),
  )

/** `.` is the paragraph at hand; several paragraphs where one is asked for are its lines. `put`: hears of each mark in whose place words come. */
const parserOf = (values: ReturnType<typeof valuesOf>, put: (mark: string) => void) => (tag: string) => ({
  get: (scope: unknown, { meta }: Docxtemplater.DXT.ParserContext) => {
    if (tag === '.') return typeof scope === 'string' ? scope : ''
    const value = values.get(tag.trim())
    if (meta.part.module === 'loop') return value
    put(tag.trim())
    return typeof value === 'string' ? value : value?.join('\n')
  },
})

const draftLine = (words: string): string =>
  `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="D7000F"/><w:sz w:val="32"/></w:rPr><w:t>${xmlText(words)}</w:t></w:r></w:p>`

const main = 'word/document.xml'

/** A draft says that it is one whatever the template looks like. */
const markDraft = (zip: PizZip, words: string): void => {
  const body = zip.file(main)?.asText() ?? ''
  zip.file(
    main,
    body.replace(/<w:body\b[^>]*>/, (start) => start + draftLine(`【${words}】`)),
  )
}

const opened = (template: Uint8Array, parser: ReturnType<typeof parserOf>) => {
  const { tags, module } = templateReader()
  const options = { paragraphLoop: true, linebreaks: true, errorLogging: false, parser, modules: [module], nullGetter: () => '' }
  return { document: new Docxtemplater(new PizZip(template), options), tags }
}

/** The marks of a template, nothing filled in. Throws what docxtemplater throws. */
export const tagsOf = (template: Uint8Array): readonly Tag[] =>
  opened(
    template,
    parserOf(new Map(), () => {}),
  ).tags

export type Rendered = { bytes: Uint8Array; words: string }

/** Fills a template in. What stands in the content comes out as text, whatever marks of XML or of the template it holds. Throws what docxtemplater throws. */
export const renderPaper = (template: Uint8Array, content: PaperContent): Rendered => {
  const put = new Set<string>()
  const { document } = opened(
    template,
    parserOf(valuesOf(content), (mark) => put.add(mark)),
  )
  document.render()
  const words = document.getFullText()
  // That the mark occurs says nothing: it may be what a draft leaves out.
  if (content.draft && !put.has(paperMarks.draft.mark)) markDraft(document.getZip(), content.draft)
  return { bytes: document.toUint8Array({ compression: 'DEFLATE' }), words }
}

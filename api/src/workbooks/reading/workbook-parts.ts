import { text } from '@silverguard/shared/text'
import { greatestSheets } from './limits.ts'
import { damaged, encrypted, externalLinks, macros, noSheets, notARegister, tooManySheets } from './unreadable-file.ts'
import { attributesOf, readWholeXml } from './xml-reader.ts'
import type { ZipParts } from './zip-parts.ts'

/** Where a workbook keeps what we read. Sheets that a person sees come first. */
export type WorkbookParts = { sheets: { name: string; path: string }[]; sharedStrings: string | undefined; styles: string | undefined; since1904: boolean }

type Relation = { type: string; target: string }

const readRelations = async (zip: ZipParts, path: string): Promise<Map<string, Relation>> => {
  const relations = new Map<string, Relation>()
  if (!zip.has(path)) return relations
  await readWholeXml(zip.open(path), {
    open(name, source) {
      if (name !== 'Relationship') return
      const { Id, Type = '', Target = '' } = attributesOf(source)
      if (Id !== undefined) relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: Target })
    },
    close() {},
    text() {},
  })
  return relations
}

const resolve = (folder: string, target: string): string => {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** A zip that is no workbook, or one we do not take, refused by what it is. */
const refuseOtherPackages = (zip: ZipParts) => {
  if (zip.has('EncryptedPackage')) throw encrypted()
  if (zip.has('word/document.xml')) throw notARegister(text('Word 文档(.docx)', 'a Word document (.docx)'))
  if (zip.has('ppt/presentation.xml')) throw notARegister(text('演示文稿(.pptx)', 'a presentation (.pptx)'))
  if (zip.has('xl/workbook.bin')) throw notARegister(text('二进制 Excel 工作簿(.xlsb)', 'a binary workbook (.xlsb)'))
  if (zip.has('content.xml')) throw notARegister(text('OpenDocument 文件(.ods)', 'an OpenDocument file (.ods)'))
  if (zip.paths.some((path) => /(^|\/)(vbaProject\.bin|macrosheets\/)/i.test(path))) throw macros()
  if (zip.paths.some((path) => /(^|\/)externalLinks\//i.test(path))) throw externalLinks()
}

const readSheets = async (zip: ZipParts, path: string) => {
  const sheets: { name: string; relation: string; hidden: boolean }[] = []
  let since1904 = false
  await readWholeXml(zip.open(path), {
    open(name, source) {
      if (name === 'workbookPr') since1904 = ['1', 'true', 'on'].includes(attributesOf(source).date1904 ?? '')
      if (name !== 'sheet') return
      const attributes = attributesOf(source)
      // Both `sheetId` and `r:id` are ids; only the latter's local name is `id`.
      sheets.push({ name: attributes.name ?? '', relation: attributes.id ?? '', hidden: (attributes.state ?? 'visible') !== 'visible' })
    },
    close() {},
    text() {},
  })
  return { sheets, since1904 }
}

/** Finds sheets, strings and styles by the workbook's own relations. Throws UnreadableFile for anything but a plain workbook. */
export const readWorkbookParts = async (zip: ZipParts): Promise<WorkbookParts> => {
  refuseOtherPackages(zip)
  const roots = [...(await readRelations(zip, '_rels/.rels')).values()]
  const path = resolve('', roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml')
  if (!zip.has(path)) {
    if (zip.has('[Content_Types].xml')) throw damaged()
    throw notARegister(text('压缩包(zip)', 'a zip archive'))
  }
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const file = path.slice(path.lastIndexOf('/') + 1)
  const relations = await readRelations(zip, `${folder}/_rels/${file}.rels`.replace(/^\//, ''))
  const { sheets, since1904 } = await readSheets(zip, path)
  const worksheets = sheets.flatMap(({ name, relation, hidden }) => {
    const found = relations.get(relation)
    return found?.type === 'worksheet' ? [{ name, hidden, path: resolve(folder, found.target) }] : []
  })
  if (worksheets.length === 0) throw noSheets()
  if (worksheets.length > greatestSheets) throw tooManySheets(greatestSheets)
  if (worksheets.some((sheet) => !zip.has(sheet.path))) throw damaged()
  // No program writes such; two hundred sheets that are all one long part would cost its length two hundred times.
  if (new Set(worksheets.map((sheet) => sheet.path)).size < worksheets.length) throw damaged()
  const partOf = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target
    const found = target === undefined ? undefined : resolve(folder, target)
    return found !== undefined && zip.has(found) ? found : undefined
  }
  return {
    sheets: [...worksheets.filter((sheet) => !sheet.hidden), ...worksheets.filter((sheet) => sheet.hidden)],
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    since1904,
  }
}

import { columnLetters } from '../reading/table.ts'
import { cellStyles } from './cell-styles.ts'
import type { WrittenSheet } from './sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { xmlText } from './xml-text.ts'
import { zipWriter } from './zip-writer.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Sheet names may not be longer than 31 characters nor hold these; in references they stand in quotes. */
export const sheetName = (words: string): string =>
  words
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31) || 'Sheet'
const quotedName = (name: string) => `'${name.replaceAll("'", "''")}'`

const workbookXml = (sheets: readonly WrittenSheet[]) => {
  const list = sheets.map(
    ({ name, hidden }, at) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const names = sheets.flatMap(({ name, headingRow, headingRows = 1, frozenColumns = 0, printing, filter }, at) => {
    const own = quotedName(sheetName(name))
    const defined = (reserved: string, reference: string, more = '') =>
      `<definedName name="_xlnm.${reserved}" localSheetId="${at}"${more}>${xmlText(`${own}!${reference}`)}</definedName>`
    const columns = (printing?.pagesAcross ?? 1) > 1 && frozenColumns > 0 ? `$A:$${columnLetters(frozenColumns - 1)},${own}!` : ''
    const absolute = filter?.().replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      ...(absolute ? [defined('_FilterDatabase', absolute, ' hidden="1"')] : []),
      ...(printing && headingRow ? [defined('Print_Titles', `${columns}$${headingRow - headingRows + 1}:$${headingRow}`)] : []),
    ]
  })
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`
}

const contentTypesXml = (count: number) =>
  `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  `${Array.from({ length: count }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}</Types>`

const workbookRelationsXml = (count: number) =>
  `${declaration}<Relationships xmlns="${packageRelations}">${Array.from({ length: count }, (_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}` +
  `<Relationship Id="rId${count + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

/**
 * Writes an `.xlsx` from sheets whose rows may stream. By our own hand and not by hucre, which cannot merge, set heights or
 * print set-up while streaming; a list of 100,000 rows stays within the memory of its packed bytes.
 */
export const writeWorkbook = async (sheets: readonly WrittenSheet[]): Promise<Uint8Array> => {
  const zip = zipWriter()
  const styles = cellStyles()
  await zip.add('[Content_Types].xml', [contentTypesXml(sheets.length)])
  await zip.add('_rels/.rels', [
    `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ])
  await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationsXml(sheets.length)])
  for (const [at, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0, styles))
  // After the sheets: what can be filtered is known once their rows are written.
  await zip.add('xl/workbook.xml', [workbookXml(sheets)])
  await zip.add('xl/styles.xml', [styles.xml()])
  return zip.finish()
}

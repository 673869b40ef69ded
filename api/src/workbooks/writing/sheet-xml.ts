import { columnLetters } from '../reading/table.ts'
import type { CellStyle, CellStyles } from './cell-styles.ts'
import type { Printing, Validation, WrittenCell, WrittenRow, WrittenSheet } from './sheet.ts'
import { cellText, xmlText } from './xml-text.ts'

const dayMilliseconds = 86_400_000
/** Serial numbers before 1 March 1900 are off by one in spreadsheets; such days are written as text. */
const firstSafeDay = '1900-03-01'
const serialOf = (day: string) => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMilliseconds)

/** What a program takes for a formula when such a cell is edited or saved as .csv: the cell is marked as text for good. */
const looksLikeFormula = /^[\s]*[=+\-@\t\r]/

const textXml = (words: string, style: CellStyle, reference: string, styles: CellStyles) =>
  `<c r="${reference}" s="${styles.place(style, looksLikeFormula.test(words))}" t="inlineStr"><is><t xml:space="preserve">${cellText(words)}</t></is></c>`

const cellXml = (cell: WrittenCell, reference: string, styles: CellStyles): string => {
  if (cell.kind === 'text') return textXml(cell.text, cell.style, reference, styles)
  if (cell.kind === 'day' && cell.day < firstSafeDay) return textXml(cell.day, cell.style, reference, styles)
  const start = `<c r="${reference}" s="${styles.place(cell.style)}"`
  switch (cell.kind) {
    case 'number':
      return Number.isFinite(cell.number) ? `${start}><v>${cell.number}</v></c>` : `${start}/>`
    case 'boolean':
      return `${start} t="b"><v>${cell.value ? 1 : 0}</v></c>`
    case 'day':
      return `${start}><v>${serialOf(cell.day) + (cell.time ?? 0)}</v></c>`
    default:
      return `${start}/>`
  }
}

const rowXml = ({ cells, height }: WrittenRow, row: number, styles: CellStyles): string => {
  let written = `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    if (cell) written += cellXml(cell, `${columnLetters(at)}${row}`, styles)
  }
  return `${written}</row>`
}

const viewXml = ({ headingRow = 0, frozenColumns = 0 }: WrittenSheet, first: boolean) => {
  const start = `<sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"`
  if (headingRow === 0 && frozenColumns === 0) return `${start}/>`
  const corner = `${columnLetters(frozenColumns)}${headingRow + 1}`
  const pane = headingRow > 0 && frozenColumns > 0 ? 'bottomRight' : headingRow > 0 ? 'bottomLeft' : 'topRight'
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${headingRow > 0 ? ` ySplit="${headingRow}"` : ''}`
  return `${start}><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView>`
}

const validationXml = (validation: Validation): string => {
  const prompt = validation.prompt
    ? ` showInputMessage="1" promptTitle="${xmlText(validation.prompt.title.slice(0, 32))}" prompt="${xmlText(validation.prompt.words.slice(0, 255))}"`
    : ''
  const checked = validation.is === 'any' ? '' : ` type="${validation.is}" showErrorMessage="1"${validation.lenient ? ' errorStyle="warning"' : ''}`
  const operator = validation.is === 'list' || validation.is === 'any' ? '' : ' operator="greaterThanOrEqual"'
  const formula = validation.is === 'any' ? '' : `<formula1>${xmlText(validation.is === 'list' ? validation.source : validation.from)}</formula1>`
  return `<dataValidation${checked}${operator} allowBlank="1"${prompt} sqref="${validation.range}">${formula}</dataValidation>`
}

const paperSize: Record<Printing['paper'], number> = { A4: 9, A3: 8 }
const printingXml = ({ paper, orientation, footer, pagesAcross = 1 }: Printing) =>
  '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="${paperSize[paper]}" orientation="${orientation}" fitToWidth="${pagesAcross}" fitToHeight="0"/>` +
  `<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`

const counted = (name: string, items: readonly string[]) => (items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`)

const mergeXml = (range: string) => `<mergeCell ref="${range}"/>`

/** The XML of one sheet, piece by piece; merges come after the rows and are gathered on the way. */
export async function* sheetXml(sheet: WrittenSheet, first: boolean, styles: CellStyles): AsyncGenerator<string> {
  const columns = sheet.columns
    .map(({ width, style }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}"${style ? ` style="${styles.place(style)}"` : ''} customWidth="1"/>`)
    .join('')
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `${sheet.printing ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews>${viewXml(sheet, first)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  const merges = (sheet.merges ?? []).map(mergeXml)
  let row = 0
  for await (const written of sheet.rows) {
    row = written.row ?? row + 1
    for (const [from, to] of written.across ?? []) if (to > from) merges.push(mergeXml(`${columnLetters(from)}${row}:${columnLetters(to)}${row}`))
    yield rowXml(written, row, styles)
  }
  yield `</sheetData>${sheet.filter ? `<autoFilter ref="${sheet.filter()}"/>` : ''}${counted('mergeCells', merges)}${counted('dataValidations', (sheet.validations ?? []).map(validationXml))}${sheet.printing ? printingXml(sheet.printing) : ''}</worksheet>`
}

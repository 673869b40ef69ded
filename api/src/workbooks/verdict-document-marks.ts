import { type Standing, standingWords } from '@silverguard/shared/risk/vocabulary'
import { levelMarks } from '@silverguard/shared/workbooks/level-marks'
import { xmlText } from './writing/xml-text.ts'

/** Grey is too light for a shape on white; what is on no list is drawn in ink. */
const colourOf = (standing: Standing): string => {
  const { fill, ink } = levelMarks[standing]
  return standing === 'pending' || standing === 'apart' ? ink : fill
}

const paragraph = (style: 'Cell' | 'Level', runs: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`
const run = (words: string, colour?: string) =>
  `<w:r>${colour ? `<w:rPr><w:color w:val="${colour}"/></w:rPr>` : ''}<w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`

/** Shape, word and what stands beside it, as a paragraph of the document: ■ 红色 R1. Without a standing the words alone. */
export const markParagraph = (style: 'Cell' | 'Level', standing: Standing | null, beside = ''): string =>
  standing === null
    ? paragraph(style, run(beside))
    : paragraph(style, `${run(levelMarks[standing].symbol, colourOf(standing))}${run(` ${standingWords[standing].zh}${beside && ` ${beside}`}`)}`)

/** The same in plain words. */
export const markWords = (standing: Standing, beside: string): string => `${levelMarks[standing].symbol} ${standingWords[standing].zh} ${beside}`

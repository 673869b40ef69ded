const lineHeight = 13.5
const greatestHeight = 409

/** Width of text in characters: Chinese and full-width letters count two. */
const textWidth = (words: string): number => {
  let width = 0
  for (const letter of words) width += (letter.codePointAt(0) ?? 0) > 0x2e7f || letter === '“' || letter === '”' ? 2 : 1
  return width
}

/** Lines that text takes in a cell of a width; short text is measured no further. */
const linesOf = (words: string, width: number): number => {
  const room = Math.max(2, width - 1.5)
  if (words.length * 2 <= room && !words.includes('\n')) return 1
  let lines = 0
  for (const line of words.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / room))
  return lines
}

/** Points that a row needs so that wrapped text shows in full; spreadsheets do not work it out for files they did not write. */
export const rowHeight = (cells: readonly { words: string; width: number }[], least = 18): number => {
  let most = 1
  for (const { words, width } of cells) most = Math.max(most, linesOf(words, width))
  return Math.min(greatestHeight, Math.max(least, most * lineHeight + 4))
}

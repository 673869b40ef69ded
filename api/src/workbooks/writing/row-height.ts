const lineHeight = 13.5
const greatestHeight = 409

/** Width of text in characters: Chinese and full-width letters count two. */
export const textWidth = (words: string): number => {
  let width = 0
  for (const letter of words) width += (letter.codePointAt(0) ?? 0) > 0x2e7f || letter === '“' || letter === '”' ? 2 : 1
  return width
}

/** Points that a row needs so that wrapped text shows in full; spreadsheets do not work it out for files they did not write. */
export const rowHeight = (cells: readonly { words: string; width: number }[], least = 18): number => {
  const lines = cells.map(({ words, width }) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(2, width - 1.5))), 0),
  )
  return Math.min(greatestHeight, Math.max(least, Math.max(1, ...lines) * lineHeight + 4))
}

const greatestCellCharacters = 32_767

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above; most text has none of these and is done
const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text without the characters that XML can not hold at all, for those who escape the rest themselves. */
export const writable = (words: string): string => words.replace(forbidden, '')

/** Text for XML: characters that it forbids are left out, or no program opens the file. */
export const xmlText = (words: string): string => (special.test(words) ? writable(words).replace(/[&<>"\r]/g, (letter) => escapes[letter] ?? letter) : words)

/** Text of a cell: within Excel's length, and a literal `_x0041_` kept from being read as the character it would stand for. */
export const cellText = (words: string): string => {
  const cut = words.length > greatestCellCharacters ? words.slice(0, greatestCellCharacters) : words
  return xmlText(cut.includes('_x') ? cut.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_') : cut)
}

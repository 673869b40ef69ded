import { type Cell, cellWords } from './cell.ts'
import { blank, type Reading, saysNothing, unreadable, value, visible } from './reading.ts'
import { simplify } from './simplify.ts'

const none = /^(无|暂无|没有|none|nil)$/i

/** A cell's words without what nobody sees. */
export const plain = (cell: Cell): string => visible(cellWords(cell))
/** "无", "/" and the like in a cell of words: there is nothing to keep. */
export const isNone = (words: string): boolean => saysNothing(words) || none.test(simplify(words.normalize('NFKC')).trim())

export const readText = (cell: Cell, longest: number, oneLine: boolean): Reading => {
  const words = oneLine ? plain(cell).replace(/\s+/g, ' ') : plain(cell)
  if (isNone(words)) return blank
  return words.length <= longest ? value(words) : unreadable('too_long', `超过 ${longest} 字`, `More than ${longest} characters`)
}

/** Several names in a cell; a space parts none of them, since 张 三 is one person. */
export const readNames = (cell: Cell, most: { items: number; length: number }): Reading => {
  const words = plain(cell)
  if (isNone(words)) return blank
  const names = words
    .split(/[、,,;;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length <= most.items && names.every((name) => name.length <= most.length)
    ? value(names)
    : unreadable('too_long', '名称过多或过长', 'Too many names, or too long')
}

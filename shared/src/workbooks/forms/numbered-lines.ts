import { type Text, text } from '../../text.ts'

const numbered = (lines: readonly string[]) => (lines.length < 2 ? lines.join() : lines.map((line, index) => `${index + 1}.${line}`).join('\n'))

/** Several sentences in one cell: a line each, numbered where there are several. */
export const numberedLines = (lines: readonly Text[]): Text => text(numbered(lines.map((line) => line.zh)), numbered(lines.map((line) => line.en)))

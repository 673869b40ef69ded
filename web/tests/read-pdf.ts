import { inflateSync } from 'node:zlib'

/** Each page of a PDF that Chromium wrote as its runs of glyphs with font and place from the left, and its paper in points. */
export const readPdf = (pdf: Buffer): { pages: Set<string>[]; width: number; height: number } => {
  const source = pdf.toString('latin1')
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(source)
  const pages: Set<string>[] = []
  for (const match of source.matchAll(/\bstream\r?\n/g)) {
    const from = match.index + match[0].length
    const stream = inflated(pdf.subarray(from, source.indexOf('endstream', from)))
    if (stream && /\bBT\b/.test(stream)) pages.push(new Set(runsIn(stream)))
  }
  return { pages, width: Number(box?.[1]), height: Number(box?.[2]) }
}

const runsIn = (stream: string) =>
  [...stream.matchAll(/\/(\w+) \S+ Tf\s+\S+ \S+ \S+ \S+ (\S+) \S+ Tm\s+(<[^>]*>|\[[^\]]*\])\s*TJ?/gi)].map(
    ([, font, left, glyphs]) => `${font} ${left} ${glyphs}`,
  )

/** Runs of glyphs that stand on every page. */
export const onEveryPage = (pages: readonly Set<string>[]): string[] => [...(pages[0] ?? [])].filter((glyphs) => pages.every((page) => page.has(glyphs)))

const inflated = (bytes: Buffer) => {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    // Not a compressed stream: no text of a page.
    return undefined
  }
}

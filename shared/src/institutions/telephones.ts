const piece =
  /^(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(?:\+?886[- ]?)?0?9\d{2}-\d{3}-?\d{3}|09\d{8}|[48]00[- ]?\d{3}[- ]?\d{4}|[48]00[- ]?\d{4}[- ]?\d{3}|(?:\(0\d{1,3}\)|0\d{1,3}-)[- ]?\d{4}-?\d{3,4}|0(?:10|2\d|[3-9]\d{2})\d{7,8}|[2-9]\d{6,7})(?:(?:转|轉|分机|分機|ext\.?|#|-|x)[- ]?\d{1,6}|[~～]\d{1,3})?$/i

/** Every way in which a run of digits is a row of telephone numbers; two or more ways mean that nobody can tell. */
const waysToSplit = (run: string, most: number): string[][] => {
  const ways: string[][] = piece.test(run) ? [[run]] : []
  if (most <= 1 || ways.length > 0) return ways
  for (let cut = 7; cut <= Math.min(run.length - 7, 24); cut++) {
    const head = run.slice(0, cut)
    if (!piece.test(head) || /[-~#(]$/.test(head)) continue
    for (const rest of waysToSplit(run.slice(cut), most - 1)) ways.push([head, ...rest])
  }
  return ways
}
const areaCodes = (numbers: readonly string[]) => numbers.filter((number) => /^\(?0|^\+?(86)?1[3-9]\d{9}$/.test(number)).length

/** A run without separators: whole if it is one number, split where there is one way to do it, else as it stands. */
const splitRun = (run: string): string[] => {
  const ways = waysToSplit(run, 5)
  const fewest = Math.min(...ways.map((way) => way.length))
  const short = ways.filter((way) => way.length === fewest)
  if (short.length === 1) return short[0] ?? [run]
  const complete = short.filter((way) => areaCodes(way) === way.length)
  return (complete.length === 1 ? complete[0] : undefined) ?? [run]
}

const plain = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[︎️]/g, '')
const digitsIn = (words: string) => words.replace(/\D/g, '').length

/**
 * The telephone numbers of a cell, written as they stand there: split at separators and where two were glued together.
 * What cannot be split for certain is kept as one text; nothing is lost.
 */
export const splitTelephones = (cell: string): string[] => {
  const whole = plain(cell)
    .trim()
    .replace(/^\?+(?=[\d(+])/, '')
  if (whole === '') return []
  const spaced = whole
    .replace(/\s*-\s*/g, '-')
    .replace(/\s*(转|轉|分机|分機|ext\.?|#)\s*/gi, '$1')
    .replace(/\)\s+/g, ')')
  if (piece.test(spaced)) return [spaced]
  const runs = spaced.split(/[,;、/|\n\r\t]+|\s+|(?<=\d)(?:或|和|及)(?=[\d(])/).filter((run) => run !== '')
  if (runs.some((run) => digitsIn(run) < 7)) return [whole.replace(/\s+/g, ' ')]
  const numbers = runs.flatMap(splitRun)
  return numbers.filter((number, at) => numbers.indexOf(number) === at)
}

/** Digits alone, without the country's code and extensions, for finding the same number again. */
export const telephoneKey = (telephone: string): string => {
  const digits = plain(telephone)
    .replace(/(转|轉|分机|分機|ext\.?|#|~).*$/i, '')
    .replace(/\D/g, '')
  return digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits
}

import { type Level, levelWords } from '../../risk/vocabulary.ts'

/** In the plan's words: 纳入红色名单. */
export const listedWords = (level: Level): string => `已纳入${levelWords[level].zh}名单`

/** Sentences as numbered paragraphs; one alone is not numbered. */
export const numbered = (sentences: readonly string[]): string => {
  const ended = sentences.map((sentence, at) => `${sentence.replace(/[。;;.]+$/, '')}${at === sentences.length - 1 ? '。' : ';'}`)
  return ended.length < 2 ? ended.join('') : ended.map((sentence, at) => `${at + 1}.${sentence}`).join('\n')
}

/** Yuan as an official letter gives them: 3.5万元, 800元. */
export const wanWords = (yuan: number): string => (Math.abs(yuan) >= 10_000 ? `${Number((yuan / 10_000).toFixed(6))}万元` : `${Number(yuan.toFixed(2))}元`)

/** 2026年11月21日; where no day is known, blanks to be filled in by hand. */
export const dayWords = (day: string | null | undefined): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  return parts === null ? '　　　年　　月　　日' : `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`
}

const han = '[\\p{Script=Han}“”《》、。\\uff08\\uff09]'
/** The same mark of full width: 0xfee0 further on. */
const wide = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)
const single = new RegExp(`(?<=${han}\\s?)[,:;?!]|[,:;?!](?=\\s?${han})`, 'gu')
const paired = new RegExp(`\\((?=[^()]*${han}[^()]*\\)|[^()]*\\)${han})([^()]*)\\)|(?<=${han})\\(([^()]*)\\)`, 'gu')

/** Punctuation as official letters have it, of full width beside Chinese. What is `kept`, a name, stays as it is registered. */
export const officialPunctuation = (words: string, kept = ''): string => {
  if (kept !== '' && words.includes(kept))
    return words
      .split(kept)
      .map((part) => officialPunctuation(part))
      .join(kept)
  return words
    .replace(paired, (_found, inner: string | undefined, other: string | undefined) => `${wide('(')}${inner ?? other ?? ''}${wide(')')}`)
    .replace(single, (mark) => wide(mark))
}

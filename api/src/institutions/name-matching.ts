import { maskPersonalData } from '@silverguard/shared/personal-data'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { withoutRadicals } from './cjk-radicals.ts'

const toSimplified = Converter({ from: 't', to: 'cn' })
const dropped = /[\s\p{P}\p{S}\p{C}]/gu

/** Text for comparing: compatibility forms and radicals folded, simplified, lower case, without spaces, brackets and signs. */
export const matchText = (words: string): string => toSimplified(withoutRadicals(words).normalize('NFKC')).toLowerCase().replace(dropped, '')

/** Two names that agree in this are the same words; whether they are the same place is for a person to say. */
export const nameMatch = (name: string): string => matchText(maskPersonalData(name))

const syllablesOf = (folded: string): string[] => pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })

/** Sorts names by their pinyin, names of the same sound by themselves; two blanks put a name before longer ones that begin with it. */
export const nameKey = (name: string): string => `${syllablesOf(matchText(name)).join(' ')}  ${name}`

const soundsOf = (syllables: readonly string[]): string[] => [syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join('')]

export type Searched = { names: readonly string[]; people: readonly string[]; others: readonly string[] }

/** What the text filter looks through, a line each; names and people also by pinyin and its initials. No number that is masked can be found by a part of it. */
export const searchText = ({ names, people, others }: Searched): string => {
  const shown = (line: string) => matchText(maskPersonalData(line))
  const spoken = [...names, ...people].map(shown).filter((line) => line !== '')
  const lines = [...spoken, ...others.map(shown), ...spoken.flatMap((line) => soundsOf(syllablesOf(line)))]
  return `\n${[...new Set(lines)].filter((line) => line !== '').join('\n')}\n`
}

/** The words of a query as `searchText` writes them; all must be found. */
export const searchWords = (query: string): string[] =>
  query
    .split(/\s+/)
    .map(matchText)
    .filter((word) => word !== '')

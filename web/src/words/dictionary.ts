import type { Language, Text } from '@silverguard/shared/text'

type Entry = Text | ((...parameters: never[]) => Text)
/** Words of one part of the interface, each in both languages; words with parameters are functions. */
export type Dictionary = Readonly<Record<string, Entry>>
/** A dictionary in one language. A missing key, language or parameter does not compile. */
export type Words<D extends Dictionary> = {
  readonly [K in keyof D]: D[K] extends (...parameters: infer P) => Text ? (...parameters: P) => string : string
}

const inLanguage = (entry: Entry, language: Language) =>
  typeof entry === 'function' ? (...parameters: never[]) => entry(...parameters)[language] : entry[language]

const known = new WeakMap<Dictionary, Map<Language, unknown>>()

/** The same object for the same dictionary and language, so that it can stand in dependency lists. */
export const wordsIn = <D extends Dictionary>(dictionary: D, language: Language): Words<D> => {
  const languages = known.get(dictionary) ?? new Map<Language, unknown>()
  known.set(dictionary, languages)
  if (!languages.has(language)) {
    languages.set(language, Object.fromEntries(Object.entries(dictionary).map(([key, entry]) => [key, inLanguage(entry, language)])))
  }
  return languages.get(language) as Words<D>
}

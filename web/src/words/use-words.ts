import { type Dictionary, type Words, wordsIn } from './dictionary.ts'
import { useLanguage } from './language.tsx'

/** The words of one part of the interface in the chosen language: `useWords(registerWords).add`. */
export const useWords = <D extends Dictionary>(dictionary: D): Words<D> => wordsIn(dictionary, useLanguage().language)

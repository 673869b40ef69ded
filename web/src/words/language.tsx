import type { Language, Text } from '@silverguard/shared/text'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

const storageKey = 'silverguard.language'
const tags = { zh: 'zh-CN', en: 'en' } as const

const stored = (): Language => {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

type LanguageState = { language: Language; choose: (language: Language) => void }
const LanguageContext = createContext<LanguageState | undefined>(undefined)

/** Keeps the language of the interface across visits and in the page's `lang`. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(stored)
  useEffect(() => {
    document.documentElement.lang = tags[language]
  }, [language])
  const state = useMemo<LanguageState>(() => {
    const choose = (chosen: Language) => {
      setLanguage(chosen)
      try {
        localStorage.setItem(storageKey, chosen)
      } catch {
        // A browser that keeps nothing still shows the chosen language until it is closed.
      }
    }
    return { language, choose }
  }, [language])
  return <LanguageContext value={state}>{children}</LanguageContext>
}

export const useLanguage = (): LanguageState => {
  const state = useContext(LanguageContext)
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it')
  return state
}

const pick = { zh: (words: Text) => words.zh, en: (words: Text) => words.en }

/** Picks the words of the chosen language out of a `Text` of shared; the same function until the language changes. */
export const useText = (): ((words: Text) => string) => pick[useLanguage().language]

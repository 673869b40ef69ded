import { demandsOf, type Grounds } from '@silverguard/shared/determinations/deciding'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { demandWords, judgementFormWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'

/** What a level asks for in words, and whether it can be said at all. `alike`: the level that is said to be as it was. */
export const useDemandHint = (grounds: Grounds, alike: { level: Level | undefined; words: string }) => {
  const words = useWords(judgementFormWords)
  const inWords = useText()
  const impossible = (level: Level) => demandsOf(level, grounds).includes('never')
  const hint = (level: Level): string => {
    const demands = demandsOf(level, grounds).map((demand) => inWords(demandWords[demand]))
    const asked = demands.length > 0 ? [impossible(level) ? words.list(demands) : words.asks(words.list(demands))] : []
    return [...(level === alike.level ? [alike.words] : []), ...asked].join(' · ')
  }
  return { hint, impossible }
}

import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { levelWords, verdictStatusWords } from '@silverguard/shared/risk/vocabulary'
import { useText } from '../../words/language.tsx'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'

/** 已确定, or 待查明 with the level that what is unknown could lead to. */
export const StatusCell = ({ row }: { row: InstitutionRow }) => {
  const inWords = useText()
  const words = useWords(registerWords)
  const status = inWords(verdictStatusWords[row.status])
  return <>{row.status === 'open' && row.couldReach !== row.level ? `${status} · ${words.couldReach(inWords(levelWords[row.couldReach]))}` : status}</>
}

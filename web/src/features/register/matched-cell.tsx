import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { useText } from '../../words/language.tsx'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'

/** The rules that hold by their ids, each with its title in the plan's words. */
export const MatchedCell = ({ row }: { row: InstitutionRow }) => {
  const inWords = useText()
  const words = useWords(registerWords)
  const { profile } = useInstallation()
  if (row.matched.length === 0) return <>{words.none}</>
  const { rules } = shippedRuleSet(profile)
  return row.matched.map((id, place) => {
    const rule = rules.find((one) => one.id === id)
    return (
      <span key={id}>
        {place > 0 && ' '}
        <abbr title={rule && inWords(rule.title)}>{id}</abbr>
      </span>
    )
  })
}

import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { useText } from '../../words/language.tsx'
import classes from './effect.module.css'

/** Rules by their ids and titles in the words of the plan that they are of. */
export const MovedRules = ({ rules, profile }: { rules: readonly string[]; profile: Profile }) => {
  const inWords = useText()
  const titleOf = (id: string) => shippedRuleSet(profile).rules.find((rule) => rule.id === id)?.title
  return rules.map((id) => {
    const title = titleOf(id)
    return (
      <span key={id} className={classes.rules}>
        <b>{id}</b> {title && inWords(title)}
      </span>
    )
  })
}

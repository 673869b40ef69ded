import { Text } from '@mantine/core'
import { roleWords } from '@silverguard/shared/permissions/contract'
import { useText } from '../../words/language.tsx'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import classes from './own-account.module.css'
import { OwnSection } from './own-section.tsx'

/** Who is signed in, with which duties, over which division. */
export const WhoSection = () => {
  const words = useWords(ownAccountWords)
  const inWords = useText()
  const { person, signInName, roles, division } = useMe()
  const facts = [
    [words.person, person],
    [words.signInName, signInName],
    [words.roles, roles.map((role) => inWords(roleWords[role])).join(' · ')],
    [words.division, `${division.name} ${division.code}`],
  ] as const
  return (
    <OwnSection title={words.who}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed">
        {words.wrongly}
      </Text>
    </OwnSection>
  )
}

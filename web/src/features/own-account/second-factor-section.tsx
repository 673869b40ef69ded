import { Text } from '@mantine/core'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { OwnSection } from './own-section.tsx'
import { RemoveSecondFactor } from './remove-second-factor.tsx'
import { SetUpSecondFactor } from './set-up-second-factor.tsx'

/** One-time codes: whether they are in use, and the way to turn them on or off. */
export const SecondFactorSection = () => {
  const words = useWords(ownAccountWords)
  const { secondFactor, secondFactorDemanded } = useMe()
  return (
    <OwnSection title={words.secondFactor}>
      <Text role="status">{secondFactor ? words.factorOn : words.factorOff}</Text>
      {!secondFactor ? <SetUpSecondFactor /> : secondFactorDemanded ? <Text c="dimmed">{words.factorDemanded}</Text> : <RemoveSecondFactor />}
    </OwnSection>
  )
}

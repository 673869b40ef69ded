import { Text } from '@mantine/core'
import { dayWords } from '../../ui/figures.ts'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { OwnSection } from './own-section.tsx'
import { PasswordForm } from './password-form.tsx'

export const PasswordSection = () => {
  const words = useWords(ownAccountWords)
  return (
    <OwnSection title={words.password}>
      <Text>{words.setOn(dayWords(useMe().passwordSetAt))}</Text>
      <PasswordForm />
    </OwnSection>
  )
}

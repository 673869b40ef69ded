import { Text } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { stepDialogWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'

/** Of which ones a reminder reaches nobody in particular: those that one handles oneself, and those that nobody handles. */
export const WhomItReaches = ({ actions }: { actions: readonly Action[] }) => {
  const words = useWords(stepDialogWords)
  const own = actions.filter(({ handler }) => handler?.own).length
  const nobodys = actions.filter(({ handler }) => handler === null).length
  return (
    <>
      {own > 0 && (
        <Text size="sm" role="note">
          {words.onlyYou(own)}
        </Text>
      )}
      {nobodys > 0 && (
        <Text size="sm" role="note">
          {words.noHandler(nobodys)}
        </Text>
      )}
    </>
  )
}

import { Text } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { countedBy } from '@silverguard/shared/handling/measures'
import { moneyWords } from '../../ui/figures.ts'
import { stepDialogWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'

/** That money is still owed, or nobody knows how much, so that what is finished now cannot be closed; nothing where all is back. */
export const OwedWarning = ({ actions }: { actions: readonly Action[] }) => {
  const words = useWords(stepDialogWords)
  const owing = actions.filter(({ code, balance }) => countedBy(code) === 'refunds' && (balance === 'owed' || balance === 'unknown'))
  const [first] = owing
  if (!first) return null
  const said = () => {
    if (actions.length > 1) return words.owedAmong(owing.length)
    return first.balance === 'owed' && first.refunds ? words.owedAtFinish(moneyWords(first.refunds.stillOwed)) : words.unknownAtFinish
  }
  return (
    <Text size="sm" role="note">
      {said()}
    </Text>
  )
}

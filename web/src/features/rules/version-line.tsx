import { Text } from '@mantine/core'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import type { Span } from './spans.ts'

/** Whether the version shown holds, held, or will hold. `spans`: latest first. */
export const VersionLine = ({ stored: { id, active, effectiveFrom }, spans }: { stored: RuleSetSummary; spans: readonly Span[] }) => {
  const words = useWords(rulesWords)
  const own = spans.filter(({ publication }) => publication.ruleSet === id)
  const holds = own.find(({ state }) => state === 'holds')
  const waits = own.find(({ state }) => state === 'will_hold')
  const held = own.find(({ state }) => state === 'held')
  const said = () => {
    if (active) return words.activeNow(id, holds?.publication.holdsFrom ?? effectiveFrom)
    if (waits) return words.willHold(id, waits.publication.holdsFrom)
    if (held?.until) return words.heldBefore(id, held.publication.holdsFrom, held.until)
    return words.notActive(id, effectiveFrom)
  }
  return (
    <Text>
      {said()} {!active && words.switchHint}
    </Text>
  )
}

import { Text } from '@mantine/core'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { rulesWords, versionWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import type { Span } from './spans.ts'

type Props = { stored: RuleSetSummary; present: RuleSetSummary /** Latest first. */; spans: readonly Span[] }

/** Whether the version shown holds, held, or will hold; beside the one in force what comes after it. */
export const VersionLine = ({ stored: { id, profile, active, effectiveFrom }, present, spans }: Props) => {
  const words = useWords(rulesWords)
  const versions = useWords(versionWords)
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
  const next = spans.filter(({ state }) => state === 'will_hold').at(-1)?.publication
  return (
    <Text>
      {said()} {active && next && <b>{versions.comes(next.ruleSet, next.holdsFrom)}</b>}
      {profile !== present.profile && words.switchHint}
    </Text>
  )
}

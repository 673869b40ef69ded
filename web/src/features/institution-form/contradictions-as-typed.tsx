import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { ContradictionsNotice } from '../../ui/contradictions-notice.tsx'
import { useDraftReading } from './use-draft-reading.ts'

/** What contradicts itself in the draft as it stands. */
export const ContradictionsAsTyped = ({ ruleSet }: { ruleSet: RuleSet }) => {
  const { facts, particulars } = useDraftReading().reading
  return <ContradictionsNotice facts={facts} particulars={particulars} ruleSet={ruleSet} />
}

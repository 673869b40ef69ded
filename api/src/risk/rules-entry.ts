import type { Tx } from '@silverguard/db/client'
import type { Text } from '@silverguard/shared/text'
import type { Change, Entry } from '../audit/entry.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'

type Action = 'rules.drafted' | 'rules.draft_edited' | 'rules.draft_discarded' | 'rules.published' | 'rules.revoked' | 'rules.in_force'
type Told = { action: Action; ruleSet: string; sentence: Text; changes: readonly Change[] }

/** What was done to the rules, as an entry of the area as a whole. A draft is named by the rule set that it was begun from. */
export const rulesEntry = async (tx: Tx, { action, ruleSet, sentence, changes }: Told): Promise<Entry> => {
  const { code } = await readHomeDistrict(tx)
  return { action, subjectKind: 'rule_set', subjectId: ruleSet, divisionCode: code, sentence, changes }
}

import type { Tx } from '@silverguard/db/client'
import type { Text } from '@silverguard/shared/text'
import type { Change, Entry } from '../audit/entry.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'

type Done = 'drafted' | 'draft_edited' | 'draft_discarded' | 'published' | 'revoked' | 'in_force'
type Told = { done: Done; ruleSet: string; sentence: Text; changes: readonly Change[] }

/** What was done to the rules, as an entry of the area as a whole. A draft is named by the rule set that it was begun from. */
export const rulesEntry = async (tx: Tx, { done, ruleSet, sentence, changes }: Told): Promise<Entry> => {
  const { code } = await readHomeDistrict(tx)
  return { action: `rules.${done}`, subjectKind: 'rule_set', subjectId: ruleSet, divisionCode: code, sentence, changes }
}

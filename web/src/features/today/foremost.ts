import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import type { Rule, RuleSet } from '@silverguard/shared/risk/rule-set'
import type { Level, Standing } from '@silverguard/shared/risk/vocabulary'
import { conditionWords } from '@silverguard/shared/risk/wording'
import type { Text } from '@silverguard/shared/text'

/** An institution to begin with: how it stands by the rules and by a person, and why. `reach`: how far it could still rise. */
export type Foremost = {
  id: string
  name: string
  townshipName: string
  standing: Standing
  confirmed: Level | null
  why: readonly Text[]
  reach: Level | null
}

export const foremostOf = (row: InstitutionRow, ruleSet: RuleSet): Foremost => {
  /** A title that says more than the row tells while facts are open gives way to what was computed. */
  const inWords = ({ title, titleWhileOpen, when }: Rule) => (titleWhileOpen && row.status === 'open' ? conditionWords(when, ruleSet) : title)
  return {
    ...{ id: row.id, name: row.name, townshipName: row.townshipName, standing: row.standing, confirmed: row.confirmed },
    why: ruleSet.rules.filter(({ id, level }) => level === row.level && row.matched.includes(id)).map(inWords),
    reach: row.couldReach === row.level ? null : row.couldReach,
  }
}

const foremostListed = (row: ControlListRow): Foremost => ({
  ...{ id: row.institution, name: row.name, townshipName: row.township, standing: row.standing, confirmed: row.level },
  ...{ why: row.circumstances, reach: null },
})

/** Red ones before all: first those that a person found red and the rules do not, then by what the rules say. */
export const redFirst = (computed: readonly Foremost[], listed: readonly ControlListRow[], most: number): Foremost[] => {
  const byPerson = listed.filter(({ level, standing }) => level === 'red' && standing !== 'red').map(foremostListed)
  return [...byPerson, ...computed.filter(({ id }) => byPerson.every((one) => one.id !== id))].slice(0, most)
}

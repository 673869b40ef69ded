import { type FactDefinition, type FactKey, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { type ParticularKey, particularCatalogue, particularKeys } from '@silverguard/shared/institutions/particulars'
import { type ScreeningColumnKey, screeningColumnKeys, screeningColumnWords } from '@silverguard/shared/screenings/vocabulary'
import type { Text } from '@silverguard/shared/text'
import type { ColumnTarget } from '@silverguard/shared/workbooks/contract'
import { importWords } from '../../words/importing.ts'

/** A target as one word, for a choice: `fact.bedCount`, `particular.name`, `id`, `nothing`. */
export const targetWord = (target: ColumnTarget): string => ('key' in target ? `${target.to}.${target.key}` : target.to)

const isParticular = (key: string | undefined): key is ParticularKey => particularKeys.some((one) => one === key)
const isOfScreening = (key: string | undefined): key is ScreeningColumnKey => screeningColumnKeys.some((one) => one === key)
const isFact = (key: string | undefined): key is FactKey => factKeys.some((one) => one === key)

/** The target that a word stands for; what is no target is not read. */
export const targetOf = (word: string): ColumnTarget => {
  const [to, key] = word.split('.')
  if (to === 'particular' && isParticular(key)) return { to, key }
  if (to === 'fact' && isFact(key)) return { to, key }
  if (to === 'screening' && isOfScreening(key)) return { to, key }
  return { to: to === 'id' ? 'id' : 'nothing' }
}

export const targetLabel = (target: ColumnTarget): Text => {
  switch (target.to) {
    case 'particular':
      return particularCatalogue[target.key].label
    case 'fact':
      return factCatalogue[target.key].label
    case 'screening':
      return screeningColumnWords[target.key]
    case 'id':
      return importWords.recordId
    case 'nothing':
      return importWords.notRead
  }
}

/** Whether cells of this target are money, so that their unit must be known. */
export const isMoney = (target: ColumnTarget): boolean => target.to === 'fact' && (factCatalogue[target.key] as FactDefinition).type === 'money'

/** Everything a column can be read as, in groups. */
export const targetGroups: readonly { group: Text; targets: readonly ColumnTarget[] }[] = [
  { group: importWords.otherTargets, targets: [{ to: 'nothing' }, { to: 'id' }] },
  { group: importWords.particulars, targets: particularKeys.map((key) => ({ to: 'particular', key })) },
  { group: importWords.screening, targets: screeningColumnKeys.map((key) => ({ to: 'screening', key })) },
  { group: importWords.facts, targets: factKeys.map((key) => ({ to: 'fact', key })) },
]

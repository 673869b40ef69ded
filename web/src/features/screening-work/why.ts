import { daysBetween } from '@silverguard/shared/days'
import { type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { WorkReason, WorkRow } from '@silverguard/shared/screenings/contract'
import { outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import type { Text } from '@silverguard/shared/text'
import type { Words } from '../../words/dictionary.ts'
import type { screeningWorkWords } from '../../words/screening-work.ts'

type WorkWords = Words<typeof screeningWorkWords>
type Row = Pick<WorkRow, 'reasons' | 'missing' | 'disagreements' | 'lastScreenedOn' | 'checks'>
/** One reason and what exactly it asks for; `folded`: what a screen folds away and paper does not. */
type Why = { reason: WorkReason; what: string; folded?: { words: string; count: number } }

const shownFacts = 8

const factNames = (facts: readonly FactKey[], inWords: (words: Text) => string) => facts.map((fact) => inWords(factCatalogue[fact].heading)).join('、')

const checkWords = (checks: WorkRow['checks'], words: WorkWords, inWords: (of: Text) => string) =>
  checks
    .flatMap(({ register, state, checkedOn }) => {
      const label = inWords(outsideRegisterCatalogue[register].label)
      if (state === 'missing') return [words.checkMissing(label)]
      return state === 'old' ? [words.checkOld(label, checkedOn ?? '')] : []
    })
    .join('、')

type In = { words: WorkWords; inWords: (of: Text) => string; today: string /** Nothing is folded away. */; all?: true | undefined }

const establish = ({ missing }: Row, { words, inWords, all }: In): Omit<Why, 'reason'> => {
  const shown = all ? missing : missing.slice(0, shownFacts)
  const rest = missing.slice(shown.length)
  const what = words.missing(factNames(shown, inWords), missing.length)
  return rest.length > 0 ? { what, folded: { words: factNames(rest, inWords), count: rest.length } } : { what }
}

const whatOf = (reason: WorkReason, row: Row, { words, inWords, today, all }: In): Omit<Why, 'reason'> => {
  switch (reason) {
    case 'to_screen':
      return { what: words.notYet }
    case 'overdue':
      return { what: row.lastScreenedOn ? words.ago(daysBetween(row.lastScreenedOn, today)) : words.notYet }
    case 'to_establish':
      return establish(row, { words, inWords, today, all })
    case 'checks_due':
      return { what: checkWords(row.checks, words, inWords) }
    case 'disagreement':
      return { what: words.disagreements(factNames(row.disagreements, inWords)) }
  }
}

/** Why a place is on the list, most urgent first: which facts are missing, which checks, since when, on what sources differ. */
export const whyOf = (row: Row, into: In): Why[] => row.reasons.map((reason) => ({ reason, ...whatOf(reason, row, into) }))

import { daysBetween } from '@silverguard/shared/days'
import { type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { WorkReason, WorkRow } from '@silverguard/shared/screenings/contract'
import { outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import type { Text } from '@silverguard/shared/text'
import type { Words } from '../../words/dictionary.ts'
import type { screeningWorkWords } from '../../words/screening-work.ts'

type WorkWords = Words<typeof screeningWorkWords>
type Row = Pick<WorkRow, 'reasons' | 'missing' | 'disagreements' | 'lastScreenedOn' | 'recheckOn' | 'checks'>
/** One reason and what exactly it asks for; `folded`: what a screen folds away and paper does not. */
type Why = { reason: WorkReason; what: string; folded?: { words: string; count: number } }

type In = { words: WorkWords; inWords: (of: Text) => string; today: string /** Nothing is folded away. */; all?: true | undefined }

const shownFacts = 8

const factNames = (facts: readonly FactKey[], { words, inWords }: In) => words.list(facts.map((fact) => inWords(factCatalogue[fact].heading)))

const checkWords = (checks: WorkRow['checks'], { words, inWords }: In) =>
  words.list(
    checks.flatMap(({ register, state, checkedOn }) => {
      const label = inWords(outsideRegisterCatalogue[register].label)
      if (state === 'missing') return [words.checkMissing(label)]
      return state === 'old' ? [words.checkOld(label, checkedOn ?? '')] : []
    }),
  )

const establish = ({ missing }: Row, into: In): Omit<Why, 'reason'> => {
  const shown = into.all ? missing : missing.slice(0, shownFacts)
  const rest = missing.slice(shown.length)
  const what = into.words.missing(factNames(shown, into), missing.length)
  return rest.length > 0 ? { what, folded: { words: factNames(rest, into), count: rest.length } } : { what }
}

const whatOf = (reason: WorkReason, row: Row, into: In): Omit<Why, 'reason'> => {
  const { words, today } = into
  switch (reason) {
    case 'recheck':
      return { what: row.recheckOn === null ? '' : words.recheck(row.recheckOn, row.recheckOn < today) }
    case 'to_screen':
      return { what: words.notYet }
    case 'overdue':
      return { what: row.lastScreenedOn ? words.ago(daysBetween(row.lastScreenedOn, today)) : words.notYet }
    case 'to_establish':
      return establish(row, into)
    case 'checks_due':
      return { what: checkWords(row.checks, into) }
    case 'disagreement':
      return { what: words.disagreements(factNames(row.disagreements, into)) }
  }
}

/** Why a place is on the list, most urgent first: which facts are missing, which checks, since when, on what sources differ. */
export const whyOf = (row: Row, into: In): Why[] => row.reasons.map((reason) => ({ reason, ...whatOf(reason, row, into) }))

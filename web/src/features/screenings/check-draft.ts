import type { Day } from '@silverguard/shared/days'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { isMasked } from '@silverguard/shared/personal-data'
import type { CheckResults, NewCheck } from '@silverguard/shared/screenings/contract'
import { type CheckOutcome, type OutsideRegister, outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'

/** What is being entered about a look into an outside register; `transactions` is asked where related companies were found. */
export type CheckDraft = {
  register: OutsideRegister
  checkedOn: string
  searched: string
  results: CheckResults
  transactions: CheckOutcome | undefined
  finding: string
}

const greatestLines = 20
const greatestLine = 200

/** The words that one would search for: name, code, legal representative, as far as they are known and shown. */
export const searchWords = ({ name, creditCode, legalRepresentative }: Particulars): string =>
  [name, creditCode, legalRepresentative].filter((words) => words && !isMasked(words)).join('\n')

export const draftOf = (register: OutsideRegister, particulars: Particulars, today: Day): CheckDraft => ({
  register,
  checkedOn: today,
  searched: searchWords(particulars),
  results: {},
  transactions: undefined,
  finding: '',
})

/** Related companies were found: whether there are transactions with them is another question. */
export const asksTransactions = ({ register, results }: CheckDraft) => register === 'enterprise_registry' && results.related_companies === 'found'

const truthOf = (outcome: CheckOutcome): boolean | null => (outcome === 'unclear' ? null : outcome === 'found')

/** The facts that the results state; null is 无法核实. Abnormal operation states none. */
export const answersOf = (draft: CheckDraft): { fact: FactKey; value: boolean | null }[] => {
  const { results, transactions } = draft
  const states = (fact: FactKey, outcome: CheckOutcome | undefined) => (outcome === undefined ? [] : [{ fact, value: truthOf(outcome) }])
  switch (draft.register) {
    case 'credit_china':
      return states('blacklisted', results.blacklist)
    case 'court_judgments':
      return states('prosecuted', results.prosecution)
    case 'enterprise_registry':
      return states('relatedPartyTransactions', asksTransactions(draft) ? transactions : results.related_companies)
  }
}

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Fault = 'required' | 'notFuture' | 'tooMany' | 'choose'
/** What is wrong with a draft, by field; a matter's result by its key. */
export const faultsOf = (draft: CheckDraft, today: Day): Partial<Record<string, Fault>> => {
  const faults: Partial<Record<string, Fault>> = {}
  const lines = linesOf(draft.searched)
  if (draft.checkedOn === '') faults.checkedOn = 'required'
  else if (draft.checkedOn > today) faults.checkedOn = 'notFuture'
  if (lines.length === 0) faults.searched = 'required'
  else if (lines.length > greatestLines || lines.some((line) => line.length > greatestLine)) faults.searched = 'tooMany'
  for (const matter of outsideRegisterCatalogue[draft.register].matters) if (draft.results[matter] === undefined) faults[matter] = 'choose'
  if (asksTransactions(draft) && draft.transactions === undefined) faults.transactions = 'choose'
  return faults
}

type Sent = Pick<NewCheck, 'id' | 'account' | 'basedOn' | 'evidence'>
/** A draft without faults as it is handed in. */
export const checkOf = (draft: CheckDraft, sent: Sent): NewCheck => ({
  ...sent,
  register: draft.register,
  checkedOn: draft.checkedOn,
  searched: linesOf(draft.searched),
  results: draft.results,
  finding: draft.finding.trim() || null,
  answers: answersOf(draft),
})

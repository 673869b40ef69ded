import type { Action } from '@silverguard/shared/handling/contract'
import { countedBy } from '@silverguard/shared/handling/measures'
import { moneyWords } from '../../ui/figures.ts'
import type { Words } from '../../words/dictionary.ts'
import type { handlingWords } from '../../words/handling.ts'

/** How what a measure counts stands, in words; undefined where it counts nothing. `all`: with what it is made of. */
export const balanceWords = ({ code, refunds, people }: Action, words: Words<typeof handlingWords>, all: boolean): string | undefined => {
  switch (countedBy(code)) {
    case null:
      return undefined
    case 'refunds':
      if (refunds === null) return words.noLedger
      if (all) return words.refunds(moneyWords(refunds.owed), moneyWords(refunds.refunded), moneyWords(refunds.settled), moneyWords(refunds.stillOwed))
      return refunds.stillOwed > 0 ? words.stillOwed(moneyWords(refunds.stillOwed)) : words.cleared
    case 'resettlement':
      return people === null || people.toResettle === null ? words.nobodyCounted : words.resettled(people.resettled, people.toResettle)
    case 'assistance':
      return people === null || people.assisted === null ? words.nobodyCounted : words.assisted(people.assisted)
  }
}

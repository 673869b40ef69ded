import type { Day } from '@silverguard/shared/days'
import type { FactKey, FactValue } from '@silverguard/shared/facts/catalogue'
import type { Stated } from '../institutions/fact-changes.ts'

type Dated = { fact: FactKey; value: FactValue | null; trueSince: Day }

/** What answers state, without what could not be established; of several about one fact that which displaces the others stands last. */
export const established = (answers: readonly Dated[]): Stated[] =>
  answers
    .flatMap(({ fact, value, trueSince }) => (value === null ? [] : [{ fact, value, trueSince }]))
    .sort((one, other) => (one.trueSince === other.trueSince ? 0 : one.trueSince < other.trueSince ? -1 : 1))

import { factKeys } from '@silverguard/shared/facts/catalogue'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { standings } from '@silverguard/shared/risk/vocabulary'
import type { WorkSearch } from './search.ts'

const registrationOf = ({ facts }: Institution) => String(facts.find(({ fact }) => fact === 'registration')?.value ?? 'unknown')
const saysName = ({ particulars: { name, address } }: Institution, typed: string) => [name, address ?? ''].some((words) => words.includes(typed))

/** The kept places under the filters that a device can hold by itself, by the level that was kept with them. */
export const keptUnder = (institutions: readonly Institution[], { township, registration, text }: WorkSearch): Institution[] =>
  institutions
    .filter((one) => township === undefined || township.includes(one.particulars.township))
    .filter((one) => registration === undefined || (registration as readonly string[]).includes(registrationOf(one)))
    .filter((one) => text === undefined || saysName(one, text))
    .sort((one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing))

/** Facts that would settle the level, in the order of the facts table. */
export const missingOf = ({ verdict }: Pick<Institution, 'verdict'>) =>
  factKeys.filter((fact) => verdict.undetermined.some(({ missing }) => missing.includes(fact)))

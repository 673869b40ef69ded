import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { particularCatalogue } from '@silverguard/shared/institutions/particulars'
import type { Text } from '@silverguard/shared/text'
import { generalWords } from './general.ts'

type Choices<V extends string> = readonly { value: V; label: Text }[]

/** The label of one value among the choices of a fact or particular; undefined for a value that is not one of them. */
export const choiceWords = <V extends string>(choices: Choices<V>, value: V): Text | undefined => choices.find((choice) => choice.value === value)?.label

const unknown = { value: 'unknown', label: generalWords.unknown } as const
/** What a list can be narrowed to, with 未知 at the end. */
export const registrationFilterChoices = [...factCatalogue.registration.choices, unknown]
export const kindFilterChoices = [...particularCatalogue.kind.choices, unknown]

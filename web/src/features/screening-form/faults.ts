import type { Fault as TypedFault } from '../../typed/read-typed.ts'
import type { Words } from '../../words/dictionary.ts'
import type { institutionFormWords } from '../../words/institution-form.ts'
import type { screeningFormWords } from '../../words/screening-form.ts'

type OwnFault = 'answerFirst' | 'afterScreening' | 'sameSource' | 'maskTyped' | 'invalid'
/** What is wrong with a field of the form, in a word of its dictionaries. */
export type Fault = { path: string; fault: TypedFault | OwnFault }
/** What stands beside each field that is wrong, by its path. */
export type FieldMessages = Readonly<Record<string, string>>

type AllWords = { form: Words<typeof institutionFormWords>; screening: Words<typeof screeningFormWords> }
const ownFaults: readonly Fault['fault'][] = ['answerFirst', 'afterScreening', 'sameSource', 'maskTyped', 'invalid']
const isOwn = (fault: Fault['fault']): fault is OwnFault => ownFaults.includes(fault)

/** The first fault of each field in words. */
export const messagesOf = (faults: readonly Fault[], { form, screening }: AllWords): FieldMessages =>
  Object.fromEntries([...faults].reverse().map(({ path, fault }) => [path, isOwn(fault) ? screening[fault] : form[fault]]))

/** The id of the control at which a field's fault stands. */
export const fieldId = (path: string): string => `screening-${path.replaceAll('.', '-')}`

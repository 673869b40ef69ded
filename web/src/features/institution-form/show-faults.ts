import type { FieldPath, UseFormReturn } from 'react-hook-form'
import { ProblemError } from '../../api.ts'
import type { Words } from '../../words/dictionary.ts'
import type { institutionFormWords } from '../../words/institution-form.ts'
import type { Draft } from './draft.ts'
import type { DraftReading } from './read-draft.ts'

type FormWords = Words<typeof institutionFormWords>
type Form = UseFormReturn<Draft>

const place = (form: Form, path: FieldPath<Draft>, message: string, first: boolean) => form.setError(path, { type: 'fault', message }, { shouldFocus: first })

/** Puts each fault at its field and the focus on the first; says whether there was one. */
export const showFaults = (form: Form, { faults }: DraftReading, words: FormWords): boolean => {
  for (const [index, { path, fault }] of faults.entries()) place(form, path, words[fault], index === 0)
  return faults.length > 0
}

/** Puts what the server refused at its fields; false when it named none that stands on the form. */
export const showRefusedFields = (form: Form, error: unknown, words: FormWords): boolean => {
  if (!(error instanceof ProblemError)) return false
  if (error.problem.code === 'same_credit_code') {
    place(form, 'particulars.creditCode', error.message, true)
    return true
  }
  const fields = (error.problem.fields ?? []).flatMap(({ path, message }) => {
    const [part, key] = path.split('.')
    const known = key === undefined ? part : `${part}.${key}`
    return form.getValues(known as FieldPath<Draft>) !== undefined ? [{ path: known as FieldPath<Draft>, message }] : []
  })
  for (const [index, { path, message }] of fields.entries()) place(form, path, words.refusedField(message), index === 0)
  return fields.length > 0
}

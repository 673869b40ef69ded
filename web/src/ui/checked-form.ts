import { useState } from 'react'
import type { z } from 'zod'
import { ProblemError } from '../api.ts'
import type { Words } from '../words/dictionary.ts'
import { fieldWords } from '../words/fields.ts'
import { useWords } from '../words/use-words.ts'

type Fields = Readonly<Record<string, unknown>>

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === ''

const issueWords = (issue: z.core.$ZodIssue, words: Words<typeof fieldWords>): string => {
  if (issue.code === 'too_small' && issue.origin === 'array') return words.chooseOne
  if (isBlank(issue.input)) return words.required
  if (issue.code === 'too_small' && issue.origin === 'string') return words.tooShort(Number(issue.minimum))
  if (issue.code === 'too_big' && issue.origin === 'string') return words.tooLong(Number(issue.maximum))
  if (issue.code === 'custom' && issue.path[0] === 'endsOn') return words.endsBeforeStart
  return words.invalid
}

/** What an endpoint holds its body against. */
export const bodyOf = <B extends z.ZodType>({ path, body }: { path: string; body?: B | undefined }): B => {
  if (!body) throw new Error(`${path} takes no body`)
  return body
}

/** Fields held against the schema that the server holds them against; problems stand by field once sending was tried. */
export const useCheckedForm = <F extends Fields, S extends z.ZodType>(schema: S, start: F) => {
  const words = useWords(fieldWords)
  const [values, setValues] = useState(start)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const parsed = schema.safeParse(values, { reportInput: true })
  const found = parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issueWords(issue, words)]))
  const set = (part: Partial<F>) => {
    setValues((before) => ({ ...before, ...part }))
    setRefused({})
  }
  const clear = () => {
    setValues(start)
    setTried(false)
  }
  /** Hands on what is right, and else shows what is not. */
  const check = (send: (value: z.output<S>) => void) => {
    setTried(true)
    if (parsed.success) send(parsed.data)
  }
  const hear = (error: Error) =>
    setRefused(error instanceof ProblemError ? Object.fromEntries((error.problem.fields ?? []).map(({ path, message }) => [path, message])) : {})
  const problemOf = (field: keyof F & string): string | undefined => (tried ? (found[field] ?? refused[field]) : undefined)
  return { values, set, clear, check, hear, problemOf }
}

import { useState } from 'react'
import type { z } from 'zod'
import { ProblemError } from '../../api.ts'
import type { Words } from '../../words/dictionary.ts'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'

type Fields = Readonly<Record<string, string>>

const issueWords = (issue: z.core.$ZodIssue, words: Words<typeof settingsWords>): string => {
  if (issue.code === 'too_small') return words.required
  if (issue.code === 'too_big') return words.tooLong(Number(issue.maximum))
  if (issue.code === 'custom' && issue.path[0] === 'endsOn') return words.endsBeforeStart
  return issue.code === 'invalid_format' && issue.input === '' ? words.required : words.invalid
}

/** Fields of text held against the schema that the server holds them against; problems stand by field once sending was tried. */
export const useCheckedForm = <F extends Fields, S extends z.ZodType>(schema: S, start: F) => {
  const words = useWords(settingsWords)
  const [values, setValues] = useState(start)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Fields>({})
  const parsed = schema.safeParse(values, { reportInput: true })
  const found = parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issueWords(issue, words)]))
  const set = (part: Partial<F>) => {
    setValues((before) => ({ ...before, ...part }))
    setRefused({})
  }
  /** Hands on what is right, and else shows what is not. */
  const check = (send: (value: z.output<S>) => void) => {
    setTried(true)
    if (parsed.success) send(parsed.data)
  }
  const hear = (error: Error) =>
    setRefused(error instanceof ProblemError ? Object.fromEntries((error.problem.fields ?? []).map(({ path, message }) => [path, message])) : {})
  const problemOf = (field: keyof F & string): string | undefined => (tried ? (found[field] ?? refused[field]) : undefined)
  return { values, set, check, hear, problemOf }
}

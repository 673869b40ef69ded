import type { Paper, PaperValues } from '@silverguard/shared/handling/papers/contract'
import { paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { useState } from 'react'

/** What was typed in a field, and over which words: these may since have been changed by somebody else. */
type Typed = Readonly<Record<string, { value: string; over: string }>>

export type DraftValues = {
  values: PaperValues
  /** What differs from what is saved. */
  edited: PaperValues
  set: (key: string, value: string) => void
  /** What somebody else has written in a field since one began to type in it; undefined where nobody has. */
  theirs: (key: string) => string | undefined
  unsaved: boolean
  /** Keys of fields in which nothing stands. */
  blank: readonly string[]
  clear: () => void
}

/** The fields of a draft as they are typed over those that are saved; what was typed stays when the draft is read anew. */
export const useDraftValues = ({ kind, values: saved }: Paper): DraftValues => {
  const [typed, setTyped] = useState<Typed>({})
  const savedOf = (key: string) => saved[key] ?? ''
  const keys = paperFields[kind].map(({ key }) => key)
  const values = Object.fromEntries(keys.map((key) => [key, typed[key]?.value ?? savedOf(key)]))
  const edited = Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== savedOf(key)))
  return {
    ...{ values, edited },
    set: (key, value) => setTyped((before) => ({ ...before, [key]: { value, over: before[key]?.over ?? savedOf(key) } })),
    theirs: (key) => {
      const own = typed[key]
      const now = savedOf(key)
      return own && now !== own.over && now !== own.value ? now : undefined
    },
    unsaved: Object.keys(edited).length > 0,
    blank: keys.filter((key) => values[key]?.trim() === ''),
    clear: () => setTyped({}),
  }
}

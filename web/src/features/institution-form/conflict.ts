import { type FactKey, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { HistoryEntry, Institution } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularCatalogue, particularKeys } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { isMasked, maskParticular } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { readFact, readParticular } from '../../typed/read-typed.ts'
import { typed } from '../../typed/typed.ts'
import { type Base, type Draft, draftOf } from './draft.ts'

export type Side = 'theirs' | 'mine'
export type FieldPath = `particulars.${ParticularKey}` | `facts.${FactKey}`
/** One field that stands differently in their version and in mine: as it was opened, as they saved it, as I typed it. */
export type Conflict = { path: FieldPath; opened: string; theirs: string; mine: string }
/** What stands in the record now, and what the trail tells of how it came there. */
export type Newer = { current: Institution; entries: readonly HistoryEntry[] }
/** A choice holds for the two values between which it was made. */
export type Choice = { side: Side; theirs: string; mine: string }
export type Choices = ReadonlyMap<FieldPath, Choice>

const keyOf = (path: FieldPath): string => path.slice(path.indexOf('.') + 1)

type Reading = { value: unknown } | { fault: string } | undefined
/** As it is typed when it is read and written out again: `18,000` is no other number than `18000`. */
const plain = (words: string, reading: Reading): string => (reading && 'value' in reading ? typed(reading.value) : words.trim())

/** The record shows numbers of persons masked; a mask of what was opened in full is no change. */
const unmasked = (key: string, theirs: string, opened: string, reading: Reading): string =>
  isMasked(theirs) && reading && 'value' in reading && typed(maskParticular(key, reading.value)) === theirs ? opened : theirs

const conflict = (path: FieldPath, read: (words: string) => Reading, values: readonly [string, string, string]): Conflict => {
  const [opened = '', theirs = '', mine = ''] = values.map((words) => plain(words, read(words)))
  return { path, opened, theirs: unmasked(keyOf(path), theirs, opened, read(values[0])), mine }
}

/** What was only shown masked cannot be written back. */
export const mayTakeMine = ({ opened, mine }: Conflict): boolean => !(mine === opened && isMasked(mine))

export const isBoth = ({ opened, theirs, mine }: Conflict): boolean => theirs !== opened && mine !== opened

/** Every field in which their version and mine differ; those that both changed come first, because somebody has to choose. */
export const conflictsBetween = (opened: Base, current: Base, draft: Draft): Conflict[] => {
  const [first, theirs] = [draftOf(opened, ''), draftOf(current, '')]
  const all = [
    ...factKeys.map((key) => conflict(`facts.${key}`, (words) => readFact(key, words), [first.facts[key], theirs.facts[key], draft.facts[key]])),
    ...particularKeys.map((key) =>
      conflict(`particulars.${key}`, (words) => readParticular(key, words), [first.particulars[key], theirs.particulars[key], draft.particulars[key]]),
    ),
  ].filter((one) => one.theirs !== one.mine)
  return [...all.filter(isBoth), ...all.filter((one) => !isBoth(one))]
}

/** What is taken: what was chosen between these very values, else the side that alone changed; undefined where both did. */
export const sideOf = (one: Conflict, choices: Choices): Side | undefined => {
  const choice = choices.get(one.path)
  if (choice && choice.theirs === one.theirs && choice.mine === one.mine) return choice.side
  if (isBoth(one)) return undefined
  return one.mine === one.opened ? 'theirs' : 'mine'
}

/** Their version with what of mine was chosen; where nothing is chosen yet, theirs, because that is what is stored. */
export const mergedDraft = (current: Base, draft: Draft, conflicts: readonly Conflict[], choices: Choices): Draft => {
  const merged = { ...draftOf(current, draft.trueSince), withdrawnReason: draft.withdrawnReason }
  for (const one of conflicts) {
    if (sideOf(one, choices) !== 'mine') continue
    const [part, key] = one.path.split('.') as ['particulars', ParticularKey] | ['facts', FactKey]
    if (part === 'facts') merged.facts[key] = draft.facts[key]
    else merged.particulars[key] = draft.particulars[key]
  }
  return merged
}

/** Who last changed a field, and when, by the trail. */
export const changedBy = ({ path }: Conflict, entries: readonly HistoryEntry[]): HistoryEntry | undefined => {
  const key = keyOf(path)
  return entries.find(({ changes }) => changes.some((change) => change.key === key))
}

const asTyped = (words: string) => text(words, words)

/** A field's name, and its value as people read it; undefined is unknown. */
export const fieldWords = (path: FieldPath, townshipName: (code: string) => string | undefined) => {
  const [part, key] = path.split('.') as ['particulars', ParticularKey] | ['facts', FactKey]
  const reading = (words: string): Reading => (part === 'facts' ? readFact(key, words) : readParticular(key, words))
  const label: Text = part === 'facts' ? factCatalogue[key].label : particularCatalogue[key].label
  const value = (words: string): Text | undefined => {
    const read = reading(words)
    if (!read || 'fault' in read) return read && asTyped(words)
    return part === 'facts' ? factValueWords(key, read.value as string | number | boolean) : particularValueWords(key, read.value, townshipName)
  }
  return { label, value, fact: part === 'facts' ? key : undefined }
}

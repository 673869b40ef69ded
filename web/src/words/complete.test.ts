import { expect, test } from 'vitest'
import type { Dictionary } from './dictionary.ts'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })
const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value)
const dictionaries = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter(([name, value]) => name.endsWith('Words') && isDictionary(value))
    .map(([name, value]) => [`${file} ${name}`, value as Dictionary] as const),
)

test('there are dictionaries to look at', () => {
  expect(dictionaries.length).toBeGreaterThan(3)
})

test.each(dictionaries)('%s: no word is left empty or untranslated', (_, dictionary) => {
  for (const [key, entry] of Object.entries(dictionary)) {
    if (typeof entry === 'function') continue
    expect(entry.zh, key).not.toBe('')
    expect(entry.en, key).toMatch(/[A-Za-z]/)
  }
})

import { expect, test } from 'vitest'
import { walkChain } from './walk-chain.ts'

const head = { seal: 5, code: '0000-0000-0000-0000', sealedAt: '2026-11-22T00:00:00Z', entries: 50 }
const none = { brokenAt: null, head }
const hashOf = (seal: number) => `hash of ${seal}`

test('each stretch goes on where the one before ended, with its hash, up to the last seal', async () => {
  const asked: unknown[] = []
  const told: unknown[] = []
  const ends = [2, 4, 5]
  const found = await walkChain(
    async (from) => {
      const through = ends[asked.length] ?? 0
      asked.push(from)
      return { through, hash: hashOf(through), entries: 10, seals: 5, ...none }
    },
    (progress) => told.push(progress),
  )
  expect(asked).toEqual([{ after: 0 }, { after: 2, hash: hashOf(2) }, { after: 4, hash: hashOf(4) }])
  expect(told).toEqual([
    { seals: 2, of: 5, entries: 10 },
    { seals: 4, of: 5, entries: 20 },
    { seals: 5, of: 5, entries: 30 },
  ])
  expect(found).toEqual({ seals: 5, of: 5, entries: 30, ...none })
})

test('the first break ends the walk and is what is found', async () => {
  const brokenAt = { seal: 3, entry: 'an entry', sentence: { zh: '断', en: 'Broken' } }
  let asked = 0
  const found = await walkChain(
    async ({ after }) => {
      asked += 1
      return { through: after + 2, hash: hashOf(after + 2), entries: 10, seals: 9, head, brokenAt: asked === 2 ? brokenAt : null }
    },
    () => undefined,
  )
  expect(asked).toBe(2)
  expect(found).toMatchObject({ brokenAt, seals: 4, of: 9 })
})

test('a chain without a seal is checked at once', async () => {
  const found = await walkChain(
    async () => ({ through: 0, hash: null, entries: 0, seals: 0, brokenAt: null, head: null }),
    () => undefined,
  )
  expect(found).toEqual({ seals: 0, of: 0, entries: 0, brokenAt: null, head: null })
})

test('a stretch that leads no further is an error, and neither whole nor asked for ever', async () => {
  await expect(
    walkChain(
      async () => ({ through: 0, hash: null, entries: 0, seals: 3, ...none }),
      () => undefined,
    ),
  ).rejects.toThrow('does not go on')
})

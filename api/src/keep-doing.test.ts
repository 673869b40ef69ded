import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepDoing } from './keep-doing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('works at its distance, never twice at once, and waits for the one under way when stopped', async () => {
  let end = () => {}
  let begun = 0
  const work = () =>
    new Promise<void>((resolve) => {
      begun += 1
      end = resolve
    })
  const stop = keepDoing(10, work, () => {})
  await vi.advanceTimersByTimeAsync(9_999)
  expect(begun).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(begun).toBe(1)
  end()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun).toBe(2)
  let stopped = false
  const stopping = stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect([begun, stopped]).toEqual([2, false])
  end()
  await stopping
  await vi.advanceTimersByTimeAsync(60_000)
  expect(begun).toBe(2)
})

it('tells of a failure and goes on', async () => {
  const failures: unknown[] = []
  const stop = keepDoing(
    1,
    () => Promise.reject(new Error('no database')),
    (error) => failures.push(error),
  )
  await vi.advanceTimersByTimeAsync(2_500)
  expect(failures).toHaveLength(2)
  await stop()
})

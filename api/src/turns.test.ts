import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Busy } from './problems.ts'
import { turns } from './turns.ts'

describe('jobs that take turns', () => {
  it('run so many at once, in the order in which they came, also after one that failed', async () => {
    const inTurn = turns(2)
    let running = 0
    let most = 0
    const begun: number[] = []
    const job = (name: number) => async () => {
      begun.push(name)
      most = Math.max(most, ++running)
      await wait(5)
      running -= 1
      if (name === 1) throw new Error('failed')
      return name
    }
    const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((name) => inTurn(job(name))))
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
    expect([most, begun]).toEqual([2, [0, 1, 2, 3, 4]])
  })

  it('are refused where too many wait, and taken again later', async () => {
    const inTurn = turns(1, 1)
    const [, , third] = await Promise.allSettled([inTurn(() => wait(5)), inTurn(() => wait(5)), inTurn(() => wait(5))])
    expect(third).toMatchObject({ status: 'rejected', reason: expect.any(Busy) })
    await expect(inTurn(async () => 'done')).resolves.toBe('done')
  })
})

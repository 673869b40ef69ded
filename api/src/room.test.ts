import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { Busy } from './problems.ts'
import { roomOf } from './room.ts'

const reply = () => new EventEmitter() as ServerResponse

describe('the memory for files on their way', () => {
  it('is given to so many, and again once the reply has gone', () => {
    const room = roomOf(10)
    const first = reply()
    room.hold(6, first)
    expect(() => room.hold(6, reply())).toThrow(Busy)
    first.emit('finish')
    first.emit('close')
    room.hold(10, reply())
    expect(() => room.hold(1, reply())).toThrow(Busy)
  })

  it('stays taken while somebody works on what came in, though whoever sent it went away', async () => {
    const room = roomOf(10)
    const left = reply()
    room.hold(10, left)
    let end = () => {}
    const job = room.during(left, () => new Promise<void>((resolve) => (end = resolve)))
    left.emit('close')
    expect(() => room.hold(1, reply())).toThrow(Busy)
    end()
    await job
    room.hold(10, reply())
  })

  it('is not worked on once the sender has gone, and is given back where the work fails', async () => {
    const room = roomOf(10)
    const [gone, failing] = [reply(), reply()]
    room.hold(5, gone)
    gone.emit('close')
    await expect(room.during(gone, async () => 'worked')).rejects.toThrow(Busy)
    room.hold(10, failing)
    await expect(room.during(failing, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(() => room.hold(1, reply())).toThrow(Busy)
    failing.emit('finish')
    room.hold(10, reply())
  })
})

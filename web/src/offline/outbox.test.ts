import 'fake-indexeddb/auto'
import type { NewScreening } from '@silverguard/shared/screenings/contract'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ProblemError, problem } from '../api.ts'
import { type AccountDatabase, openDatabase } from './account-database.ts'
import { attempt } from './attempt.ts'
import { backOff } from './back-off.ts'
import { holdersAmong } from './held-by.ts'
import { hold } from './hold.ts'
import { keepItems } from './keep-items.ts'
import { listItems } from './list-items.ts'
import { newId } from './new-id.ts'
import type { OutboxItem, OutboxPhoto } from './outbox-item.ts'
import { sendAll } from './send-all.ts'

const account = newId()
let database: AccountDatabase
beforeEach(async () => {
  database = openDatabase(`${account}-${newId()}`)
  await database.marks.put({ key: 'permit', id: 'of this session' })
})
afterEach(async () => {
  await database.delete()
})

const photo = (id = newId()): OutboxPhoto => ({ id, fileName: `${id}.jpg`, blob: new Blob([id]) })
const screening = (over: Partial<NewScreening> = {}): NewScreening => ({
  ...{ id: newId(), institution: newId(), screenedOn: '2026-11-20', method: 'on_site', unannounced: true, screeners: ['王某'], spokenTo: [] },
  ...{ answers: [], particulars: {}, particularsBefore: {}, basedOn: null, keptAt: '2026-11-20T08:00:00.000Z', account, ...over },
})
const newPlace = { particulars: { name: '青禾养老驿站', township: '990101100' }, differsFrom: [] }
const keep = (body: NewScreening, photos: readonly OutboxPhoto[] = []) =>
  keepItems(database, { kind: 'screening', id: body.id, account, institution: body.institution, name: '青禾养老院', body }, photos)

const unreachable = () => new ProblemError(problem(0, 'unreachable', 'no answer'))
const refusal = (status: number, code = 'invalid') => new ProblemError(problem(status, code, code))
const ids = async () => (await database.items.toArray()).map(({ id }) => id)
const itemOf = async (id: string): Promise<OutboxItem> => {
  const item = await database.items.get(id)
  if (!item) throw new Error(`${id} is not in the outbox`)
  return item
}

/** A server that takes everything, and remembers in which order. */
const taking = () => {
  const taken: string[] = []
  return {
    taken,
    deliver: async ({ id }: OutboxItem) => {
      taken.push(id)
      return { outcome: 'recorded' }
    },
  }
}

describe('what is kept', () => {
  test('goes out oldest first, a photo after its screening, and nothing of it remains but a line in the log', async () => {
    const { taken, deliver } = taking()
    const first = screening({ id: 'ffffffff-0000-4000-8000-000000000000' })
    const shot = photo('00000000-0000-4000-8000-000000000000')
    await keep(first, [shot])
    const second = screening()
    await new Promise((resolve) => setTimeout(resolve, 2))
    await keep(second)
    expect(await sendAll(database, deliver, hold)).toEqual({ stopped: null, failed: 0 })
    expect(taken.filter((id) => id !== shot.id)).toEqual([first.id, second.id])
    expect(taken.indexOf(shot.id)).toBeGreaterThan(taken.indexOf(first.id))
    expect(await ids()).toEqual([])
    expect((await database.sent.toArray()).map(({ id }) => id).sort()).toEqual([first.id, second.id, shot.id].sort())
  })

  test('stays as it was where writing it fails half-way', async () => {
    const taken = photo()
    await keep(screening(), [taken])
    const other = screening()
    // The second file bears an id that another screening's file has.
    await expect(keep(other, [photo(), taken])).rejects.toThrow()
    expect(await database.items.get(other.id)).toBeUndefined()
    expect(await ids()).toHaveLength(2)
  })

  test('is logged fifty deep and no deeper', async () => {
    const { deliver } = taking()
    for (let at = 0; at < 60; at++) await keep(screening())
    await sendAll(database, deliver, hold)
    expect(await database.sent.count()).toBe(50)
  })
})

describe('what the server says', () => {
  test('400, 403, 404, 409, 413, 422 refuse the one item, with the words, and the others go on', async () => {
    const statuses = [400, 403, 404, 409, 413, 422]
    const bodies = statuses.map(() => screening())
    for (const body of bodies) await keep(body)
    const last = screening()
    await keep(last)
    const round = await sendAll(
      database,
      async ({ id }) => {
        const at = bodies.findIndex((body) => body.id === id)
        if (at >= 0) throw refusal(statuses[at] ?? 0, `said ${statuses[at]}`)
      },
      hold,
    )
    expect(round).toEqual({ stopped: null, failed: 0 })
    for (const [at, body] of bodies.entries())
      expect(await itemOf(body.id)).toMatchObject({ state: 'refused', attempts: 1, problem: { code: `said ${statuses[at]}` } })
    expect(await database.items.get(last.id)).toBeUndefined()
  })

  test('408, 425 and 500 leave it waiting and do not hold up the others', async () => {
    const bodies = [408, 425, 500].map((status) => ({ status, body: screening() }))
    for (const { body } of bodies) await keep(body)
    const last = screening()
    await keep(last)
    const deliver = async ({ id }: OutboxItem) => {
      const found = bodies.find(({ body }) => body.id === id)
      if (found) throw refusal(found.status)
    }
    expect(await sendAll(database, deliver, hold)).toEqual({ stopped: null, failed: 3 })
    expect((await database.items.toArray()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    expect(await database.items.get(last.id)).toBeUndefined()
  })

  test.each([
    ['no answer', unreachable(), 'away'],
    ['an answer that takes too long', new DOMException('aborted', 'AbortError'), 'away'],
    ['429', refusal(429), 'away'],
    ['503', refusal(503), 'away'],
    ['401', refusal(401, 'signed_out'), 'signed_out'],
    ['409 another_account', refusal(409, 'another_account'), 'signed_out'],
  ])('%s stops the round and refuses nothing', async (_, error, stopped) => {
    await keep(screening())
    await keep(screening())
    let asked = 0
    const deliver = async () => {
      asked += 1
      throw error
    }
    expect(await sendAll(database, deliver, hold)).toEqual({ stopped, failed: 0 })
    expect(asked).toBe(1)
    expect((await database.items.toArray()).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })

  test('a file that this device cannot read any more is shown as refused and does not wait for ever', async () => {
    const body = screening()
    await keep(body)
    await sendAll(database, () => Promise.reject(new DOMException('gone', 'NotReadableError')), hold)
    expect(await itemOf(body.id)).toMatchObject({ state: 'refused', problem: { code: 'device_refuses' } })
  })
})

describe('what belongs together', () => {
  test('a photo waits while its screening is refused, and goes out once that has arrived', async () => {
    const body = screening()
    const shot = photo()
    await keep(body, [shot])
    await sendAll(database, async () => Promise.reject(refusal(422)), hold)
    expect(await itemOf(shot.id)).toMatchObject({ state: 'waiting', attempts: 0 })
    await keep({ ...body, remarks: '已更正' })
    const { taken, deliver } = taking()
    await sendAll(database, deliver, hold)
    expect(taken).toEqual([body.id, shot.id])
  })

  test('a second screening of a place that nobody has recorded waits for the one that brings the place', async () => {
    const first = screening({ newPlace })
    const second = screening({ institution: first.institution })
    await keep(first)
    await new Promise((resolve) => setTimeout(resolve, 2))
    await keep(second)
    await sendAll(database, async ({ id }) => (id === first.id ? Promise.reject(refusal(409, 'similar_exists')) : undefined), hold)
    const all = await database.items.toArray()
    expect(all.map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [first.id, 'refused'],
        [second.id, 'waiting'],
      ].sort(),
    )
    const holderOf = holdersAmong(all)
    expect(holderOf(await itemOf(second.id))?.id).toBe(first.id)
    expect(holderOf(await itemOf(first.id))).toBeUndefined()
  })

  test('what is changed while it is under way is not taken for sent', async () => {
    const body = screening()
    await keep(body)
    expect(
      await attempt(database, body.id, async () => {
        await keep({ ...body, remarks: '改过' })
      }),
    ).toBe('sent')
    expect(await itemOf(body.id)).toMatchObject({ body: { remarks: '改过' }, state: 'waiting' })
  })
})

describe('what is open for change', () => {
  const open = (id: string, until: number) => database.items.update(id, { openUntil: new Date(until).toISOString() })

  test('does not go out, nor its photos, until it is left or the time for it has run out', async () => {
    const body = screening()
    const shot = photo()
    await keep(body, [shot])
    await open(body.id, Date.now() + 60_000)
    const { taken, deliver } = taking()
    await sendAll(database, deliver, hold)
    expect(await attempt(database, body.id, deliver)).toBe('held')
    expect(taken).toEqual([])
    expect(await itemOf(body.id)).toMatchObject({ attempts: 0, state: 'waiting' })
    await open(body.id, Date.now() - 1)
    await sendAll(database, deliver, hold)
    expect(taken).toEqual([body.id, shot.id])
  })
})

describe('the content of files', () => {
  test('is not read for a list, which tells all else of them, nor for trying another', async () => {
    const body = screening()
    const shots = [photo(), photo(), photo()]
    await keep(body, shots)
    const read: string[] = []
    database.items.hook('reading', (item) => {
      if (item.blob) read.push(item.id)
      return item
    })
    const listed = await listItems(database)
    expect(listed.map(({ id }) => id).sort()).toEqual([body.id, ...shots.map(({ id }) => id)].sort())
    expect(listed.find(({ id }) => id === shots[0]?.id)).toMatchObject({
      kind: 'file',
      belongsTo: body.id,
      name: shots[0]?.fileName,
      state: 'waiting',
      attempts: 0,
    })
    await attempt(database, body.id, async () => Promise.reject(refusal(422)))
    expect(await attempt(database, shots[0]?.id ?? '', async () => undefined)).toBe('held')
    expect(read.filter((id) => id !== shots[0]?.id)).toEqual([])
  })

  test('that was refused is listed with the words of the refusal and without its content', async () => {
    const body = screening()
    const shot = photo()
    await keep(body, [shot])
    await sendAll(database, ({ id }) => (id === shot.id ? Promise.reject(refusal(413, 'too_large')) : Promise.resolve({})), hold)
    const [listed] = await listItems(database)
    expect(listed).toMatchObject({ id: shot.id, state: 'refused', problem: { code: 'too_large' } })
    expect(listed).not.toHaveProperty('blob')
  })
})

test('who signed out while something was under way has nothing of the reply kept here', async () => {
  const body = screening()
  await keep(body)
  await attempt(database, body.id, async () => {
    await database.marks.clear()
    return { name: '青禾' }
  })
  expect(await ids()).toEqual([])
  expect(await database.sent.count()).toBe(0)
})

test('one waits longer after each failure, five minutes at most, and not all phones alike', () => {
  const middle = () => 0.5
  expect([1, 2, 3, 4].map((failures) => backOff(failures, middle))).toEqual([5_000, 10_000, 20_000, 40_000])
  expect(backOff(50, middle)).toBe(300_000)
  expect(backOff(1, () => 0)).toBeLessThan(backOff(1, () => 0.9))
})

/** What may happen to one delivery on its way. `lost_reply`: the server has it, the phone does not know. `cut`: the browser dies. */
const fates = ['arrives', 'no_network', 'lost_reply', 'doubled', 'fails', 'signed_out', 'cut_before', 'cut_after'] as const
type Fate = (typeof fates)[number]
class Cut extends Error {}

describe('whatever the network and the browser do', () => {
  const run = fc.record({
    screenings: fc.array(fc.record({ photos: fc.nat(3), refused: fc.boolean(), brings: fc.boolean() }), { minLength: 1, maxLength: 6 }),
    fates: fc.array(fc.constantFrom<Fate>(...fates), { maxLength: 40 }),
    tabs: fc.constantFrom(1, 2),
  })

  test('every item is in the end at the server exactly once, or is to be seen as refused or as waiting for what was refused', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (given) => {
        const name = `${account}-${newId()}`
        let here = openDatabase(name)
        const refused = new Set<string>()
        const filesOf = new Map<string, string[]>()
        for (const one of given.screenings) {
          const body = screening(one.brings ? { newPlace } : {})
          const photos = Array.from({ length: one.photos }, () => photo())
          if (one.refused) refused.add(body.id)
          filesOf.set(
            body.id,
            photos.map(({ id }) => id),
          )
          await keepItems(here, { kind: 'screening', id: body.id, account, institution: body.institution, name: '青禾', body }, photos)
        }
        /** The server: idempotent on ids, takes a file only after its screening. */
        const recorded = new Map<string, string>()
        const record = ({ id, belongsTo, body }: OutboxItem) => {
          if (refused.has(id)) throw refusal(422)
          if (belongsTo !== null && !recorded.has(belongsTo)) throw refusal(404)
          const content = JSON.stringify(body)
          const known = recorded.get(id)
          if (known !== undefined && known !== content) throw refusal(409, 'id_taken')
          recorded.set(id, content)
        }
        const left = [...given.fates]
        const deliver = async (item: OutboxItem) => {
          const fate = left.shift() ?? 'arrives'
          await Promise.resolve()
          if (fate === 'no_network') throw unreachable()
          if (fate === 'fails') throw refusal(500)
          if (fate === 'signed_out') throw refusal(401, 'signed_out')
          if (fate === 'cut_before') throw new Cut()
          record(item)
          if (fate === 'doubled') record(item)
          if (fate === 'lost_reply') throw unreachable()
          if (fate === 'cut_after') throw new Cut()
        }
        /** A browser that dies writes nothing more: what was under way is never settled. */
        const orDie = async (item: OutboxItem) => {
          try {
            return await deliver(item)
          } catch (error) {
            if (error instanceof Cut) here.close()
            throw error
          }
        }
        for (let round = 0; round <= given.fates.length; round++) {
          const tabs = Array.from({ length: given.tabs }, () => sendAll(here, orDie, hold).catch(() => undefined))
          await Promise.all(tabs)
          if (!here.isOpen()) here = openDatabase(name)
        }
        await here.open()
        await sendAll(here, deliver, hold)

        const waiting = new Map((await here.items.toArray()).map((item) => [item.id, item]))
        for (const [id, files] of filesOf) {
          expect(recorded.has(id)).toBe(!refused.has(id))
          if (refused.has(id)) expect(waiting.get(id)).toMatchObject({ state: 'refused', problem: { status: 422 } })
          else expect(waiting.has(id)).toBe(false)
          for (const file of files) {
            expect(recorded.has(file)).toBe(!refused.has(id))
            expect(waiting.get(file)?.state).toBe(refused.has(id) ? 'waiting' : undefined)
          }
        }
        await here.delete()
      }),
      { numRuns: 60 },
    )
  })
})

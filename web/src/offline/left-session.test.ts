import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Left = typeof import('./left-session.ts')
let stored: Map<string, string>
/** As a page begins. */
const load = async (): Promise<Left['leftSession']> => {
  vi.resetModules()
  return (await import('./left-session.ts')).leftSession
}
const noAnswer = () => Promise.reject(new TypeError('Failed to fetch'))
const reply = (status: number) => async () => new Response(JSON.stringify({ type: 'about:blank', title: 'x', status, code: 'x' }), { status })

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  })
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ['no answer', noAnswer],
  ['a server that fails', reply(500)],
])('a session that was left on %s lets nobody in at the next start, and is tried again until it is ended', async (_, answer) => {
  vi.stubGlobal('fetch', answer)
  const leaving = await load()
  expect(leaving.isLeft()).toBe(false)
  expect(leaving.remember()).toBe(true)
  expect(await leaving.end()).toBeInstanceOf(Error)
  const next = await load()
  expect(next.isLeft()).toBe(true)
  vi.stubGlobal('fetch', reply(200))
  await next.endIfMarked()
  // The page that stands open stays closed to the cookie; the next one asks the server.
  expect(next.isLeft()).toBe(true)
  expect((await load()).isLeft()).toBe(false)
})

test('one that the server knows to be over is over', async () => {
  vi.stubGlobal('fetch', reply(401))
  const leaving = await load()
  leaving.remember()
  expect(await leaving.end()).toBe('ended')
  expect((await load()).isLeft()).toBe(false)
})

test('signing in waits until nothing is under way that would end the new session, and nothing ends it afterwards', async () => {
  const order: string[] = []
  vi.stubGlobal('fetch', async () => {
    order.push('asked to end')
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push('answered')
    return await noAnswer()
  })
  const leaving = await load()
  leaving.remember()
  const next = await load()
  const trying = next.endIfMarked()
  const signingIn = next.signIn(
    async () => void order.push('signed in'),
    () => true,
  )
  const again = next.endIfMarked()
  await Promise.all([trying, signingIn, again])
  expect(order).toEqual(['asked to end', 'answered', 'signed in'])
  expect(next.isLeft()).toBe(false)
  expect((await load()).isLeft()).toBe(false)
})

test('a device that keeps nothing says so', async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
  expect((await load()).remember()).toBe(false)
})

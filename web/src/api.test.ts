import { readMe, signOut } from '@silverguard/shared/accounts/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerWithoutNetwork, call, callServer } from './api.ts'
import { connection } from './offline/connection.ts'

const reply = (status: number, body: unknown, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)
const noAnswer = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
  answerWithoutNetwork(async (address) => (address === '/api/me' ? { id: 'kept' } : undefined))
})
afterEach(() => {
  vi.unstubAllGlobals()
  answerWithoutNetwork(async () => undefined)
})

test('the server’s answer comes before what is kept', async () => {
  answering(async () => reply(200, { id: 'fresh' }))
  expect(await call(readMe, {})).toEqual({ id: 'fresh' })
  expect(connection.read().reached).toBe(true)
})

test.each([
  ['no answer', noAnswer],
  ['the words of a proxy whose server is away', async () => reply(502, 'Bad gateway', 'text/html')],
])('on %s what is kept answers, and the connection counts as lost', async (_, answer) => {
  answering(answer)
  expect(await call(readMe, {})).toEqual({ id: 'kept' })
  expect(connection.read().reached).toBe(false)
})

test('a refusal stays a refusal: nothing that is kept answers in its place', async () => {
  answering(async () => reply(401, { type: 'about:blank', title: 'x', status: 401, code: 'signed_out' }, 'application/problem+json'))
  await expect(call(readMe, {})).rejects.toMatchObject({ problem: { status: 401 } })
})

test('what changes something is never answered from what is kept, nor is who asks the server alone', async () => {
  answering(noAnswer)
  await expect(call(signOut, {})).rejects.toMatchObject({ problem: { status: 0 } })
  await expect(callServer(readMe, {})).rejects.toMatchObject({ problem: { status: 0 } })
})

test('nothing kept: no answer is told as such', async () => {
  answerWithoutNetwork(async () => undefined)
  answering(noAnswer)
  await expect(call(readMe, {})).rejects.toMatchObject({ problem: { status: 0, code: 'unreachable' } })
})

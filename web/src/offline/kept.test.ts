import 'fake-indexeddb/auto'
import { readMe } from '@silverguard/shared/accounts/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addressOf } from '../address.ts'
import { type AccountDatabase, openDatabase, ownDatabase } from './account-database.ts'
import { forgetOld, forgetOthers } from './forget-kept.ts'
import { keptReply } from './kept-replies.ts'
import { newId } from './new-id.ts'
import { ownAccount } from './own-account.ts'
import { permitKeeping, whilePermitted } from './permit.ts'

const day = 24 * 3_600_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()
const me = addressOf(readMe.path)
let account: string
let other: string

/** A device on which somebody has worked: something of each kind. */
const fill = async (database: AccountDatabase, keptAt = ago(0)) => {
  await database.replies.put({ address: me, reply: { id: 'somebody' }, keptAt })
  await database.packs.put({ key: 'pack', stateAt: keptAt, keptAt, wholeAt: keptAt, total: 1 })
  await database.sent.put({ id: newId(), kind: 'check', institution: newId(), name: '青禾', sentAt: keptAt, reply: {} })
  await database.drafts.put({ key: 'a form', value: '138', savedAt: keptAt })
}
const counts = async ({ replies, packs, sent, drafts }: AccountDatabase) => ({
  replies: await replies.count(),
  packs: await packs.count(),
  sent: await sent.count(),
  drafts: await drafts.count(),
})
const own = (): AccountDatabase => {
  const database = ownDatabase()
  if (!database) throw new Error('Nobody is here')
  return database
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
  account = newId()
  other = newId()
  ownAccount.begin(account)
})
afterEach(() => {
  ownAccount.leave()
  vi.unstubAllGlobals()
})

test('once the session is over what is kept of the register is gone, and forms half filled in are not', async () => {
  await fill(own())
  ownAccount.sessionEnded()
  await forgetOthers()
  expect(await counts(openDatabase(account))).toEqual({ replies: 0, packs: 0, sent: 0, drafts: 1 })
})

test('when another begins, what was kept for the one before goes, and what is kept for them stays', async () => {
  await fill(own())
  await fill(openDatabase(other))
  ownAccount.begin(other)
  await forgetOthers()
  expect(await counts(openDatabase(account))).toEqual({ replies: 0, packs: 0, sent: 0, drafts: 1 })
  expect(await counts(own())).toEqual({ replies: 1, packs: 1, sent: 1, drafts: 1 })
})

const nobody = () => ownAccount.leave()
const another = () => ownAccount.begin(other)
const anotherBesideThisPage = () => localStorage.setItem('silverguard.account', other)
const sameOnceMore = () => {
  ownAccount.leave()
  ownAccount.begin(account)
}
test.each([
  ['nobody is here any more', nobody],
  ['another is', another],
  ['another is on another page', anotherBesideThisPage],
])('a reply that comes in when %s is not kept', async (_, change) => {
  const database = own()
  const permit = (await permitKeeping(database)) ?? ''
  change()
  await expect(whilePermitted(database, permit, [database.replies], () => fill(database))).rejects.toThrow('The session ended')
  expect(await permitKeeping(database)).toBeUndefined()
  await database.open()
  expect((await counts(database)).replies).toBe(0)
})

test('a reply that was asked for before signing out is not kept after signing in once more', async () => {
  const database = own()
  const permit = (await permitKeeping(database)) ?? ''
  ownAccount.leave()
  await forgetOthers()
  sameOnceMore()
  expect(await permitKeeping(own())).not.toBe(permit)
  const put = async () => void (await own().replies.put({ address: me, reply: {}, keptAt: ago(0) }))
  await expect(whilePermitted(own(), permit, [own().replies], put)).rejects.toThrow('The session ended')
  const now = (await permitKeeping(own())) ?? ''
  await whilePermitted(own(), now, [own().replies], put)
  expect(await keptReply(me)).toEqual({})
})

test('what is older than seven days is not shown but removed, and the words say why; forms half filled in stay', async () => {
  await fill(own(), ago(8))
  await expect(keptReply(me)).rejects.toMatchObject({ problem: { status: 0, code: 'kept_too_old', detail: expect.stringContaining('超过 7 天') } })
  expect(await counts(own())).toEqual({ replies: 0, packs: 0, sent: 0, drafts: 1 })
  // Whoever asks once more is told the same, and what was never kept is not said to have been.
  await expect(keptReply(me)).rejects.toMatchObject({ problem: { code: 'kept_too_old' } })
  expect(await keptReply('/api/trail')).toBeUndefined()
})

test('what is six days old is shown', async () => {
  await fill(own(), ago(6))
  await forgetOld(own())
  expect(await keptReply(me)).toEqual({ id: 'somebody' })
})

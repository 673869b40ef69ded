import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ownAccount } from './own-account.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
})
afterEach(() => {
  ownAccount.leave()
  vi.unstubAllGlobals()
})

test('once the server has said that the session is over, nobody is shown what is kept, and the open page keeps its drafts', () => {
  ownAccount.begin('one')
  expect(ownAccount.shown()).toBe('one')
  ownAccount.sessionEnded()
  expect(ownAccount.shown()).toBeNull()
  expect(ownAccount.read()).toBe('one')
  expect(localStorage.getItem('silverguard.account')).toBeNull()
})

test('who signs in once more is heard and shown again', () => {
  const heard = vi.fn()
  const stop = ownAccount.subscribe(heard)
  ownAccount.begin('one')
  ownAccount.begin('one')
  expect(heard).toHaveBeenCalledTimes(1)
  ownAccount.sessionEnded()
  ownAccount.begin('one')
  expect(heard).toHaveBeenCalledTimes(2)
  expect(ownAccount.shown()).toBe('one')
  stop()
})

test('who has signed out leaves nobody behind', () => {
  ownAccount.begin('one')
  ownAccount.leave()
  expect(ownAccount.read()).toBeNull()
})

import { randomUUID } from 'node:crypto'
import { type Browser, expect } from '@playwright/test'
import { openAs, signIn } from './people.ts'

type Wanted = { roles: string[]; division: string }
export type Newcomer = { id: string; signInName: string; person: string; oneTimePassword: string }

/** An account that no other test knows, as the administrator makes it. */
export const newcomer = async (browser: Browser, wanted: Wanted = { roles: ['district_officer'], division: '990101' }): Promise<Newcomer> => {
  const page = await openAs(browser, 'guanli')
  const signInName = `test-${randomUUID().slice(0, 8)}`
  const person = `试${signInName.slice(-4)}`
  const reply = await page.request.post('/api/accounts', { data: { signInName, person, ...wanted } })
  expect(reply.status(), await reply.text()).toBe(200)
  const { account, oneTimePassword } = await reply.json()
  await page.context().close()
  return { id: account.id, signInName, person, oneTimePassword }
}

/** The same with a password of their own, so that nothing is demanded of them any more. */
export const settledNewcomer = async (browser: Browser, wanted?: Wanted): Promise<Newcomer & { password: string }> => {
  const made = await newcomer(browser, wanted)
  const password = randomUUID()
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  await signIn(context.request, made.signInName, made.oneTimePassword)
  const reply = await context.request.put('/api/me/password', { data: { present: made.oneTimePassword, wanted: password } })
  expect(reply.status(), await reply.text()).toBe(200)
  await context.close()
  return { ...made, password }
}

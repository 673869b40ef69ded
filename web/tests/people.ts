import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { ownSide } from './server-port.ts'

/** The demo's people, by sign-in name: administrator, reviewer, officer of the district, officers of two townships, inspector, auditor. */
export const people = ['guanli', 'shenhe', 'jingban', 'yunting', 'yanhu', 'dudao', 'shenji'] as const
export type PersonName = (typeof people)[number]
export const demoPassword = 'silverguard-demo'

/** The file that keeps a person's session at a server for all tests: nobody signs out of it or changes its password. */
export const stateOf = (name: PersonName, side = ownSide): string => join(process.env.BROWSER_TEST_FOLDER ?? '', `${name}-${side}.json`)

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

/** From the next request on the page is another person's. */
export const actAs = async (page: Page, name: PersonName): Promise<void> => {
  const { cookies } = JSON.parse(readFileSync(stateOf(name), 'utf8')) as { cookies: Cookies }
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
}

/** A page in a browser of the person's own. */
export const openAs = async (browser: Browser, name: PersonName): Promise<Page> => await (await browser.newContext({ storageState: stateOf(name) })).newPage()

/** Opens a new session by the API; the cookie stays with the context. */
export const signIn = async (request: APIRequestContext, signInName: string, password: string, code?: string): Promise<void> => {
  const reply = await request.post('/api/session', { data: { signInName, password, ...(code ? { code } : {}) } })
  expect(reply.status(), await reply.text()).toBe(200)
  expect(await reply.json()).toEqual({ outcome: 'signed_in' })
}

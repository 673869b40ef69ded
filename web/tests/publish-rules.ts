import { type APIRequestContext, expect } from '@playwright/test'

/** As a reviewer: makes a stored rule set the one in force from today, unchanged; so is the plan switched, and a version undone. */
export const publishRules = async (reviewer: APIRequestContext, basedOn: string): Promise<void> => {
  const { today } = await (await reviewer.get('/api/installation')).json()
  const begun = await reviewer.post('/api/rule-drafts', { data: { basedOn } })
  expect(begun.status(), await begun.text()).toBe(200)
  const { id, version } = await begun.json()
  const published = await reviewer.post(`/api/rule-drafts/${id}/publication`, { data: { version, holdsFrom: today, reason: '浏览器测试' } })
  expect(published.status(), await published.text()).toBe(200)
}

import { expect, test } from '@playwright/test'
import { firstInstitution, visit } from './places.ts'

// The configuration sets the browser in America/New_York: half a day behind, so that a day of the browser's own would show.
const instant = '2026-06-30T17:30:00.000Z'

test('the browser of these tests does not stand in Shanghai', async ({ page }) => {
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('America/New_York')
})

test('a last change is shown by the day in Shanghai', async ({ page }) => {
  await page.route(/\/api\/institutions\?/, async (route) => {
    const reply = await route.fetch()
    const list = await reply.json()
    await route.fulfill({ response: reply, json: { ...list, rows: list.rows.map((row: object) => ({ ...row, changedAt: instant })) } })
  })
  await visit(page, '/institutions?size=20')
  await expect(page.locator('tbody tr').first().getByRole('cell').last()).toHaveText('2026-07-01')
})

test('an entry of the trail is shown by day and minute in Shanghai', async ({ page, request }) => {
  const { id } = await firstInstitution(request, '')
  await page.route(/\/history$/, async (route) => {
    const reply = await route.fetch()
    const { entries } = await reply.json()
    await route.fulfill({ response: reply, json: { entries: entries.map((entry: object) => ({ ...entry, at: instant })) } })
  })
  await visit(page, `/institutions/${id}?tab=history`)
  await page.getByText('资料变更').click()
  await expect(page.locator('time').first()).toHaveText('2026-07-01 01:30')
})

test('today is the day of the server, for forms and for paper', async ({ page, request }) => {
  const { id } = await firstInstitution(request, '')
  await page.route(/\/api\/installation$/, async (route) => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: { ...(await reply.json()), today: '2026-07-01' } })
  })
  await page.clock.setFixedTime(instant)
  await visit(page, `/institutions/${id}/edit`)
  await expect(page.getByLabel('以下事实自何日起属实')).toHaveValue('2026-07-01')
  await visit(page, '/institutions/print?standing=red')
  await expect(page.getByRole('main')).toContainText('打印日期:2026-07-01')
})

test("the server's own day is that of Shanghai", async ({ request }) => {
  const reply = await request.get('/api/installation')
  const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(reply.headers().date ?? ''))
  expect((await reply.json()).today).toBe(shanghai)
})

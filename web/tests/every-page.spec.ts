import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'

const places = [
  '/',
  '/institutions',
  '/institutions/new',
  '/institutions/print',
  '/control-list',
  '/control-list/print',
  '/imports',
  '/rules',
  '/settings',
  '/me',
]
const ofOneInstitution = ['', '?tab=particulars', '?tab=history', '/edit', '/print']
const screens = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

/** What the browser complains of: errors, and anything that the content security policy stopped. */
const complaintsOf = (page: Page) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
const someInstitution = async (page: Page) => {
  const answer = await page.request.get('/api/institutions?standing=red&size=1')
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  return `/institutions/${rows[0]?.id}`
}

for (const [screen, size] of Object.entries(screens)) {
  for (const language of ['zh', 'en']) {
    test(`every page on a ${screen} in ${language}: headed, accessible, within its width, with nothing stopped`, async ({ page }) => {
      test.setTimeout(240_000)
      await page.setViewportSize(size)
      await page.addInitScript((chosen) => localStorage.setItem('silverguard.language', chosen), language)
      const complaints = complaintsOf(page)
      const institution = await someInstitution(page)
      for (const place of [...places, ...ofOneInstitution.map((part) => institution + part)]) {
        await page.goto(place, { waitUntil: 'networkidle' })
        await expect(page.locator('main h1'), place).toBeVisible()
        expect(await violations(page), place).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(size.width)
        expect(await page.evaluate(() => document.documentElement.lang), place).toBe(language === 'zh' ? 'zh-CN' : 'en')
        expect(complaints, place).toEqual([])
      }
    })
  }
}

test('an address that leads nowhere says so and leads back', async ({ page }) => {
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '回到工作台' }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('the language stays chosen, and after a change of page the focus stands at its heading', async ({ page }) => {
  await page.goto('/')
  await page.getByText('English', { exact: true }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Institutions', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Institutions' })).toBeFocused()
  await page.reload()
  await expect(page).toHaveTitle('Institutions · Silverguard')
})

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/institutions')
  await expect(page.locator('main h1')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('every page of the demo district says that nothing shown is real', async ({ page }) => {
  for (const place of ['/', '/institutions', '/control-list', '/control-list/print', '/institutions/print']) {
    await page.goto(place)
    await expect(page.getByText('虚构示范数据', { exact: false }).first(), place).toBeVisible()
  }
})

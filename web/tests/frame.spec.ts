import { expect, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { visit } from './places.ts'

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

test('the frame says what each part of a page is', async ({ page }) => {
  await visit(page, '/institutions')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page).toHaveTitle(/机构/)
})

import { expect, test } from '@playwright/test'
import { visit } from './places.ts'

test('the language is chosen at once, kept across visits, and told to the reader of the screen', async ({ page }) => {
  await visit(page, '/institutions?standing=red')
  await page.getByText('English', { exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Institutions')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(/standing=red/)
  await visit(page, '/rules')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules')
  await page.getByText('中文', { exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('规则')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

import { expect, test } from '@playwright/test'
import { phone, visit } from './places.ts'

test.use({ viewport: phone })

test('the register is cards that lead to the institution, and the pages left out of the bar are under 我的', async ({ page }) => {
  await visit(page, '/institutions')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/institutions\/[0-9a-f-]{36}/)
  await page.getByRole('link', { name: '我的' }).click()
  for (const name of ['管控名单', '导入', '规则']) await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible()
})

import { expect, test } from '@playwright/test'

test('a count on the first page is the total of the list that it leads to', async ({ page }) => {
  await page.goto('/')
  const matter = page.getByRole('row').filter({ has: page.getByRole('link', { name: '待核实', exact: true }) })
  const count = (await matter.getByRole('cell').textContent())?.trim()
  expect(count).toMatch(/^\d+$/)
  await matter.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机构')
  await expect(page.getByText(`共 ${count} 条`).first()).toBeVisible()
})

import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'

const total = async (page: Page) => Number((await page.locator('main header').getByRole('status').textContent())?.replace(/\D/g, ''))
const chips = (page: Page) => page.getByRole('list', { name: '按风险状况计数' }).getByRole('button')
const countOn = (label: string) => Number(label.replace(/\D/g, ''))
const queryOf = (page: Page) => new URL(page.url()).searchParams

test('the counts add up to the list, and each equals the list that pressing it shows', async ({ page }) => {
  await page.goto('/institutions')
  await expect(chips(page)).toHaveCount(6)
  const counts = (await chips(page).allTextContents()).map(countOn)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total(page))
  for (const [place, count] of counts.entries()) {
    await chips(page).nth(place).click()
    await expect.poll(() => total(page)).toBe(count)
    await chips(page).nth(place).click()
    await expect.poll(() => total(page)).toBeGreaterThanOrEqual(count)
  }
})

test('the view is its address: filters, order and page come back with it', async ({ page }) => {
  await page.goto('/institutions?standing=red&standing=pending&sort=name&direction=desc&page=2&size=20')
  const first = await page.locator('tbody tr').first().textContent()
  await expect(page.getByRole('button', { name: /红色/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: /橙色/ })).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByRole('columnheader', { name: '机构名称' })).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  expect(await page.locator('tbody tr').first().textContent()).toBe(first)
  await page.locator('tbody a').first().click()
  await expect(page).not.toHaveURL(/standing/)
  await page.goBack()
  await expect.poll(() => page.locator('tbody tr').first().textContent()).toBe(first)
  expect(queryOf(page).getAll('standing')).toEqual(['red', 'pending'])
  expect(queryOf(page).get('page')).toBe('2')
})

test('a search narrows the list after a pause, goes back to the first page, and is cleared with all filters', async ({ page }) => {
  await page.goto('/institutions?page=2')
  const all = await total(page)
  const name = (await page.locator('tbody a').first().textContent()) ?? ''
  await page.getByRole('searchbox').fill(name)
  await expect.poll(() => queryOf(page).get('text')).toBe(name)
  expect(queryOf(page).get('page')).toBeNull()
  await expect(page.locator('tbody a').first()).toHaveText(name)
  await expect.poll(() => total(page)).toBeLessThan(all)
  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await expect.poll(() => total(page)).toBe(all)
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

test('a filter is opened, chosen and left by keyboard alone', async ({ page }) => {
  await page.goto('/institutions')
  const all = await total(page)
  const button = page.getByRole('button', { name: '镇(街道)' }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Space')
  await expect.poll(() => total(page)).toBeLessThan(all)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '镇(街道) (1)' })).toBeFocused()
})

test('the columns that a person chose stay chosen, and the defaults can be had back', async ({ page }) => {
  await page.goto('/institutions')
  await expect(page.getByRole('columnheader', { name: '地址' })).toHaveCount(0)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '地址' }).check()
  await page.getByRole('checkbox', { name: '床位数' }).uncheck()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: '地址' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '床位数' })).toHaveCount(0)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('button', { name: '恢复默认列' }).click()
  await expect(page.getByRole('columnheader', { name: '床位数' })).toBeVisible()
})

test('what is unknown says so, and no cell of the table is blank', async ({ page }) => {
  await page.goto('/institutions?standing=pending')
  await expect(page.locator('tbody').getByText('未知').first()).toBeVisible()
  const cells = await page.locator('tbody td').allTextContents()
  expect(cells.length).toBeGreaterThan(0)
  expect(cells.filter((cell) => cell.trim() === '')).toEqual([])
})

test('on paper stand the rows of the filters, and which filters they were', async ({ page }) => {
  await page.goto('/institutions?standing=orange')
  const listed = await total(page)
  await page.getByRole('link', { name: '打印' }).click()
  await expect(page.getByText('筛选条件:橙色')).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(listed)
})

test('on a phone the register is cards, and the page does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/institutions')
  await expect(page.locator('main li a').first()).toBeVisible()
  await expect(page.locator('table')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('a list that cannot be loaded says so, and trying again loads it', async ({ page }) => {
  await page.route('**/api/institutions?*', (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{}' }))
  await page.goto('/institutions')
  await expect(page.getByRole('alert')).toContainText('没有办理此事的权限')
  await page.unroute('**/api/institutions?*')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.locator('tbody tr').first()).toBeVisible()
})

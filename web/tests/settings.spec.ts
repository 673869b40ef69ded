import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { stateOf } from './people.ts'

test.use({ storageState: stateOf('guanli') })

const district = '打击整治养老服务诈骗专项行动方案(区级)'
const yuquan = '养老服务诈骗摸排整治工作方案(玉泉区)'
const switchTo = async (page: Page, plan: string) => {
  await page.goto('/settings')
  await page.getByRole('button', { name: `切换并重新计算:${plan}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '切换并重新计算' }).click()
  await expect(page.getByRole('status').filter({ hasText: `已改用《${plan}》` })).toBeVisible()
}
const apart = (page: Page) => page.getByRole('link', { name: /未登记·另行处置/ }).first()

test('switching the plan is confirmed first, moves the counts, and back again restores them', async ({ page }) => {
  await page.goto('/')
  await expect(apart(page)).toContainText('0')
  const before = await page.getByRole('list', { name: '本辖区机构现状' }).textContent()

  await page.goto('/settings')
  await page.getByRole('button', { name: `切换并重新计算:${yuquan}` }).click()
  await expect(page.getByRole('dialog')).toContainText('重新计算全部机构的级别')
  expect(await violations(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).last().click()
  await expect(page.getByRole('button', { name: `切换并重新计算:${yuquan}` })).toBeVisible()

  try {
    await switchTo(page, yuquan)
    await page.goto('/')
    await expect(apart(page)).not.toContainText(/置\s*0$/)
    await page.goto('/rules')
    await expect(page.getByText('现行规则集 yuquan-plan@1', { exact: false })).toBeVisible()
  } finally {
    await switchTo(page, district)
  }
  await page.goto('/')
  await expect(apart(page)).toContainText('0')
  expect(await page.getByRole('list', { name: '本辖区机构现状' }).textContent()).toBe(before)
})

test('the campaign takes no last day before its first, and says so at the field', async ({ page }) => {
  await page.goto('/settings')
  const form = page.locator('form').filter({ has: page.getByLabel('开始日') })
  const [first, last] = [await page.getByLabel('开始日').inputValue(), await page.getByLabel('结束日').inputValue()]
  await page.getByLabel('结束日').fill('2020-01-01')
  await page.getByLabel('结束日').blur()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('结束日早于开始日')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('开始日')).toHaveValue(first)
  await expect(page.getByLabel('结束日')).toHaveValue(last)
})

test('the days for which screenings and checks hold are kept, and a campaign that begins before the last is refused in words', async ({ page }) => {
  await page.goto('/settings')
  const days = page.getByLabel('排查有效天数')
  const form = page.locator('form').filter({ has: days })
  const before = await days.inputValue()
  await days.fill('0')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('请填 1 至 3650 的整数')).toBeVisible()
  await days.fill('200')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('status')).toHaveText('已保存')
  await page.reload()
  await expect(days).toHaveValue('200')
  await days.fill(before)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('status')).toHaveText('已保存')

  await page.getByRole('button', { name: '开始新的专项行动' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('太早的专项行动')
  await dialog.getByLabel('开始日').fill('2020-04-01')
  await dialog.getByLabel('结束日').fill('2020-10-31')
  await dialog.getByLabel('结束日').blur()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '开始', exact: true }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  const { campaigns } = await (await page.request.get('/api/campaigns')).json()
  expect(campaigns.map(({ name }: { name: string }) => name)).not.toContain('太早的专项行动')
})

test('unit names are kept, and a blank one is refused at its field', async ({ page }) => {
  await page.goto('/settings')
  const bureau = page.getByLabel('区民政局名称')
  const form = page.locator('form').filter({ has: bureau })
  const before = await bureau.inputValue()
  await bureau.fill('')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('请填写')).toBeVisible()
  await bureau.fill('虚构区民政局')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('status')).toHaveText('已保存')
  await page.reload()
  await expect(bureau).toHaveValue('虚构区民政局')
  await bureau.fill(before)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('status')).toHaveText('已保存')
})

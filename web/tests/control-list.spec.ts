import { expect, type Page, test } from '@playwright/test'

const total = async (page: Page) => Number((await page.locator('main header').getByRole('status').textContent())?.replace(/\D/g, ''))
const chips = (page: Page) => page.getByRole('list', { name: '按风险等级计数' }).getByRole('button')
const blank = ['认定日期', '处置措施', '责任单位', '责任人', '整改时限']

test('the counts of red, orange and yellow equal the list, and each the list that pressing it shows', async ({ page }) => {
  await page.goto('/control-list')
  await expect(chips(page)).toHaveCount(3)
  const counts = (await chips(page).allTextContents()).map((label) => Number(label.replace(/\D/g, '')))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total(page))
  await chips(page).nth(1).click()
  await expect(page).toHaveURL(/level=orange/)
  await expect.poll(() => total(page)).toBe(counts[1])
  const levels = await page.locator('tbody td[data-column=level]').allTextContents()
  expect(levels.length).toBeGreaterThan(0)
  expect(new Set(levels.map((level) => level.trim()))).toEqual(new Set(['橙色']))
})

test('the list says that no one has determined its levels, and leaves blank what a determination fills in', async ({ page }) => {
  await page.goto('/control-list')
  await expect(page.getByText('系统初判,未经研判定级')).toBeVisible()
  await expect(page.locator('tbody tr').first()).toBeVisible()
  const headings = await page.locator('thead th').allTextContents()
  for (const heading of blank) {
    const place = headings.indexOf(heading)
    expect(place, heading).toBeGreaterThan(-1)
    const cells = await page.locator(`tbody tr > :nth-child(${place + 1})`).allTextContents()
    expect(new Set(cells.map((cell) => cell.trim())), heading).toEqual(new Set(['']))
  }
})

test('the print is the whole of 附件5 in the order of the form, signed at its foot', async ({ page }) => {
  await page.goto('/control-list')
  const listed = await total(page)
  await page.getByRole('link', { name: '打印' }).click()
  await expect(page.getByRole('heading', { name: /红橙黄.*风险管控名单/ })).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(listed)
  expect((await page.locator('thead th').allTextContents()).slice(0, 3).map((heading) => heading.trim())).toEqual(['序号', '镇(街道)', '机构(场所)名称'])
  const levels = (await page.locator('tbody td[data-column=level]').allTextContents()).map((level) => ['红色', '橙色', '黄色'].indexOf(level.trim()))
  expect(levels).toEqual([...levels].sort((one, other) => one - other))
  for (const words of ['系统初判,未经研判定级', '填表人:', '审核人:', '日期:']) await expect(page.getByText(words, { exact: true })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
})

test('a part of the list says on paper that it is a part', async ({ page }) => {
  await page.goto('/control-list/print?level=red')
  await expect(page.getByText('本表为筛选结果:红色')).toBeVisible()
})

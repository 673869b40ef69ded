import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'

const figure = (page: Page, label: string) =>
  page
    .locator('dl > div', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const handIn = async (page: Page, name: string, content: string) => {
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}
const chooseYuan = async (page: Page, letter: string) => {
  await page.getByRole('combobox', { name: `${letter} 列的金额单位` }).click()
  await page.getByRole('option', { name: '元', exact: true }).click()
}

/** One record that is sound, one with a cell that is no number, a blank line, a code twice, and a row without a name. */
const register = (mark: string) =>
  [
    '机构名称,统一社会信用代码,地址,床位数,月应缴费用',
    `${mark}甲颐养院,,${mark}路1号,40,3000`,
    `${mark}乙颐养院,,${mark}路2号,约四十,2800`,
    ',,,,',
    `${mark}丙颐养院,52990101MJ0000001A,${mark}路3号,20,2600`,
    `${mark}丁颐养院,52990101MJ0000001A,${mark}路4号,20,2600`,
    `,,${mark}路5号,15,2000`,
  ].join('\r\n')

test('a messy file goes through columns, dry run and import, and the same file again changes nothing', async ({ page }) => {
  await handIn(page, '虚构来表.csv', register('松风'))
  await expect(page.getByRole('heading', { name: '导入 虚构来表.csv' })).toBeVisible()
  await expect(row(page, '床位数')).toContainText('按标题认出')

  const tryIt = page.getByRole('button', { name: '试算(不写入)' })
  await expect(page.getByText('E 列是金额,须选单位。')).toBeVisible()
  await expect(tryIt).toBeDisabled()
  await chooseYuan(page, 'E')
  expect(await violations(page)).toEqual([])
  await tryIt.click()

  await expect(figure(page, '新增')).toHaveText('2')
  await expect(figure(page, '拒收')).toHaveText('3')
  await expect(figure(page, '未读懂的单元格')).toHaveText('1')
  await expect(row(page, '松风乙颐养院')).toContainText('D3')
  await expect(row(page, '松风乙颐养院')).toContainText('约四十')
  await expect(row(page, '松风丙颐养院')).toContainText('拒收')
  await expect(row(page, '(无名称)')).toContainText('拒收')
  expect(await violations(page)).toEqual([])

  await page.getByText('拒收 3', { exact: true }).click()
  await expect(row(page, '松风甲颐养院')).toHaveCount(0)
  await page.reload()
  await expect(row(page, '松风丁颐养院')).toBeVisible()
  await page.getByRole('link', { name: '返回改列' }).click()
  await expect(page.getByRole('button', { name: '重新试算' })).toBeEnabled()
  await page.getByRole('button', { name: '重新试算' }).click()
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await expect(page.getByText('导入完成')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '查看机构台账' }).click()
  await page.getByRole('searchbox').fill('松风')
  await expect(page.getByRole('link', { name: '松风甲颐养院' })).toBeVisible()
  await expect(page.getByRole('link', { name: '松风丙颐养院' })).toHaveCount(0)

  await handIn(page, '虚构来表.csv', register('松风'))
  await expect(row(page, '床位数')).toContainText('上次这样读')
  await page.getByRole('button', { name: '试算(不写入)' }).click()
  await expect(figure(page, '不变')).toHaveText('2')
  await expect(figure(page, '新增')).toHaveText('0')
  await expect(page.getByText('没有可写入的内容', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入 0 条' })).toBeDisabled()
})

test('a column can be read as something else by keyboard, and a reload keeps the choice', async ({ page }) => {
  await handIn(page, '虚构列名.csv', ['名称,住的地方', '竹径颐养院,竹径路1号'].join('\n'))
  const choice = page.getByRole('combobox', { name: 'B 列"住的地方"读作' })
  await expect(choice).toHaveValue('不读')
  await choice.focus()
  await choice.fill('地址')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(choice).toHaveValue('地址')
  await page.reload()
  await expect(choice).toHaveValue('地址')
  await expect(row(page, '住的地方')).toContainText('手工选择')
})

test('two columns read as the same thing keep the dry run closed until one is let go', async ({ page }) => {
  await handIn(page, '虚构两列.csv', ['机构名称,别的', '梅坞颐养院,甲'].join('\n'))
  const choice = page.getByRole('combobox', { name: 'B 列"别的"读作' })
  await choice.click()
  await page.getByRole('option', { name: '机构(场所)名称' }).click()
  await expect(page.getByText('A、B 列都读作"机构(场所)名称",只能留一列。')).toBeVisible()
  await expect(page.getByRole('button', { name: '试算(不写入)' })).toBeDisabled()
})

test('an empty file is refused in words and can be followed by another', async ({ page }) => {
  await handIn(page, '空.csv', '')
  await expect(page.getByRole('alert')).toContainText('没有收下 空.csv')
  expect(await violations(page)).toEqual([])
  await page.locator('input[type=file]').setInputFiles({ name: '不空.csv', mimeType: 'text/csv', buffer: Buffer.from('机构名称\n兰亭颐养院') })
  await expect(page.getByRole('heading', { name: '导入 不空.csv' })).toBeVisible()
})

test('the template is a workbook that comes down under its own name', async ({ page }) => {
  await page.goto('/imports')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载导入模板' }).click()
  expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/)
})

import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { editedElsewhere } from '../../api/src/testing/edited-elsewhere.ts'
import { columnLetters } from '../../api/src/workbooks/reading/table.ts'
import { violations } from './accessibility.ts'

const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const figure = (page: Page, label: string) =>
  page
    .locator('dl > div', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()

type Edited = { bytes: Buffer; cells: { name: string; cell: string; id: string }[] }

/** 附件2 as it comes out, with the beds of one place and the address of the next changed by another program. */
const annexEditedElsewhere = async (request: APIRequestContext): Promise<Edited> => {
  const reply = await request.get('/api/annexes/registered/workbook?township=990101100')
  expect(reply.status()).toBe(200)
  const cells: Edited['cells'] = []
  const bytes = await editedElsewhere(await reply.body(), ({ rows, headings, column }) => {
    const edits = [
      { line: headings + 1, place: column('床位数'), value: 777 },
      { line: headings + 2, place: column('地址'), value: '沁岚镇新址路 7 号' },
    ]
    for (const { line, place, value } of edits) {
      const row = rows[line] ?? []
      row[place] = value
      cells.push({ name: String(row[column('机构名称')]), cell: `${columnLetters(place)}${line + 1}`, id: String(row[column('系统编号')]) })
    }
  })
  return { bytes: Buffer.from(bytes), cells }
}
const placeOf = async (request: APIRequestContext, id: string) => {
  const { particulars, facts, verdict, standing } = await (await request.get(`/api/institutions/${id}`)).json()
  return { particulars, verdict, standing, facts: facts.map(({ fact, value, trueSince }: Record<string, unknown>) => [fact, value, trueSince]) }
}

test('附件2 with two cells edited elsewhere shows exactly those two, is taken, and taken back as a whole', async ({ page }) => {
  test.slow()
  const { bytes, cells } = await annexEditedElsewhere(page.request)
  const [beds, address] = cells
  if (!beds || !address) throw new Error('附件2 holds fewer than two places')
  const before = [await placeOf(page.request, beds.id), await placeOf(page.request, address.id)]
  await page.goto('/imports')
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name: '虚构附件2.xlsx', mimeType, buffer: bytes })
  await expect(row(page, '排查日期')).toContainText('按标题认出')
  await page.getByRole('button', { name: '试算(不写入)' }).click()

  await expect(figure(page, '变更')).toHaveText('2')
  await page.getByText('变更 2', { exact: true }).click()
  const table = page.getByRole('region', { name: '逐行结果' }).getByRole('table')
  await expect(table.locator('del')).toHaveCount(2)
  await expect(row(page, beds.name)).toContainText(`${beds.cell} 床位总数`)
  await expect(row(page, beds.name).locator('ins')).toHaveText('777 张')
  await expect(row(page, address.name)).toContainText(`${address.cell} 地址`)
  await expect(row(page, address.name).locator('ins')).toHaveText('沁岚镇新址路 7 号')
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: '导入 2 条' }).click()
  await expect(page.getByText('导入完成')).toBeVisible()
  expect(await placeOf(page.request, beds.id)).not.toEqual(before[0])

  await page.getByRole('button', { name: '撤销整个导入' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('list', { name: '撤销后将会' })).toContainText('2 家恢复为导入前')
  await expect(dialog).toContainText('撤回情况 1 条、排查 0 次')
  await expect(dialog).toContainText('没有要保留的')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '确认撤销' }).click()
  await expect(dialog).toContainText('请写明理由')
  await dialog.getByLabel('撤销理由').fill('虚构演练,交错了文件')
  await dialog.getByRole('button', { name: '确认撤销' }).click()
  await expect(page.getByText('这次导入已撤销')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('虚构演练,交错了文件')
  expect(await violations(page)).toEqual([])
  expect([await placeOf(page.request, beds.id), await placeOf(page.request, address.id)]).toEqual(before)

  await page.getByRole('link', { name: '全部导入' }).click()
  await expect(row(page, '虚构附件2.xlsx').first()).toContainText('已撤销')
})

test('an undo names what stays, because somebody worked on it since', async ({ page }) => {
  const mark = `竹影${Date.now() % 100_000}`
  await page.goto('/imports')
  const buffer = Buffer.from(`机构名称,镇(街道),床位数\n${mark}甲颐养院,云汀街道,40\n${mark}乙颐养院,云汀街道,30`)
  await page.locator('input[type=file]').setInputFiles({ name: `${mark}.csv`, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '试算(不写入)' }).click()
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await expect(page.getByText('导入完成')).toBeVisible()
  const { rows } = await (await page.request.get(`/api/institutions?text=${encodeURIComponent(`${mark}甲`)}`)).json()
  const { version } = await (await page.request.get(`/api/institutions/${rows[0].id}`)).json()
  const { today } = await (await page.request.get('/api/installation')).json()
  const edited = await page.request.patch(`/api/institutions/${rows[0].id}`, {
    data: { version, particulars: { address: `${mark}路 1 号` }, facts: {}, trueSince: today, withdrawn: [] },
  })
  expect(edited.status(), await edited.text()).toBe(200)

  await page.getByRole('button', { name: '撤销整个导入' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('删除由这次导入新增的 1 家')
  await expect(dialog.getByRole('list', { name: '保留的机构和原因' })).toContainText(`${mark}甲颐养院`)
  await expect(dialog).toContainText('资料或情况改过')
  await dialog.getByLabel('撤销理由').fill('虚构演练')
  await dialog.getByRole('button', { name: '确认撤销' }).click()
  await expect(page.getByText('这次导入已撤销')).toBeVisible()
  const left = await (await page.request.get(`/api/institutions?text=${encodeURIComponent(mark)}`)).json()
  expect(left.rows.map(({ name }: { name: string }) => name)).toEqual([`${mark}甲颐养院`])
})

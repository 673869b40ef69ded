import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { phone, visit } from './places.ts'

const receipt = { name: '转账回单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n') }
const list = (...lines: string[]) => ({
  name: '退款名册.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['姓名,合同编号,应退金额(元),已退金额(元),退款日期,备注', ...lines].join('\r\n')),
})

const newPlace = async (page: Page, name: string): Promise<string> => {
  const data = { particulars: { name, township: '990101001' }, facts: {}, trueSince: '2026-05-12', differsFrom: [] }
  const made = await page.request.post('/api/institutions', { data })
  expect(made.status(), await made.text()).toBe(200)
  return (await made.json()).id
}
const ledgerOf = async (page: Page, id: string) => {
  const reply = await page.request.get(`/api/institutions/${id}/refunds`)
  expect(reply.status(), await reply.text()).toBe(200)
  return (await reply.json()).ledger
}
const sum = (page: Page, label: string) =>
  page
    .getByRole('region', { name: '合计', exact: true })
    .locator('dl > div', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()

test('a list with a cell that cannot be read records nothing; mended it opens the ledger elder by elder', async ({ page }) => {
  const id = await newPlace(page, '榆荫名册颐养院')
  await visit(page, `/institutions/${id}/refunds`)
  await expect(page.getByRole('heading', { name: '应退金额不明' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '导入机构名册' }).click()
  const dialog = page.getByRole('dialog')
  const file = dialog.locator('input[type=file]')
  await file.setInputFiles(list('甲虚构,A-1,"80,000",20000,2026-10-12,', '乙虚构,A-2,约三万,,,'))
  await expect(dialog.getByRole('alert')).toContainText('C3“约三万”')
  await expect(dialog.getByRole('button', { name: '登记', exact: true })).toBeDisabled()
  expect(await ledgerOf(page, id)).toBeNull()

  await file.setInputFiles(list('甲虚构,A-1,"80,000",20000,2026-10-12,', '乙虚构,A-2,30000.50,,,'))
  await expect(dialog.getByRole('row').filter({ hasText: '乙虚构' })).toContainText('30,000.50')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '登记 2 行变化' }).click()
  await expect(page.getByText('名册已登记')).toBeVisible()
  await expect(sum(page, '应退(元)')).toHaveText('110,000.50')
  await expect(sum(page, '未退(元)')).toHaveText('90,000.50')
  await page.getByRole('button', { name: '甲虚构' }).click()
  await expect(page.getByRole('list', { name: '甲虚构的退款和结算' })).toContainText('退款名册.csv')
  expect(await violations(page)).toEqual([])

  await visit(page, `/handling/refunds?text=${encodeURIComponent('榆荫名册')}`)
  const row = page.getByRole('row').filter({ hasText: '榆荫名册颐养院' })
  await expect(row).toContainText('9.00')
  await expect(row.getByTitle('90,000.50 元')).toBeVisible()
})

test('a settlement is owed until a person other than who recorded it approves it; who was overtaken is told', async ({ browser, page }) => {
  const id = await newPlace(page, '竹径核准养老公寓')
  await visit(page, `/institutions/${id}/refunds`)
  await page.getByRole('button', { name: '按机构合计' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('应退(元)').fill('八万')
  await dialog.getByLabel('涉及老年人(人)').fill('2')
  await dialog.getByRole('button', { name: '建立清退台账' }).click()
  await expect(dialog.getByText('无法识别为金额')).toBeVisible()
  await dialog.getByLabel('应退(元)').fill('80,000')
  await dialog.getByRole('button', { name: '建立清退台账' }).click()
  await expect(sum(page, '未退(元)')).toHaveText('80,000.00')

  const reviewer = await openAs(browser, 'shenhe')
  await reviewer.setViewportSize(phone)
  await visit(reviewer, `/institutions/${id}/refunds`)
  await page.getByRole('button', { name: '登记退款、结算' }).click()
  await dialog.getByLabel('方式').selectOption({ label: '继承' })
  await dialog.getByLabel('金额(元)').fill('30000')
  await dialog.getByLabel('日期').fill('2026-10-20')
  await dialog.getByRole('button', { name: '登记退款、结算' }).click()
  await expect(dialog.getByText('请附凭证')).toBeVisible()
  await dialog.getByLabel('上传新材料: 选择照片或文件').setInputFiles(receipt)
  await expect(dialog.getByText(receipt.name)).toBeVisible()
  await dialog.getByRole('button', { name: '登记退款、结算' }).click()
  await expect(sum(page, '待核准(元)')).toHaveText('30,000.00')
  await expect(sum(page, '未退(元)')).toHaveText('80,000.00')
  await expect(page.getByRole('button', { name: /^核准/ })).toHaveCount(0)

  await reviewer.goto('/')
  const { counts } = await (await reviewer.request.get('/api/refunds?size=1')).json()
  const matter = reviewer.getByRole('row').filter({ has: reviewer.getByRole('link', { name: '清退:待核准', exact: true }) })
  await expect(matter.getByRole('cell')).toHaveText(String(counts.waiting))
  await matter.getByRole('link').click()
  await expect(reviewer.getByRole('button', { name: `待核准 ${counts.waiting}` })).toHaveAttribute('aria-pressed', 'true')
  await reviewer.getByRole('link', { name: '竹径核准养老公寓' }).click()
  await reviewer.getByRole('button', { name: /^核准/ }).click()
  const { version, lines } = await ledgerOf(page, id)
  const corrected = await page.request.patch(`/api/refund-lines/${lines[0].id}`, { data: { version, owed: 90000, reason: '漏计一人' } })
  expect(corrected.status(), await corrected.text()).toBe(200)
  const approval = reviewer.getByRole('dialog')
  await approval.getByRole('button', { name: '核准' }).click()
  await expect(approval.getByRole('alert')).toContainText('台账刚被他人修改')
  await expect(sum(reviewer, '未退(元)')).toHaveText('90,000.00')
  await approval.getByRole('button', { name: '核准' }).click()
  await expect(sum(reviewer, '未退(元)')).toHaveText('60,000.00')
  expect(await violations(reviewer)).toEqual([])
})

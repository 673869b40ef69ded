import { expect, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { firstInstitution, visit } from './places.ts'
import { downloadWorkbook } from './read-workbook.ts'

const masked = /0000-\*{6}\d{2}/
const inFull = /0000-\d{8}/

test('a masked number is shown in full for a reason, by keyboard, until the page is left, and is never kept', async ({ page }) => {
  const { id } = await firstInstitution(page.request, 'standing=orange')
  await visit(page, `/institutions/${id}?tab=particulars`)
  await expect(page.getByText(masked)).toBeVisible()
  await page.getByRole('button', { name: '显示完整号码:联系电话' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '显示完整号码' })
  await expect(dialog.getByRole('textbox', { name: '事由' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('请填写')).toBeVisible()
  await dialog.getByRole('button', { name: '电话核查' }).press('Enter')
  await dialog.getByRole('button', { name: '显示完整号码' }).press('Enter')
  await expect(page.getByText(inFull)).toBeVisible()
  expect(page.url()).not.toMatch(inFull)
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(inFull)
  await page.reload()
  await expect(page.getByText(masked)).toBeVisible()
  await expect(page.getByText(inFull)).toHaveCount(0)
})

test('in the form a masked field is read-only until it is shown in full, and an untouched one is left as it is', async ({ page }) => {
  const { id } = await firstInstitution(page.request, 'standing=orange')
  await visit(page, `/institutions/${id}/edit`)
  const field = page.getByLabel('联系电话', { exact: true })
  await expect(field).toHaveValue(masked)
  await expect(field).not.toBeEditable()
  await page.getByRole('button', { name: '显示完整号码:联系电话' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '事由' }).fill('上门排查')
  await dialog.getByRole('button', { name: '显示完整号码' }).click()
  await expect(field).toHaveValue(inFull)
  await expect(field).toBeEditable()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('没有改动')).toBeVisible()
})

test('the register is exported in full for a reason', async ({ page }) => {
  await visit(page, '/institutions?standing=orange')
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '导出完整号码…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '事由' }).fill('上门排查')
  const workbook = await downloadWorkbook(page, dialog.getByRole('button', { name: '导出' }))
  expect(workbook.column('联系电话').join()).toMatch(inFull)
})

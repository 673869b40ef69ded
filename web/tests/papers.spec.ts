import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import type { Action } from '@silverguard/shared/handling/contract'
import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { makeJpeg } from '../../api/src/testing/evidence-files.ts'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { phone, visit } from './places.ts'

const draftLetter = async (page: Page): Promise<{ action: Action; paper: Paper }> => {
  const { rows } = await (await page.request.get('/api/actions?code=MR1&state=todo')).json()
  const action: Action | undefined = rows[0]
  if (!action) throw new Error('The demo holds no measure for which a letter of leads is drafted')
  const reply = await page.request.post(`/api/institutions/${action.institution}/papers`, {
    data: { id: crypto.randomUUID(), kind: 'lead_letter', actions: [action.id] },
  })
  expect(reply.status(), await reply.text()).toBe(200)
  return { action, paper: await reply.json() }
}
const readPaper = async (page: Page, id: string): Promise<Paper> => (await page.request.get(`/api/papers/${id}`)).json()
const chooseFile = (page: Page, label: string) =>
  page
    .getByRole('group', { name: label })
    .getByLabel('上传新材料: 选择照片或文件')
    .setInputFiles({ name: '盖章扫描件.jpg', mimeType: 'image/jpeg', buffer: makeJpeg({}) })

test('a draft is not issued without its stamped scan; issued it can only be read, and its receipt is recorded', async ({ page }) => {
  const { today } = await (await page.request.get('/api/installation')).json()
  const { action, paper } = await draftLetter(page)
  await visit(page, `/papers/${paper.id}`)
  await expect(page.getByRole('link', { name: action.title.zh })).toHaveAttribute('href', `/actions/${action.id}`)
  const words = page.getByRole('textbox', { name: '有关情况' })
  await words.fill('经排查和研判,该机构存在虚构的风险情形。')
  const issue = page.getByRole('form', { name: '登记印发' })
  const documentNo = `虚民函〔2026〕${Date.now()}号`
  await issue.getByLabel('文号').fill(documentNo)
  await issue.getByLabel('签发人').fill('何某')
  await issue.getByLabel('印发日期').fill(today)
  await issue.getByLabel('签发人').click()
  await issue.getByRole('button', { name: '登记印发' }).click()
  await expect(issue.getByText('请附盖章扫描件')).toBeVisible()
  await expect(issue.getByText('请先保存')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // Somebody else writes in another field meanwhile: it is told, and what was typed here stays.
  const theirs = await page.request.patch(`/api/papers/${paper.id}`, { data: { version: paper.version, values: { addressee: '虚构镇人民政府' } } })
  expect(theirs.status()).toBe(200)
  const content = page.getByRole('form', { name: '内容' })
  await content.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '他人刚改过这份文书' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: '主送' })).toHaveValue('虚构镇人民政府')
  await expect(words).toHaveValue('经排查和研判,该机构存在虚构的风险情形。')
  await content.getByRole('button', { name: '保存' }).click()
  await expect(content.getByRole('status')).toHaveText('已保存')
  await issue.getByRole('button', { name: '登记印发' }).click()
  await expect(issue.getByText('请附盖章扫描件')).toBeVisible()
  expect((await readPaper(page, paper.id)).state).toBe('drafted')

  await chooseFile(page, '盖章扫描件')
  await issue.getByRole('button', { name: '登记印发' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已登记印发' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '有关情况' })).toHaveCount(0)
  await expect(page.getByText('经排查和研判,该机构存在虚构的风险情形。')).toBeVisible()
  await expect(page.getByText(documentNo)).toBeVisible()
  await expect(page.getByRole('link', { name: '盖章扫描件.jpg' })).toBeVisible()
  expect((await readPaper(page, paper.id)).issued).toMatchObject({ documentNo, signedBy: '何某', on: today })

  const receipt = page.getByRole('form', { name: '登记回执' })
  await receipt.getByLabel('签收日期').fill(today)
  await receipt.getByLabel('签收人').fill('虚构镇人民政府办公室')
  await receipt.getByRole('button', { name: '登记回执' }).click()
  await expect(page.getByRole('status').filter({ hasText: '回执已登记' })).toBeVisible()
  await page.setViewportSize(phone)
  expect(await violations(page)).toEqual([])
  await visit(page, `/handling/papers?text=${encodeURIComponent(documentNo)}`)
  await expect(page.getByRole('listitem').filter({ hasText: documentNo })).toContainText(`${today} 虚构镇人民政府办公室签收`)
})

test('a template that does not suit its paper is refused by naming the mark; one that does is in force until the shipped one is restored', async ({
  browser,
}) => {
  const page = await openAs(browser, 'guanli')
  await visit(page, '/settings/handling')
  const letter = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '线索移送函' }) })
  const take = async (kind: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `下载 ${kind} 模板` }).click()])
    return readFile(await download.path())
  }
  const replace = async (buffer: Buffer, name: string) =>
    letter.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer })
  await expect(letter.getByText('随系统', { exact: true })).toBeVisible()
  await replace(await take('警示约谈记录'), '另一种文书.docx')
  await expect(letter.getByRole('alert')).toContainText('“另一种文书.docx”有误,没有采用')
  await expect(letter.getByRole('alert')).toContainText('被约谈人陈述}:没有这个标记')
  await expect(letter.getByText('随系统', { exact: true })).toBeVisible()
  await letter.getByText(/可用标记/).click()
  expect(await violations(page)).toEqual([])

  await replace(await take('线索移送函'), '本区函.docx')
  await expect(letter.getByText('本区:本区函.docx')).toBeVisible()
  await letter.getByRole('button', { name: /恢复/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复随系统的' }).click()
  await expect(letter.getByText('随系统', { exact: true })).toBeVisible()
})

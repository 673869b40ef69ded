import { expect, type Page, test } from '@playwright/test'
import { phone, visit } from './places.ts'

type Row = { id: string; institution: string; state: string; code: string; result: string; mayNote: boolean }
type Actions = { rows: Row[]; total: number; counts: Record<string, number> }

const actionsUnder = async (page: Page, query: string): Promise<Actions> => {
  const reply = await page.request.get(`/api/actions?${query}`)
  expect(reply.status(), await reply.text()).toBe(200)
  return await reply.json()
}

test('my work says first what is late, and leads to each measure', async ({ page }) => {
  const [mine, late] = [await actionsUnder(page, 'mine=true'), await actionsUnder(page, 'mine=true&overdue=true')]
  await visit(page, '/handling')
  await expect(page.getByRole('tab', { name: '我的待办' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('button', { name: `逾期 ${late.total}` })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: `共 ${mine.total} 条` })).toBeVisible()
  const first = page.getByRole('row').nth(2)
  await expect(page.getByRole('row').nth(1)).toContainText(late.total > 0 ? `逾期 ${late.total}` : /到期/)
  if (late.total > 0) await expect(first).toContainText(/逾期 \d+ 个工作日/)
  await first.getByRole('rowheader').getByRole('link').click()
  await expect(page).toHaveURL(/\/actions\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible()
})

test('what is finished with nothing entered says what is missing, at its field, and never that it was saved', async ({ page }) => {
  const { rows } = await actionsUnder(page, 'mine=true&state=doing&size=200')
  const begun = rows.find(({ mayNote, code, result }) => mayNote && code !== 'ME' && result === '')
  if (!begun) throw new Error('The demo holds no measure of mine that is begun and has no result')
  await visit(page, `/actions/${begun.id}`)
  await page.getByRole('button', { name: '保存并办结' }).click()
  await expect(page.getByRole('status').filter({ hasText: '还不能办结' })).toBeVisible()
  await expect(page.getByText('进展已保存')).toHaveCount(0)
  await expect(page.getByLabel('办理结果')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused()
})

test('several are started with one request, and the counts follow', async ({ page }) => {
  const query = 'code=MY3&state=todo'
  const before = await actionsUnder(page, query)
  const [one, other] = before.rows
  if (!one || !other) throw new Error('The demo holds no two measures MY3 that are still to do')
  await visit(page, `/handling?tab=actions&${query}`)
  const boxes = page.getByRole('rowgroup').nth(1).getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expect(page.getByRole('group', { name: '对所选措施' })).toContainText('已选 2 项')
  const sent: unknown[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/actions/')) sent.push(request.postDataJSON())
  })
  await page.getByRole('button', { name: '开始办理', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始办理 2 项' }).click()
  await expect(page.getByText('已开始办理 2 项')).toBeVisible()
  const counts = page.getByRole('list', { name: /按状态计数/ })
  await expect(counts.getByRole('button', { name: `待办 ${(before.counts.todo ?? 0) - 2}` })).toBeVisible()
  await expect(counts.getByRole('button', { name: `进行中 ${(before.counts.doing ?? 0) + 2}` })).toBeVisible()
  expect(sent).toMatchObject([{ items: [{ id: one.id }, { id: other.id }] }])

  // What is not complete is named before it is tried, and left out with one press.
  await visit(page, '/handling?tab=actions&code=MY3&state=doing')
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await page.getByRole('button', { name: '办结', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('不能办理这一步')
  await expect(dialog.getByRole('button', { name: /^办结/ })).toBeDisabled()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(page.getByRole('button', { name: '办结', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: /^去掉这 \d+ 项$/ }).click()
  await expect(dialog).toBeHidden()
  expect(sent).toHaveLength(1)
})

test('the plan of a red place stands on a phone: what holds the way down, the measures, the way to the ledger', async ({ page }) => {
  const [pressed] = (await actionsUnder(page, 'code=MO4&level=red&state=todo&size=1')).rows
  if (!pressed) throw new Error('The demo holds no red place whose money is to be pressed for')
  await page.setViewportSize(phone)
  await visit(page, `/institutions/${pressed.institution}?tab=handling`)
  await expect(page.getByRole('note').filter({ hasText: '红色降级前须清退' })).toBeVisible()
  await expect(page.getByRole('link', { name: '督促清退资金' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await page.getByRole('link', { name: '清退台账', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/institutions/${pressed.institution}/refunds$`))
})

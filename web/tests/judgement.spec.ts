import { expect, type Locator, type Page, test } from '@playwright/test'
import type { QueueRow } from '@silverguard/shared/determinations/contract'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { phone, visit } from './places.ts'
import { downloadWorkbook } from './read-workbook.ts'

type Queue = { rows: QueueRow[]; total: number; clear: number; counts: Record<string, number> }
const readQueue = async (page: Page, query: string): Promise<Queue> => {
  const reply = await page.request.get(`/api/determinations/queue?${query}`)
  expect(reply.status(), await reply.text()).toBe(200)
  return reply.json()
}
const countOf = async (chip: Locator) => Number((await chip.textContent())?.replace(/\D/g, ''))
const total = (page: Page, count: number) => page.getByRole('status').filter({ hasText: `共 ${count.toLocaleString('en-US')} 条` })
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

test('each count by reason is the number of rows that pressing it shows, and what is shown is exported and printed', async ({ browser }) => {
  const page = await openAs(browser, 'shenhe')
  await visit(page, '/judgement')
  const chips = page.getByRole('list', { name: /按原因计数/ }).getByRole('button')
  for (const [words, key] of [
    ['待复核', 'under_review'],
    ['待定级', 'proposed'],
  ] as const) {
    const chip = chips.filter({ hasText: words })
    const count = await countOf(chip)
    expect(count).toBeGreaterThan(0)
    await chip.click()
    await expect(page).toHaveURL(new RegExp(`why=${key}$`))
    await expect(total(page, count)).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(count + 1)
    await chip.click()
    await expect(page).toHaveURL(/\/judgement$/)
  }
  expect(await violations(page)).toEqual([])
  const { rows } = await readQueue(page, 'why=under_review')
  await visit(page, '/judgement?why=under_review')
  const { records } = await downloadWorkbook(page, page.getByRole('link', { name: '导出' }))
  expect(records).toHaveLength(rows.length)
  await page.getByRole('link', { name: '打印' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '研判待办清单' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('筛选条件:待复核')
  await expect(page.getByRole('row')).toHaveCount(rows.length + 2)
})

test('only proposals of others that nothing speaks against can be chosen; those chosen are confirmed together, each with a decision of its own', async ({
  browser,
}) => {
  const page = await openAs(browser, 'shenhe')
  const { rows, clear } = await readQueue(page, 'why=proposed')
  const doubtful = rows.find(({ doubts }) => doubts.length > 0)
  const [one, other, left] = rows.filter(({ doubts, proposal }) => doubts.length === 0 && proposal?.own === false)
  if (!doubtful || !one?.proposal || !other || !left) throw new Error('The demo holds too few proposals')
  await visit(page, '/judgement?why=proposed')
  await expect(row(page, doubtful.name).getByRole('checkbox')).toHaveCount(0)
  for (const { name } of [one, other]) await row(page, name).getByRole('checkbox').check()
  await page.getByRole('button', { name: '确认所选 2 条' }).click()
  const dialog = page.getByRole('dialog', { name: '确认 2 条定级' })
  for (const { name } of [one, other]) await expect(dialog).toContainText(name)
  await expect(dialog).not.toContainText(left.name)
  await dialog.getByRole('button', { name: '确认 2 条定级' }).click()
  await expect(page.getByText('已确认 2 条定级')).toBeVisible()
  await expect(row(page, one.name)).toHaveCount(0)
  await expect(row(page, left.name)).toBeVisible()
  expect((await readQueue(page, 'why=proposed')).clear).toBe(clear - 2)
  await visit(page, `/judgement?tab=decided&text=${encodeURIComponent(one.name)}`)
  await expect(row(page, one.name)).toContainText('绿色')
  await row(page, one.name).getByRole('link', { name: one.name, exact: true }).click()
  await expect(page.getByRole('region', { name: '现在的等级' })).toContainText('绿色')
})

test('one proposal that changed meanwhile keeps all from being confirmed, and is named', async ({ browser }) => {
  const [page, officer] = [await openAs(browser, 'shenhe'), await openAs(browser, 'jingban')]
  const { rows } = await readQueue(page, 'why=proposed&clear=true')
  const [one, other] = rows.filter(({ proposal }) => proposal?.own === false)
  if (!one || !other) throw new Error('The demo holds too few proposals')
  await visit(page, '/judgement?why=proposed&clear=true')
  for (const { name } of [one, other]) await row(page, name).getByRole('checkbox').check()
  const told = { version: one.version, particulars: {}, facts: { collapsed: true }, withdrawn: [], trueSince: '2026-11-01' }
  expect((await officer.request.patch(`/api/institutions/${one.institution}`, { data: told })).status()).toBe(200)
  await page.getByRole('button', { name: '确认所选 2 条' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认 2 条定级' }).click()
  await expect(dialog.getByRole('alert')).toContainText(one.name)
  await expect(dialog.getByRole('alert')).not.toContainText(other.name)
  const { confirmed } = await (await page.request.get(`/api/institutions/${other.institution}`)).json()
  expect(confirmed).toBeNull()
})

test('a township proposes from a phone', async ({ browser }) => {
  const page = await openAs(browser, 'yunting')
  await page.setViewportSize(phone)
  const data = {
    particulars: { name: '云汀手机提出颐养点', township: '990101001' },
    facts: { promisedReturns: true },
    trueSince: '2026-05-12',
    differsFrom: [],
  }
  const made = await page.request.post('/api/institutions', { data })
  expect(made.status(), await made.text()).toBe(200)
  await visit(page, `/institutions/${(await made.json()).id}`)
  await page.getByRole('tab', { name: '研判' }).click()
  await page.getByRole('radio', { name: '红色' }).check()
  await page.getByRole('button', { name: '提出定为红色' }).click()
  const reason = page.getByRole('textbox', { name: '理由' })
  await expect(reason).toBeFocused()
  await reason.fill('多名老人反映无法退款')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '提出定为红色' }).click()
  await expect(page.getByText('这是您本人提出的,须由他人定级。')).toBeVisible()
  await expect(page.getByText('多名老人反映无法退款')).toBeVisible()
})

import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { WorkRow } from '@silverguard/shared/screenings/contract'
import { violations } from './accessibility.ts'
import { actAs, openAs } from './people.ts'
import { phone, visit } from './places.ts'
import { downloadWorkbook } from './read-workbook.ts'

type Work = { rows: WorkRow[]; total: number; counts: Record<string, number> }
const readWork = async (page: Page, query: string): Promise<Work> => {
  const reply = await page.request.get(`/api/screening-work?${query}`)
  expect(reply.status(), await reply.text()).toBe(200)
  return reply.json()
}
const reasons = (page: Page) => page.getByRole('list', { name: /按原因计数/ })
const countOf = async (chip: Locator) => Number((await chip.textContent())?.replace(/\D/g, ''))
const total = (page: Page, count: number) => page.getByText(`共 ${count.toLocaleString('en-US')} 条`).first()
const table = (page: Page) => page.getByRole('region', { name: /排查任务/ })

test('each count by reason is the number of rows that pressing it shows, and the choice stands in the address', async ({ page }) => {
  await visit(page, '/screenings')
  for (const [words, key] of [
    ['待排查', 'to_screen'],
    ['待核实', 'to_establish'],
    ['外部查询待办', 'checks_due'],
  ] as const) {
    const chip = reasons(page).getByRole('button', { name: new RegExp(`^${words}`) })
    const count = await countOf(chip)
    expect(count).toBeGreaterThan(0)
    await chip.click()
    await expect(chip).toHaveAttribute('aria-pressed', 'true')
    await expect(page).toHaveURL(new RegExp(`reason=${key}$`))
    await expect(total(page, count)).toBeVisible()
    await chip.click()
    await expect(page).toHaveURL(/\/screenings$/)
  }
  expect(await violations(page)).toEqual([])
})

test('a row says exactly which facts are missing, and leads to the form, the visit sheet and what was seen', async ({ page }) => {
  const { rows } = await readWork(page, 'reason=to_establish&size=200')
  const few = rows.find(({ missing }) => missing.length > 0 && missing.length <= 8)
  if (!few) throw new Error('The demo holds no place with few facts missing')
  const { verdict }: Institution = await (await page.request.get(`/api/institutions/${few.institution}`)).json()
  expect([...new Set(verdict.undetermined.flatMap(({ missing }) => missing))].sort()).toEqual([...few.missing].sort())
  await visit(page, `/screenings?reason=to_establish&text=${encodeURIComponent(few.name)}`)
  const row = table(page).getByRole('row').filter({ hasText: few.name }).first()
  await expect(row).toContainText(`${few.missing.length} 项未知`)
  await expect(row.getByRole('link', { name: `开始排查 ${few.name}` })).toHaveAttribute('href', `/institutions/${few.institution}/screening`)
  await expect(row.getByRole('link', { name: `走访单 ${few.name}` })).toHaveAttribute('href', `/institutions/${few.institution}/visit-sheet`)
  await row.getByRole('link', { name: few.name, exact: true }).click()
  await expect(page.getByRole('tab', { name: '排查' })).toHaveAttribute('aria-selected', 'true')
})

test('a township finds only what its duty covers, and whoever screens nothing finds no way to begin', async ({ browser, page }) => {
  const township = await openAs(browser, 'yunting')
  const { rows } = await readWork(township, 'size=500')
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map(({ registration }) => registration))).not.toContain('filed')
  await visit(township, '/screenings')
  await expect(total(township, rows.length)).toBeVisible()
  await actAs(page, 'shenhe')
  await visit(page, '/screenings')
  await expect(page.getByRole('link', { name: /^走访单/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^开始排查/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '新发现场所' })).toHaveCount(0)
})

test('the bureau sees what it has to screen itself, and what its townships have to when it asks', async ({ page }) => {
  const own = await readWork(page, 'size=1')
  const all = await readWork(page, 'whose=all&size=1')
  expect(all.total).toBeGreaterThan(own.total)
  await visit(page, '/screenings')
  await expect(total(page, own.total)).toBeVisible()
  await page.getByRole('checkbox', { name: '包括镇(街道)负责的' }).check()
  await expect(total(page, all.total)).toBeVisible()
  await expect(page).toHaveURL(/whose=all$/)
})

test('the list is exported and printed under the filters that it stands under', async ({ page }) => {
  const { total: count } = await readWork(page, 'reason=to_establish')
  await visit(page, '/screenings?reason=to_establish')
  const { records } = await downloadWorkbook(page, page.getByRole('link', { name: '导出' }))
  expect(records).toHaveLength(count)
  await page.getByRole('link', { name: '打印' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '排查任务清单' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`共 ${count} 条`)
  await expect(page.getByRole('main')).toContainText('筛选条件:待核实')
  await expect(page.getByRole('row')).toHaveCount(count + 2)
})

test('on a phone each place is a card with its reasons and what can be done', async ({ page }) => {
  await page.setViewportSize(phone)
  await visit(page, '/screenings?reason=to_screen')
  await expect(page.getByRole('table')).toHaveCount(0)
  const card = page
    .getByRole('list', { name: /排查任务/ })
    .getByRole('listitem')
    .first()
  await expect(card).toContainText('待排查')
  await expect(card.getByRole('link', { name: /^开始排查/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('what is to screen is counted on the first page as the list counts it', async ({ page }) => {
  const { counts } = await readWork(page, 'size=1')
  await visit(page, '/')
  for (const [words, key] of [
    ['排查:待排查', 'to_screen'],
    ['排查:事实待核实', 'to_establish'],
    ['排查:外部查询待办', 'checks_due'],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: words, exact: true }) })
    await expect(row.getByRole('cell')).toHaveText(Number(counts[key]).toLocaleString('en-US'))
    await expect(row.getByRole('link')).toHaveAttribute('href', `/screenings?reason=${key}`)
  }
})

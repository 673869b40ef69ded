import { expect, type Page, test } from '@playwright/test'
import { openAs } from './people.ts'
import { settled } from './places.ts'
import { readPdf } from './read-pdf.ts'

const foot = /审计链 ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}) · 封存至 \d{4}-\d\d-\d\d \d\d:\d\d · 打印人 沈禾青 · 打印于 \d{4}-\d\d-\d\d \d\d:\d\d/
const prints = async (auditor: Page): Promise<number> =>
  (await (await auditor.request.get('/api/trail', { params: { kind: 'output', person: 'jingban' } })).json()).total

test('every paper bears the head of the chain, each print is one entry, and the auditor finds the head by the code on paper', async ({ browser }) => {
  const [page, auditor] = [await openAs(browser, 'jingban'), await openAs(browser, 'shenji')]
  const { rows } = await (await page.request.get('/api/institutions', { params: { standing: 'red' } })).json()
  for (const place of ['/institutions/print?standing=red', '/control-list/print', `/institutions/${rows[0].id}/print`]) {
    const before = await prints(auditor)
    await page.goto(place)
    const line = page.getByText(foot)
    await expect(line).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(line).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    expect(await prints(auditor), place).toBe(before + 1)
    const [, code = ''] = foot.exec((await line.textContent()) ?? '') ?? []
    await auditor.goto('/trail')
    await auditor.getByRole('textbox', { name: '纸面链头' }).fill(code)
    await auditor.keyboard.press('Enter')
    await expect(auditor.getByRole('region', { name: '审计链' })).toContainText(`链上有 ${code}`)
    await page.reload()
    await expect(line).toBeVisible()
    expect(await prints(auditor), place).toBe(before + 2)
  }
})

test('the foot stands on every sheet of a long list, and a verdict sheet with its foot on one', async ({ browser }) => {
  const page = await openAs(browser, 'jingban')
  const { rows } = await (await page.request.get('/api/institutions', { params: { standing: 'red' } })).json()
  const sheets = async () => readPdf(await page.pdf({ preferCSSPageSize: true })).pages
  for (const place of ['/control-list/print', '/institutions/print?standing=pending']) {
    await page.goto(place)
    await expect(page.getByText(foot)).toBeVisible()
    const pages = await sheets()
    expect(pages.length).toBeGreaterThan(1)
    // Unseen it takes the same place, so that the sheets stay what they are but for its words.
    await page.locator('tfoot').evaluate((element) => {
      element.style.visibility = 'hidden'
    })
    const without = await sheets()
    expect(without.length).toBe(pages.length)
    for (const [number, sheet] of pages.entries()) expect(sheet.size, `${place}, sheet ${number + 1}`).toBeGreaterThan(without[number]?.size ?? 0)
  }
  for (const { id } of rows.slice(0, 5)) {
    await page.goto(`/institutions/${id}/print`)
    await expect(page.getByText(foot)).toBeVisible()
    expect(await sheets()).toHaveLength(1)
  }
})

test('where the print cannot be noted there is nothing to print, until it can be', async ({ browser }) => {
  const page = await openAs(browser, 'jingban')
  await page.route('**/api/prints', (route) => route.fulfill({ status: 500, json: {} }))
  await page.goto('/control-list/print')
  await expect(page.getByRole('alert')).toContainText('本次打印没有记入审计链,暂不能打印')
  await expect(page.getByRole('button', { name: '打印' })).toHaveCount(0)
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.unroute('**/api/prints')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByText(foot)).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible()
})

test('the paper is the same in the other language, foot and all, without another print being noted', async ({ browser }) => {
  const page = await openAs(browser, 'jingban')
  const asked: string[] = []
  page.on('request', (request) => request.url().endsWith('/api/prints') && asked.push(request.url()))
  await page.addInitScript(() => localStorage.setItem('silverguard.language', 'en'))
  await page.goto('/control-list/print')
  await settled(page)
  await expect(page.getByText(/Audit chain [0-9A-Z]{4}(-[0-9A-Z]{4}){3} · sealed up to .* · printed by 沈禾青 · printed on /)).toBeVisible()
  await page.setViewportSize({ width: 700, height: 900 })
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: 'screen' })
  expect(asked).toHaveLength(1)
})

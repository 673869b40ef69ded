import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { actAs } from './people.ts'
import { desk, languages, listInstitutions, phone, speak, visit } from './places.ts'
import { onEveryPage, readPdf } from './read-pdf.ts'
import { downloadWorkbook } from './read-workbook.ts'

const total = (page: Page) => page.getByRole('main').locator('header').getByRole('status')
const table = (page: Page) => page.getByRole('region', { name: /可左右滚动/ })
const rows = (page: Page) => table(page).locator('tbody tr')
const totalOf = async (page: Page, query: string) => (await listInstitutions(page.request, `${query}&size=1`)).total
const inAnnex2 = (page: Page, more = '') => totalOf(page, `registration=filed&registration=unfiled&registration=unknown${more}`)
const inAnnex3 = (page: Page, more = '') => totalOf(page, `registration=unregistered${more}`)

/** Hands in a screening as the office does. */
const screen = async (page: Page, institution: string) => {
  const { id: account } = await (await page.request.get('/api/me')).json()
  const now = new Date().toISOString()
  const day = (await (await page.request.get('/api/installation')).json()).today
  const seen = { screenedOn: day, method: 'on_site', unannounced: true, screeners: ['顾小满'], spokenTo: [], answers: [], plannedMeasures: '督促登记' }
  const reply = await page.request.post('/api/screenings', { data: { id: crypto.randomUUID(), institution, ...seen, basedOn: null, keptAt: now, account } })
  expect(reply.status(), await reply.text()).toBe(200)
  return day as string
}

test('the three annexes stand side by side, and keep campaign and townships from one to the other', async ({ page }) => {
  await visit(page, '/annexes/registered')
  await expect(total(page)).toHaveText(`共 ${await inAnnex2(page)} 条`)
  await page.getByRole('button', { name: '镇(街道)' }).click()
  await page.getByRole('checkbox', { name: '云汀街道' }).check()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/township=990101001/)
  await expect(total(page)).toHaveText(`共 ${await inAnnex2(page, '&township=990101001')} 条`)
  await page.getByRole('tab', { name: /附件3/ }).click()
  await expect(page).toHaveURL(/\/annexes\/unregistered\?.*township=990101001/)
  await expect(total(page)).toHaveText(`共 ${await inAnnex3(page, '&township=990101001')} 条`)
  await page.getByRole('tab', { name: /附件4/ }).click()
  await expect(rows(page).first()).toContainText('云汀街道')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).last()).toContainText('合计')
  await expect(page.getByRole('combobox', { name: '专项行动' })).toHaveValue(/打击整治养老服务诈骗专项行动/)
})

test('what was screened is said on the screen, in the workbook and in the counts of 附件4', async ({ page }) => {
  await actAs(page, 'yunting')
  const { rows: places } = await listInstitutions(page.request, 'registration=unregistered&township=990101001&size=1')
  const [place] = places
  if (!place) throw new Error('the demo has no unregistered place in 云汀街道')
  const day = await screen(page, place.id)
  await visit(page, '/annexes/unregistered?size=200')
  const row = rows(page).filter({ has: page.getByRole('link', { name: place.name, exact: true }) })
  await expect(row.first()).toContainText(day)
  await expect(row.first()).toContainText('督促登记')
  await expect(row.first().locator('svg[data-standing]')).toHaveCount(1)
  const workbook = await downloadWorkbook(page, page.getByRole('link', { name: '导出附件3' }))
  expect(workbook.headings.at(-1)).toBe('系统编号')
  expect(workbook.column('场所名称')).toEqual(await rows(page).locator('th').allInnerTexts())
  const at = workbook.column('系统编号').indexOf(place.id)
  expect([workbook.column('排查日期')[at], workbook.column('排查人')[at]]).toEqual([day, '顾小满'])
  expect(workbook.lines.at(-1)?.[0]).toMatch(/^审计链:/)
  const screened = workbook.column('排查日期').filter((one) => one !== '').length
  await expect(page.getByText(`已排查 ${screened} 家`)).toBeVisible()
  await visit(page, '/annexes/progress')
  const cell = (key: string) => rows(page).last().locator(`[data-column="${key}"]`)
  await expect(cell('screened.unregistered')).toHaveText(String(screened))
  await expect(cell('toScreen.unregistered')).toHaveText(String(workbook.records.length))
  await expect(cell('statistics')).toHaveText('')
})

test('the pages are numbered, and the name stays in view when the table scrolls sideways', async ({ page }) => {
  await visit(page, '/annexes/registered?size=20')
  await page.getByRole('navigation', { name: '分页' }).getByRole('button', { name: '第 2 页' }).click()
  await expect(rows(page).first().locator('td').first()).toHaveText('21')
  await table(page).evaluate((region) => region.scrollTo({ left: region.scrollWidth }))
  await expect(rows(page).first().locator('th')).toBeInViewport()
})

for (const annex of ['registered', 'unregistered'] as const) {
  test(`${annex}: on A4 across in parts, each with number, name and the foot`, async ({ page }) => {
    await visit(page, `/annexes/${annex}/print?township=990101001`)
    const parts = page.locator('table')
    const [all, count] = [await rowCount(page), annex === 'registered' ? 3 : 2]
    await expect(parts).toHaveCount(count)
    for (const part of await parts.all()) {
      await expect(part.locator('thead th').first()).toHaveText('序号')
      await expect(part.locator('thead th[data-column="name"]')).toHaveCount(1)
      await expect(part.locator('tbody tr:has(th)')).toHaveCount(all)
      await expect(part.locator('tfoot')).toContainText('审计链')
    }
    await expect(page.getByText('填表人')).toHaveCount(1)
    await expect(page.getByText('系统编号')).toHaveCount(0)
    const onA4 = readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect([Math.round(onA4.width), Math.round(onA4.height)]).toEqual([842, 595])
    expect(onA4.pages.length).toBeGreaterThanOrEqual(count)
  })
}
const rowCount = async (page: Page) => page.locator('table').first().locator('tbody tr:has(th)').count()

test('附件4 on A4 across repeats both lines of its headings on every sheet', async ({ page }) => {
  await visit(page, '/annexes/progress/print')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('养老服务诈骗风险隐患排查工作进度表')
  await expect(page.locator('thead th[data-group]')).toHaveText(['应排查数', '已排查数', '收取大额预付费', '风险等级'])
  const { width, height, pages } = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  if (pages.length > 1) expect(onEveryPage(pages).length).toBeGreaterThan(20)
})

test('a township sees its own places only', async ({ page }) => {
  await actAs(page, 'yanhu')
  await visit(page, '/annexes/progress')
  await expect(rows(page).first()).toContainText('砚湖镇')
  await expect(rows(page)).toHaveCount(2)
  await visit(page, '/annexes/registered?size=200')
  const townships = new Set(await rows(page).locator('td[data-column="township"]').allInnerTexts())
  expect(townships).toEqual(new Set(['砚湖镇']))
})

const onScreen = ['registered?size=20', 'unregistered?size=20', 'progress']
const onPaper = ['registered/print', 'unregistered/print', 'progress/print']
for (const language of languages) {
  for (const [size, places] of [
    [desk, [...onScreen, ...onPaper]],
    [phone, onScreen],
  ] as const) {
    test(`nothing is in the way of anybody, at ${size.width} wide in ${language}`, async ({ page }) => {
      test.slow()
      await actAs(page, 'yanhu')
      await page.setViewportSize(size)
      await speak(page, language)
      for (const place of places) {
        await visit(page, `/annexes/${place}`)
        expect(await violations(page), place).toEqual([])
      }
    })
  }
}

import { expect, type Page, test } from '@playwright/test'
import { languages, listInstitutions, speak, visit } from './places.ts'
import { onEveryPage, readPdf } from './read-pdf.ts'
import { downloadWorkbook } from './read-workbook.ts'

const levels = { red: '红色', orange: '橙色', yellow: '黄色' } as const
const everyLevel = Object.keys(levels) as (keyof typeof levels)[]

// 附件5 by the district's plan, in its order; money is shown in 万元.
const headings = [
  '序号',
  '镇(街道)',
  '机构(场所)名称',
  '统一社会信用代码(未登记填"无")',
  '机构类型',
  '登记备案情况',
  '地址',
  '法定代表人(负责人)',
  '床位数',
  '入住人数',
  '大额预付费人数',
  '预付费余额(万元)',
  '风险等级',
  '风险隐患情形(命中条款)',
  '认定日期',
  '处置措施',
  '责任单位',
  '责任人',
  '整改时限',
  '备注',
]
const untilDetermined = ['认定日期', '处置措施', '责任单位', '责任人', '整改时限']

const total = (page: Page) => page.getByRole('main').locator('header').getByRole('status')
const rows = (page: Page) => page.getByRole('region', { name: /管控名单/ }).locator('tbody tr')
const chip = (page: Page, level: keyof typeof levels) => page.getByRole('list', { name: /按风险等级计数/ }).getByRole('button', { name: levels[level] })
const counts = async (page: Page) => (await listInstitutions(page.request, 'size=1')).counts
const listed = async (page: Page) => {
  const { red = 0, orange = 0, yellow = 0 } = await counts(page)
  return red + orange + yellow
}

test('the list counts what the register counts at these levels, and each count is what pressing it shows', async ({ page }) => {
  const inRegister = await counts(page)
  await visit(page, '/control-list?size=200')
  await expect(total(page)).toHaveText(`共 ${await listed(page)} 条`)
  await expect(rows(page)).toHaveCount(await listed(page))
  for (const level of everyLevel) {
    const count = inRegister[level] ?? 0
    expect(count).toBeGreaterThan(0)
    await expect(chip(page, level)).toHaveText(`${levels[level]}${count}`)
    await chip(page, level).click()
    await expect(total(page)).toHaveText(`共 ${count} 条`)
    await expect(rows(page).locator(`svg[data-standing="${level}"]`)).toHaveCount(count)
    await expect(rows(page)).toHaveCount(count)
    await chip(page, level).click()
  }
})

test('the list holds red first, and says that no person has determined these levels', async ({ page }) => {
  await visit(page, '/control-list?size=200')
  await expect(page.getByRole('main')).toContainText('系统初判,未经研判定级')
  const shown = await rows(page)
    .locator('svg[data-standing]')
    .evaluateAll((signs) => signs.map((sign) => sign.getAttribute('data-standing') ?? ''))
  const { red = 0, orange = 0, yellow = 0 } = await counts(page)
  expect(shown).toEqual([...Array(red).fill('red'), ...Array(orange).fill('orange'), ...Array(yellow).fill('yellow')])
})

for (const filters of ['', 'level=orange&level=yellow', 'township=990101001']) {
  test(`the workbook is 附件5 with the rows of the list, under ${filters || 'no filter'}`, async ({ page }) => {
    await visit(page, `/control-list?size=200&${filters}`)
    const names = await rows(page).locator('th').allInnerTexts()
    expect(names.length).toBeGreaterThan(0)
    const workbook = await downloadWorkbook(page, page.getByRole('link', { name: '导出附件5' }))
    const over = workbook.lines
      .slice(
        0,
        workbook.lines.findIndex(([first]) => first === '序号'),
      )
      .flat()
      .join('\n')
    expect(over).toContain('附件5')
    expect(over).toContain('养老服务诈骗风险隐患"红橙黄"风险管控名单')
    expect(over).toContain('系统初判,未经研判定级')
    expect(workbook.headings).toEqual(headings)
    expect(workbook.records.map(([number]) => number)).toEqual(names.map((_, place) => String(place + 1)))
    expect(workbook.column('机构(场所)名称')).toEqual(names)
    for (const heading of untilDetermined) expect(new Set(workbook.column(heading)), heading).toEqual(new Set(['']))
    for (const circumstance of workbook.column('风险隐患情形(命中条款)')) expect(circumstance).not.toBe('')
    // Blank is unknown: a code may be missing only where the registration is not known either.
    const registrations = workbook.column('登记备案情况')
    const codes = workbook.column('统一社会信用代码(未登记填"无")')
    expect(codes.filter((code, place) => code === '' && registrations[place] !== '')).toEqual([])
    const foot = workbook.lines
      .slice(workbook.lines.findIndex(([first]) => first === '序号') + 1 + names.length)
      .flat()
      .join('\n')
    expect(foot).toContain(`合计:${names.length} 家`)
    expect(foot).toContain('填表人')
    expect(foot).toContain('审核人')
  })
}

test('the paper has the rows of the list under the same headings', async ({ page }) => {
  await visit(page, '/control-list')
  await page.getByRole('link', { name: '打印' }).click()
  await expect(page).toHaveURL(/\/control-list\/print/)
  await expect(page.locator('tbody tr:has(th)')).toHaveCount(await listed(page))
  await expect(page.locator('thead th')).toHaveText(headings)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('虚构示范数据')).toBeVisible()
  await expect(page.getByText('系统初判,未经研判定级')).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
})

for (const language of languages) {
  test(`on A4 across, every sheet repeats the headings, in ${language}`, async ({ page }) => {
    await speak(page, language)
    for (const path of ['/control-list/print', '/institutions/print?standing=pending']) {
      await visit(page, path)
      const { pages, width, height } = readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      expect(pages.length).toBeGreaterThan(1)
      await page.locator('thead').evaluate((head) => {
        head.style.display = 'table-row-group'
      })
      const without = readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(onEveryPage(pages).length, path).toBeGreaterThan(onEveryPage(without.pages).length + 8)
    }
  })
}

test('the count and the line for signatures never stand on a sheet of their own', async ({ page }) => {
  await visit(page, '/control-list/print')
  const sheets = async () => readPdf(await page.pdf({ preferCSSPageSize: true })).pages
  const atFirst = (await sheets()).length
  // Row by row less, until the last sheet is no longer needed.
  for (let pages = await sheets(); pages.length === atFirst; pages = await sheets()) {
    expect(pages.at(-1)?.size).toBeGreaterThan(30)
    await page
      .locator('tbody:not([data-foot]) tr')
      .last()
      .evaluate((row) => row.remove())
  }
})

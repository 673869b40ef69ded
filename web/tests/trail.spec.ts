import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { phone, settled } from './places.ts'
import { downloadWorkbook } from './read-workbook.ts'

const total = (page: Page) => page.getByRole('main').locator('header').getByRole('status')
const rows = (page: Page) => page.getByRole('region', { name: /审计记录/ }).locator('tbody tr')
const chain = (page: Page) => page.getByRole('region', { name: '审计链' })
const headCode = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/

/** An edit of 沈禾青's that the trail has to tell. */
const editOne = async (page: Page, beds: number) => {
  const { rows: found } = await (await page.request.get('/api/institutions', { params: { township: '990101001', registration: 'unregistered' } })).json()
  const { id, name } = found[0]
  const { version } = await (await page.request.get(`/api/institutions/${id}`)).json()
  const data = { version, particulars: {}, facts: { bedCount: beds }, withdrawn: [], trueSince: '2026-01-05' }
  const reply = await page.request.patch(`/api/institutions/${id}`, { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return { id, name }
}

test('the auditor reads who did what, where and when, and what moved before and after', async ({ browser }) => {
  const { id, name } = await editOne(await openAs(browser, 'jingban'), 7001)
  const page = await openAs(browser, 'shenji')
  await page.goto('/')
  await page.getByRole('link', { name: '审计', exact: true }).first().click()
  await settled(page)
  await page.getByRole('searchbox', { name: '机构名称' }).fill(name)
  await page.getByRole('searchbox', { name: '人员或登录名' }).fill('jingban')
  await expect(page).toHaveURL(/person=jingban/)
  await expect(page).toHaveURL(/institution=/)
  const latest = rows(page).first()
  await expect(latest).toContainText('沈禾青')
  await expect(latest).toContainText('jingban')
  await expect(latest).toContainText('填报 1 项情况')
  await expect(latest.getByRole('time')).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  await expect(latest.getByRole('link', { name })).toHaveAttribute('href', `/institutions/${id}`)
  await latest.getByRole('button').click()
  await expect(latest.getByRole('button')).toHaveAttribute('aria-expanded', 'true')
  await expect(rows(page).nth(1)).toContainText(/床位总数: .* → .*7001 张/)
  expect(await violations(page)).toEqual([])
})

test('the filters narrow the list and its export to the same entries, and the address keeps them', async ({ browser }) => {
  await editOne(await openAs(browser, 'jingban'), 7002)
  const page = await openAs(browser, 'shenji')
  await page.goto('/trail')
  const all = Number(((await total(page).textContent()) ?? '').replace(/\D/g, ''))
  await page.getByRole('button', { name: '类别' }).click()
  await page.getByRole('checkbox', { name: '机构资料' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: '区划' }).selectOption({ label: '云汀街道' })
  await expect(page).toHaveURL(/kind=record/)
  await expect(page).toHaveURL(/division=990101001/)
  await page.getByRole('textbox', { name: '起始日期' }).fill('2026-01-01')
  await page.getByRole('textbox', { name: '起始日期' }).blur()
  await expect(page).toHaveURL(/since=2026-01-01/)
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  await expect.poll(async () => Number(((await total(page).textContent()) ?? '').replace(/\D/g, ''))).toBeLessThan(all)
  const narrowed = Number(((await total(page).textContent()) ?? '').replace(/\D/g, ''))
  expect(narrowed).toBeGreaterThan(0)
  const workbook = await downloadWorkbook(page, page.getByRole('link', { name: '导出' }))
  expect(workbook.lines.filter((line) => line.join('|').includes('云汀街道')).length).toBeGreaterThanOrEqual(narrowed)
  await page.reload()
  await expect(total(page)).toHaveText(`共 ${narrowed.toLocaleString('en-US')} 条`)
  await page.getByRole('textbox', { name: '截止日期' }).fill('2020-01-01')
  await page.getByRole('textbox', { name: '截止日期' }).blur()
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
})

test('the whole chain is checked on the page and said to be whole, and its head is found by its code', async ({ browser }) => {
  await editOne(await openAs(browser, 'jingban'), 7003)
  const page = await openAs(browser, 'shenji')
  await page.goto('/trail')
  await page.getByRole('button', { name: '核验整条链' }).click()
  await expect(chain(page)).toContainText(/完好:\d+ 个封存、[\d,]+ 条记录逐一核对无误/)
  const [code = ''] = headCode.exec((await chain(page).textContent()) ?? '') ?? []
  expect(code).toMatch(headCode)
  const field = page.getByRole('textbox', { name: '纸面链头' })
  await field.fill(code.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expect(chain(page)).toContainText(new RegExp(`链上有 ${code}:第 \\d+ 号封存`))
  await field.fill('0000-0000-0000-0000')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(chain(page)).toContainText('链上没有 0000-0000-0000-0000')
  await expect(chain(page)).toContainText('被截断或重算')
  expect(await violations(page)).toEqual([])
})

test('a break is told with its seal and in words, and the progress while it is looked for', async ({ browser }) => {
  const page = await openAs(browser, 'shenji')
  const head = { seal: 9, code: '7K2M-0000-0000-0000', sealedAt: '2026-11-22T02:31:00.000Z', entries: 900 }
  // What a broken chain answers is tried on the server; here, what the page makes of it.
  await page.route('**/api/trail/verification*', async (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after'))
    const stretch = { through: after + 3, hash: 'a'.repeat(64), entries: 300, seals: 9, brokenAt: null, head }
    if (after === 3) await expect(page.getByRole('progressbar', { name: '核验进度' })).toHaveAttribute('value', '33')
    const brokenAt = { seal: 5, entry: null, sentence: { zh: '第 5 号封存不见了', en: 'Seal 5 is missing' } }
    await route.fulfill({ json: after === 3 ? { ...stretch, through: 4, brokenAt } : stretch })
  })
  await page.goto('/trail')
  await page.getByRole('button', { name: '核验整条链' }).click()
  await expect(chain(page)).toContainText('不完好:从第 5 号封存起对不上。 第 5 号封存不见了')
  await expect(chain(page)).not.toContainText('完好:9')
  expect(await violations(page)).toEqual([])
})

test('on a phone the entries are cards that open', async ({ browser }) => {
  const { name } = await editOne(await openAs(browser, 'jingban'), 7004)
  const page = await openAs(browser, 'shenji')
  await page.setViewportSize(phone)
  await page.goto(`/trail?institution=${encodeURIComponent(name)}&kind=record`)
  await settled(page)
  await expect(page.getByRole('table')).toHaveCount(0)
  const latest = page.getByRole('main').getByRole('listitem').filter({ hasText: '沈禾青' }).first()
  await latest.getByText('详情').click()
  await expect(latest).toContainText(/床位总数: .* → .*7004 张/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  expect(await violations(page)).toEqual([])
})

test('who is no auditor finds neither the page nor the way to it', async ({ browser }) => {
  const page = await openAs(browser, 'guanli')
  await page.goto('/')
  await settled(page)
  await expect(page.getByRole('link', { name: '审计', exact: true })).toHaveCount(0)
  await page.goto('/trail')
  await settled(page)
  await expect(page.getByRole('button', { name: '核验整条链' })).toHaveCount(0)
  await expect(rows(page)).toHaveCount(0)
})

import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { NewScreening, readScreenings } from '@silverguard/shared/screenings/contract'
import type { z } from 'zod'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { phone, visit } from './places.ts'

const township = '990101001'
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const daysAgo = (days: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - days * 86_400_000))

const post = async (page: Page, path: string, data: unknown) => {
  const reply = await page.request.post(`/api${path}`, { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return reply.json()
}
const create = async (page: Page, facts: Facts): Promise<Institution> => {
  const name = `排查${randomUUID().slice(0, 8)}照护所`
  const { institutions } = await (await page.request.get('/api/institutions/similar', { params: { name } })).json()
  const differsFrom = institutions.map(({ id }: { id: string }) => id)
  return post(page, '/institutions', { particulars: { name, township }, facts, trueSince: '2026-01-05', differsFrom })
}
const read = async (page: Page, id: string): Promise<Institution> => (await page.request.get(`/api/institutions/${id}`)).json()
const seen = async (page: Page, id: string): Promise<z.output<typeof readScreenings.reply>> =>
  (await page.request.get(`/api/institutions/${id}/screenings`)).json()

type Answers = Partial<NewScreening['answers'][number]>[]
const screen = async (page: Page, { id, stateAt }: Institution, answers: Answers, extra: Partial<NewScreening> = {}): Promise<string> => {
  const account = (await (await page.request.get('/api/me')).json()).id
  const screening = {
    id: randomUUID(),
    institution: id,
    screenedOn: today,
    method: 'on_site',
    unannounced: true,
    screeners: ['沈禾青'],
    spokenTo: ['person_in_charge'],
    feeRecords: '收费台账三册',
    remarks: null,
    answers,
    basedOn: stateAt,
    keptAt: new Date().toISOString(),
    account,
    ...extra,
  }
  await post(page, '/screenings', screening)
  return screening.id
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const open = (page: Page, { id }: Institution) => visit(page, `/institutions/${id}?tab=screenings`)
const level = (page: Page) => page.getByRole('main').locator('dl').first().locator('div').filter({ hasText: '系统初判' })

test('where sources say different things every voice is shown, and a person decides with a reason; nothing is lost', async ({ page }) => {
  const place = await create(page, { registration: 'filed', bedCount: 40 })
  await screen(page, place, [
    { fact: 'largestPrepayment', value: 12_000, source: 'fee_record' },
    { fact: 'largestPrepayment', value: 18_000, source: 'resident', note: '三位老人均称如此' },
  ])
  await visit(page, `/institutions/${place.id}`)
  await page.getByRole('link', { name: '来源矛盾 1 项' }).click()
  const open = part(page, '来源矛盾:请核对认定')
  const voices = open.getByRole('row')
  await expect(voices.filter({ hasText: '18,000.00 元' })).toContainText('入住老年人')
  await expect(voices.filter({ hasText: '18,000.00 元' })).toContainText('三位老人均称如此')
  await expect(voices.filter({ hasText: '12,000.00 元' })).toContainText('收费记录')
  expect(await violations(page)).toEqual([])

  await open.getByRole('button', { name: '认定:单次收取预付费最高额' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '认定', exact: true }).click()
  await expect(dialog).toContainText('请写明理由')
  await dialog.getByLabel('12,000.00 元').check()
  await dialog.getByLabel('理由').fill('账册与收据一致')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '认定', exact: true }).click()
  await expect(open).toBeHidden()
  const { facts } = await read(page, place.id)
  expect(facts.find(({ fact }) => fact === 'largestPrepayment')?.value).toBe(12_000)
  const { statements, disagreements } = await seen(page, place.id)
  expect(disagreements).toEqual([])
  expect(statements.filter(({ fact, withdrawnAt }) => fact === 'largestPrepayment' && withdrawnAt === null)).toHaveLength(3)
})

test('a screening that was taken back is struck through with its reason, and the level goes back at once', async ({ page }) => {
  const place = await create(page, { collapsed: false })
  await screen(page, place, [{ fact: 'collapsed', value: true, source: 'visit' }], { remarks: '人去楼空' })
  await open(page, place)
  await expect(level(page)).toContainText('红色')
  const entry = page.getByRole('article', { name: `${today} 上门` })
  for (const words of ['四不两直', '沈禾青', '负责人', '收费台账三册', '人去楼空', '已经"爆雷"', '排查所见']) await expect(entry).toContainText(words)
  await entry.getByRole('button', { name: `撤回排查:${today} 上门` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(dialog).toContainText('请写明理由')
  await dialog.getByLabel('理由').fill('录到了别家')
  await dialog.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(entry).toContainText('录到了别家')
  await expect(level(page)).toContainText('待核实')
  expect((await read(page, place.id)).facts.find(({ fact }) => fact === 'collapsed')?.value).toBe(false)
})

test('one statement is taken back by itself, and an earlier one holds again', async ({ page }) => {
  const place = await create(page, { bedCount: 30 })
  await screen(page, place, [
    { fact: 'bedCount', value: 33, source: 'visit' },
    { fact: 'insolvent', value: false, source: 'fee_record' },
  ])
  await open(page, place)
  await page
    .getByRole('article', { name: `${today} 上门` })
    .getByRole('button', { name: '撤回:床位总数 33 张' })
    .click()
  await page.getByRole('dialog').getByLabel('理由').fill('数错了')
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('article', { name: `${today} 上门` })).toContainText('数错了')
  const { facts } = await read(page, place.id)
  expect(facts.map(({ fact, value }) => [fact, value])).toEqual([
    ['bedCount', 30],
    ['insolvent', false],
  ])
})

test('a past day is asked for beside today', async ({ page }) => {
  const place = await create(page, { collapsed: false })
  await screen(page, place, [{ fact: 'collapsed', value: true, source: 'visit' }])
  await open(page, place)
  const field = page.getByLabel('日期', { exact: true })
  await field.fill(daysAgo(1))
  await field.press('Enter')
  const then = part(page, '某日情况').getByRole('table')
  await expect(then.getByRole('columnheader', { name: daysAgo(1) })).toBeVisible()
  // Nothing was recorded before today.
  await expect(then.getByRole('row', { name: /^等级/ })).toContainText('待核实')
  await expect(then.getByRole('row', { name: /^等级/ })).toContainText('红色')
  await expect(then.getByRole('row', { name: /^已经"爆雷"/ })).toContainText('未知')
  await expect(then.getByRole('row', { name: /^已经"爆雷"/ })).toContainText('有变化')
})

test('what could not be established stays unknown and says when somebody tried, on the screen and on paper', async ({ page }) => {
  const place = await create(page, { registration: 'filed' })
  await screen(page, place, [{ fact: 'insolvent', value: null, source: 'fee_record' }], { screenedOn: daysAgo(1) })
  const words = `${daysAgo(1)} 收费记录:无法核实`
  await visit(page, `/institutions/${place.id}`)
  await expect(page.getByRole('article').getByRole('row', { name: /是否资不抵债/ })).toContainText(words)
  await page.getByRole('tab', { name: '基本情况' }).click()
  await expect(page.getByRole('row', { name: /是否资不抵债/ })).toContainText('未知')
  await expect(page.getByRole('row', { name: /是否资不抵债/ })).toContainText(words)
  await visit(page, `/institutions/${place.id}/print`)
  await expect(page.getByRole('main')).toContainText(words)
})

test('the head names the weakest fact behind the level with its age, and a source leads to the screening that stated it', async ({ page }) => {
  const place = await create(page, {})
  const id = await screen(page, place, [{ fact: 'collapsed', value: true, source: 'visit' }], { screenedOn: daysAgo(2) })
  await visit(page, `/institutions/${place.id}`)
  await expect(page.getByRole('main')).toContainText(`最旧依据 2 天前:已经"爆雷"(${daysAgo(2)})`)
  await page.getByRole('article').getByRole('link', { name: '排查所见' }).click()
  await expect(page).toHaveURL(new RegExp(`tab=screenings#screening-${id}$`))
  await expect(page.getByRole('article', { name: `${daysAgo(2)} 上门` })).toBeInViewport()
})

test('an outside check says what it lacks and what it will state, and its result moves the level', async ({ page }) => {
  const place = await create(page, {})
  await open(page, place)
  const checks = part(page, '外部查询').first()
  const line = checks.getByRole('row', { name: /^信用中国/ }).first()
  await expect(line).toContainText('未查')
  await line.getByRole('button', { name: '登记查询结果:信用中国' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('查询用词')).toHaveValue(place.particulars.name)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toContainText('请选择')
  await dialog.getByLabel('查到', { exact: true }).check()
  await expect(dialog.getByRole('status').filter({ hasText: '将记录的事实' })).toContainText('纳入相关黑名单:是')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(line).toContainText('已查')
  await expect(line).toContainText('黑名单:查到')
  await expect(level(page)).toContainText('橙色')
  const { checks: recorded } = await seen(page, place.id)
  expect(recorded.map(({ register, results, checkedOn }) => ({ register, results, checkedOn }))).toEqual([
    { register: 'credit_china', results: { blacklist: 'found' }, checkedOn: today },
  ])
})

test('related companies alone are no transactions: the question is asked, and could not be established is an answer', async ({ page }) => {
  const place = await create(page, {})
  await open(page, place)
  await page.getByRole('button', { name: '登记查询结果:国家企业信用信息公示系统' }).click()
  const dialog = page.getByRole('dialog')
  const group = (name: string) => dialog.getByRole('radiogroup', { name })
  await group('经营异常及违法失信').getByLabel('未查到').check()
  await group('关联公司').getByLabel('未查到').check()
  await expect(dialog.getByRole('status').filter({ hasText: '将记录的事实' })).toContainText('有关联公司且存在关联交易:否')
  await group('关联公司').getByLabel('查到', { exact: true }).check()
  await expect(dialog.getByRole('status').filter({ hasText: '将记录的事实' })).toContainText('不改变任何事实')
  await group('与关联公司是否存在关联交易').getByLabel('无法核实').check()
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()
  const { statements } = await seen(page, place.id)
  expect(statements.map(({ fact, value, source }) => [fact, value, source])).toEqual([['relatedPartyTransactions', null, 'enterprise_registry']])
  expect((await read(page, place.id)).facts).toEqual([])
})

test('who has not the duty reads everything and is offered nothing to do', async ({ browser, page }) => {
  const place = await create(page, { registration: 'filed' })
  await screen(page, place, [{ fact: 'bedCount', value: 20, source: 'visit' }])
  const other = await openAs(browser, 'yunting')
  await open(other, place)
  await expect(other.getByRole('article', { name: `${today} 上门` })).toContainText('20 张')
  await expect(other.getByRole('link', { name: '开始排查' })).toHaveCount(0)
  await expect(other.getByRole('button', { name: /撤回|登记查询结果|认定/ })).toHaveCount(0)
})

test('on a phone what was seen stands within its width', async ({ page }) => {
  await page.setViewportSize(phone)
  const place = await create(page, {})
  await screen(page, place, [
    { fact: 'largestPrepayment', value: 12_000, source: 'fee_record', note: '一九九九'.repeat(30) },
    { fact: 'largestPrepayment', value: 18_000, source: 'resident' },
  ])
  await open(page, place)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  expect(await violations(page)).toEqual([])
})

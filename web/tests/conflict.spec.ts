import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { phone } from './places.ts'

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const township = '990101001'

const create = async (page: Page): Promise<Institution> => {
  const particulars = { name: `并改${randomUUID().slice(0, 8)}照护所`, township, address: '旧街一号', village: '西村' }
  const facts = { bedCount: 10, insolvent: true, collapsed: false, monthlyFee: 3000 }
  const { institutions } = await (
    await page.request.get('/api/institutions/similar', { params: { name: particulars.name, address: particulars.address } })
  ).json()
  const differsFrom = institutions.map(({ id }: { id: string }) => id)
  const reply = await page.request.post('/api/institutions', { data: { particulars, facts, trueSince: '2026-01-05', differsFrom } })
  expect(reply.status(), await reply.text()).toBe(200)
  return reply.json()
}
const read = async (page: Page, id: string): Promise<Institution> => (await page.request.get(`/api/institutions/${id}`)).json()
const factOf = ({ facts }: Institution, key: string) => facts.find(({ fact }) => fact === key)?.value

/** 顾小满 of the township has the form open while 沈禾青 of the district saves the same institution in a browser of their own. */
const meet = async (browser: Browser, mine: (page: Page) => Promise<void>, theirs: (page: Page) => Promise<void>) => {
  const [me, other] = [await openAs(browser, 'yunting'), await openAs(browser, 'jingban')]
  const { id } = await create(me)
  for (const page of [me, other]) {
    await page.goto(`/institutions/${id}/edit`)
    await expect(page.getByLabel('地址', { exact: true })).toHaveValue('旧街一号')
  }
  await theirs(other)
  await save(other)
  await expect(other.getByRole('article')).toBeVisible()
  await mine(me)
  await save(me)
  await expect(me.getByRole('heading', { name: '他人刚刚修改了这家机构' })).toBeFocused()
  return { me, other, id }
}
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()
const saveChosen = (page: Page) => page.getByRole('button', { name: '按所选保存' })
const row = (page: Page, name: RegExp) => page.getByRole('row', { name })
const take = (place: Locator, side: '对方的' | '我的') => place.getByRole('radio', { name: side })
const live = (page: Page) => page.getByRole('region', { name: '按所填内容的系统初判' }).getByRole('status')
const address = (words: string) => (page: Page) => page.getByLabel('地址', { exact: true }).fill(words)

const mine = async (page: Page) => {
  await address('我填的街二号')(page)
  await page.getByLabel('收取大额预付费的对象数量').fill('12')
}
const theirs = async (page: Page) => {
  await address('他填的街三号')(page)
  await page.getByLabel('村(社区)').fill('东村')
  await page.getByLabel('床位总数').fill('20')
  await page.getByRole('group', { name: '已经"爆雷"' }).getByLabel('未知').check()
  await page.getByLabel('撤回的理由').fill('误填')
}

test('two people save the same institution: both versions stand side by side, and what is chosen is saved', async ({ browser }) => {
  const { me, id } = await meet(browser, mine, theirs)
  const both = row(me, /^地址/)
  for (const words of ['旧街一号', '他填的街三号', '沈禾青', today, '我填的街二号']) await expect(both).toContainText(words)
  for (const side of ['对方的', '我的'] as const) await expect(take(both, side)).not.toBeChecked()
  await expect(take(row(me, /^村\(社区\)/), '对方的')).toBeChecked()
  await expect(take(row(me, /^床位总数/), '对方的')).toBeChecked()
  await expect(row(me, /^已经"爆雷"/)).toContainText('未知')
  await expect(take(row(me, /^收取大额预付费的对象数量/), '我的')).toBeChecked()
  await expect(row(me, /^老年人月应缴费用/)).toHaveCount(0)
  await expect(live(me)).toContainText('红色')
  expect(await violations(me)).toEqual([])

  await take(row(me, /^收取大额预付费的对象数量/), '对方的').check()
  await expect(live(me)).toContainText('待核实')
  await take(row(me, /^收取大额预付费的对象数量/), '我的').check()
  await saveChosen(me).click()
  await expect(take(both, '对方的')).toBeFocused()
  await expect(me.getByRole('status').filter({ hasText: '有 1 项双方都改了,请选择' })).toBeVisible()
  await me.keyboard.press('ArrowDown')
  await expect(take(both, '我的')).toBeChecked()
  await saveChosen(me).click()
  await expect(me.getByRole('article')).toContainText('红色')

  const saved = await read(me, id)
  expect(saved.version).toBe(3)
  expect(saved.particulars).toMatchObject({ address: '我填的街二号', village: '东村' })
  expect([factOf(saved, 'bedCount'), factOf(saved, 'largePrepayers'), factOf(saved, 'collapsed'), factOf(saved, 'monthlyFee')]).toEqual([
    20,
    12,
    undefined,
    3000,
  ])
})

test('going back to the form loses nothing, leaving asks first, and theirs can be taken whole', async ({ browser }) => {
  const { me, id } = await meet(browser, address('我填的街二号'), address('他填的街三号'))
  await me.getByRole('link', { name: '机构', exact: true }).first().click()
  const question = me.getByRole('dialog')
  await expect(question).toContainText('放弃未保存的改动')
  await question.getByRole('button', { name: '留在本页' }).click()
  await me.getByRole('button', { name: '返回填写' }).click()
  await expect(me.getByLabel('地址', { exact: true })).toHaveValue('我填的街二号')
  await me.getByLabel('村(社区)').fill('南村')
  await save(me)
  await expect(take(row(me, /^村\(社区\)/), '我的')).toBeChecked()
  await take(row(me, /^地址/), '对方的').check()
  await take(row(me, /^村\(社区\)/), '对方的').check()
  await saveChosen(me).click()
  await expect(me.getByRole('heading', { level: 1 })).toContainText('并改')
  await expect(me.getByRole('button', { name: '按所选保存' })).toHaveCount(0)
  const saved = await read(me, id)
  expect([saved.version, saved.particulars.address, saved.particulars.village]).toEqual([2, '他填的街三号', '西村'])
})

test('a third change meanwhile is shown in its turn; choices stand where nothing moved and are asked for where it did', async ({ browser }) => {
  const { me, other, id } = await meet(
    browser,
    async (page) => {
      await address('我填的街二号')(page)
      await page.getByLabel('村(社区)').fill('南村')
    },
    async (page) => {
      await address('他填的街三号')(page)
      await page.getByLabel('村(社区)').fill('东村')
    },
  )
  await take(row(me, /^地址/), '我的').check()
  await take(row(me, /^村\(社区\)/), '我的').check()
  await other.goto(`/institutions/${id}/edit`)
  await address('第三次改的街')(other)
  await save(other)
  await expect(other.getByRole('article')).toBeVisible()
  await saveChosen(me).click()
  await expect(row(me, /^地址/)).toContainText('第三次改的街')
  await expect(row(me, /^地址/)).toContainText('旧街一号')
  for (const side of ['对方的', '我的'] as const) await expect(take(row(me, /^地址/), side)).not.toBeChecked()
  await expect(take(row(me, /^村\(社区\)/), '我的')).toBeChecked()
  await take(row(me, /^地址/), '我的').check()
  await saveChosen(me).click()
  await expect(me.getByRole('article')).toBeVisible()
  expect((await read(me, id)).particulars).toMatchObject({ address: '我填的街二号', village: '南村' })
})

test('a fact that I took back and they stated anew is asked about, and taking mine takes theirs back', async ({ browser }) => {
  const { me, id } = await meet(
    browser,
    async (page) => {
      await page.getByLabel('床位总数').fill('')
      await page.getByLabel('撤回的理由').fill('数错了')
    },
    (page) => page.getByLabel('床位总数').fill('20'),
  )
  const beds = row(me, /^床位总数/)
  await expect(beds).toContainText('撤回现有陈述')
  await expect(beds).toContainText('20 张')
  await take(beds, '我的').check()
  await me.getByLabel('撤回的理由(1 项)').fill('')
  await saveChosen(me).click()
  await expect(me.getByText('请写明撤回的理由')).toBeVisible()
  await me.getByLabel('撤回的理由(1 项)').fill('再次核对,数有误')
  await saveChosen(me).click()
  await expect(me.getByRole('article')).toBeVisible()
  expect(factOf(await read(me, id), 'bedCount')).toBe(10)
})

test('on a phone the two versions stand one under the other', async ({ browser }) => {
  const { me } = await meet(
    browser,
    async (page) => {
      await mine(page)
      await page.setViewportSize(phone)
    },
    theirs,
  )
  await expect(me.getByRole('table')).toHaveCount(0)
  const both = me.getByRole('listitem').filter({ has: me.getByRole('heading', { name: '地址' }) })
  for (const words of ['旧街一号', '他填的街三号', '我填的街二号']) await expect(both).toContainText(words)
  expect(await violations(me)).toEqual([])
  expect(await me.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  await both.getByRole('radio', { name: '对方的' }).check()
  await saveChosen(me).click()
  await expect(me.getByRole('article')).toBeVisible()
})

test('who has the permission but not the duty finds words in place of the button to edit', async ({ browser }) => {
  const officer = await openAs(browser, 'jingban')
  const township = await openAs(browser, 'yunting')
  const { rows } = await (await township.request.get('/api/institutions', { params: { registration: 'filed' } })).json()
  const place = `/institutions/${rows[0].id}`
  await township.goto(place)
  await expect(township.getByRole('main')).toContainText('民政局负责排查,您可以查看,不能修改')
  await expect(township.getByRole('link', { name: '编辑', exact: true })).toHaveCount(0)
  await township.goto(`${place}/edit`)
  await expect(township.getByRole('main')).toContainText('民政局负责排查,您可以查看,不能修改')
  await expect(township.getByRole('button', { name: '保存' })).toHaveCount(0)
  await officer.goto(place)
  await expect(officer.getByRole('link', { name: '编辑', exact: true })).toBeVisible()
  await expect(officer.getByRole('main')).not.toContainText('您可以查看,不能修改')
})

import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { violations } from './accessibility.ts'
import { phone } from './places.ts'

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
/** A name that no other test of any run uses. */
const freshName = () => `试验${randomUUID().slice(0, 8)}照护所`
const townshipOf = async (page: Page): Promise<{ code: string; name: string }> => (await (await page.request.get('/api/installation')).json()).townships[0]

const create = async (page: Page, facts: Facts, particulars: Partial<Institution['particulars']> = {}): Promise<Institution> => {
  const name = particulars.name ?? freshName()
  const similar = await (await page.request.get('/api/institutions/similar', { params: { name } })).json()
  const differsFrom = similar.institutions.map((one: { id: string }) => one.id)
  const body = { particulars: { name, township: (await townshipOf(page)).code, ...particulars }, facts, trueSince: '2026-01-05', differsFrom }
  const reply = await page.request.post('/api/institutions', { data: body })
  expect(reply.status(), await reply.text()).toBe(200)
  return reply.json()
}
const read = async (page: Page, id: string): Promise<Institution> => (await page.request.get(`/api/institutions/${id}`)).json()

const live = (page: Page) => page.getByRole('region', { name: '按所填内容的系统初判' })
test('a new institution is searched for first, and its level on the form is the one that the server keeps', async ({ page }) => {
  const known = await create(page, {})
  const township = await townshipOf(page)
  await page.goto('/institutions/new')
  await page.getByLabel('机构(场所)名称').fill(known.particulars.name)
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('row', { name: new RegExp(known.particulars.name) })).toContainText('名称相同')
  await page.getByRole('button', { name: '这些都不是,继续新增' }).click()

  await expect(page.getByLabel('机构(场所)名称')).toHaveValue(known.particulars.name)
  await expect(live(page)).toContainText('待核实')
  await page.getByLabel('镇(街道)').selectOption({ label: township.name })
  await page.getByLabel('登记备案情况').selectOption({ label: '未登记' })
  await page.getByRole('group', { name: '是否开展养老服务活动' }).getByLabel('是', { exact: true }).check()
  await expect(live(page)).toContainText('橙色')
  await expect(live(page)).toContainText('最高可达红色')
  await page.getByLabel('老年人月应缴费用').fill('3,000')
  await expect(live(page)).toContainText('若单次最高预付费达到 18,000.00 元,将升为红色(R1)')
  await page.getByLabel('单次收取预付费最高额').fill('17999.99')
  await expect(live(page)).toContainText('橙色')
  await page.getByLabel('单次收取预付费最高额').fill('18000')
  await expect(live(page).getByRole('status')).toContainText('红色')
  await page.getByRole('button', { name: '保存新机构' }).click()

  await expect(page.getByRole('heading', { level: 1, name: known.particulars.name })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: '养老服务机构风险判定依据单' })).toBeVisible()
  const saved = await read(page, page.url().split('/').at(-1) ?? '')
  expect(saved.id).not.toBe(known.id)
  expect(saved.standing).toBe('red')
  expect(saved.verdict.matched.map(({ rule }) => rule)).toEqual(['R1', 'O6'])
  await expect(page.getByRole('article')).toContainText('红色 R1')
  await expect(page.getByRole('article')).not.toContainText('橙色 O6')
})

test('what is typed while editing moves the level, saving keeps it, and the history tells it', async ({ page }) => {
  const { id } = await create(page, { insolvent: true, collapsed: false })
  await page.goto(`/institutions/${id}/edit`)
  await expect(live(page)).toContainText('待核实')
  await page.getByLabel('收取大额预付费的对象数量').fill('12')
  await expect(live(page).getByRole('status')).toContainText('红色')
  await expect(live(page)).toContainText('有收取大额预付费且资不抵债')
  await expect(page.getByText('请补充月应缴费用和单次最高预付费金额')).toBeVisible()
  await page.getByLabel('收取大额预付费的对象数量').fill('约十二')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填整数,不小于 0')).toBeVisible()
  await expect(page.getByLabel('收取大额预付费的对象数量')).toBeFocused()
  await page.getByLabel('收取大额预付费的对象数量').fill('12')
  await page.getByRole('button', { name: '保存' }).click()

  await expect(page.getByRole('article')).toContainText('红色 R3')
  const saved = await read(page, id)
  expect(saved.standing).toBe('red')
  await page.getByRole('tab', { name: '轨迹' }).click()
  await expect(page).toHaveURL(/tab=history/)
  await page.getByText('资料变更').click()
  const latest = page.getByRole('listitem').filter({ hasText: '沈禾青' }).first()
  await expect(latest).toContainText(/收取大额预付费的对象数量: .*未知.*12 人/)
  await expect(latest).toContainText(/风险等级\(系统初判\): .*待核实.*红色/)
  await expect(latest.getByRole('time')).toContainText(today)
})

test('a fact that is emptied is withdrawn and unknown again, never no', async ({ page }) => {
  const { id } = await create(page, { collapsed: true, bedCount: 0 })
  await page.goto(`/institutions/${id}/edit`)
  const collapsed = page.getByRole('group', { name: '已经"爆雷"' })
  await collapsed.getByLabel('未知').check()
  await expect(collapsed).toContainText('将撤回现有陈述')
  await expect(live(page)).toContainText('待核实')
  await expect(live(page)).toContainText('原为红色')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请写明撤回的理由')).toBeVisible()
  const reason = page.getByLabel('撤回的理由(1 项)')
  await expect(reason).toBeFocused()
  await reason.fill('误填')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('article')).toContainText('待核实')
  await page.getByRole('tab', { name: '基本情况' }).click()
  await expect(page.getByRole('row', { name: /已经"爆雷"/ })).toContainText('未知')
  await expect(page.getByRole('row', { name: /床位总数/ })).toContainText('0 张')
  const { statements } = await (await page.request.get(`/api/institutions/${id}/screenings`)).json()
  expect(statements.find(({ fact }: { fact: string }) => fact === 'collapsed')).toMatchObject({ value: true, withdrawnReason: '误填' })
})

test('a statement of an earlier day is recorded and does not move the level', async ({ page }) => {
  const { id } = await create(page, { collapsed: false })
  await page.goto(`/institutions/${id}/edit`)
  await page.getByLabel('以下事实自何日起属实').fill('2026-01-04')
  await page.getByLabel('以下事实自何日起属实').blur()
  await page.getByRole('group', { name: '已经"爆雷"' }).getByLabel('是', { exact: true }).check()
  await expect(page.getByText('已有自 2026-01-05 起的陈述')).toBeVisible()
  await expect(live(page)).toContainText('待核实')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('article')).toContainText('待核实')
  expect((await read(page, id)).standing).toBe('pending')
})

test('unsaved changes are asked about before they are left behind', async ({ page }) => {
  const { id } = await create(page, {})
  await page.goto(`/institutions/${id}/edit`)
  await page.getByLabel('地址').fill('某街')
  await page.getByRole('link', { name: '机构', exact: true }).first().click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('放弃未保存的改动')
  await question.getByRole('button', { name: '留在本页' }).click()
  await expect(page.getByLabel('地址')).toHaveValue('某街')
  await page.getByRole('link', { name: '机构', exact: true }).first().click()
  await question.getByRole('button', { name: '放弃并离开' }).click()
  await expect(page).toHaveURL(/\/institutions$/)
})

test('a likely correction of a credit code is applied only when it is clicked', async ({ page }) => {
  const { id } = await create(page, {})
  await page.goto(`/institutions/${id}/edit`)
  const code = page.getByLabel('统一社会信用代码')
  const sound = (await (await page.request.get('/api/institutions', { params: { standing: 'red' } })).json()).rows.find(
    (row: { creditCode: string | null }) => row.creditCode,
  ).creditCode
  const mistyped = sound.replace(/0/g, 'O')
  await code.fill(mistyped)
  await expect(code).toHaveValue(mistyped)
  await page.getByRole('button', { name: `改为 ${sound}` }).click()
  await expect(code).toHaveValue(sound)
})

test('a possible duplicate is cleared by a person with a reason, and the history keeps it', async ({ page }) => {
  const { rows } = await (await page.request.get('/api/institutions', { params: { mark: 'possible_duplicate' } })).json()
  expect(rows.length).toBeGreaterThan(0)
  await page.goto(`/institutions/${rows[0].id}`)
  const notice = page.getByRole('region', { name: '疑似重复:请人工判断' }).first()
  await notice.getByRole('button', { name: '确认不是重复' }).click()
  await expect(notice).toContainText('必填')
  await notice.getByLabel('不是同一家的理由').fill('实地查看,门牌不同')
  await notice.getByRole('button', { name: '确认不是重复' }).click()
  await expect(notice).toBeHidden()
  expect((await read(page, rows[0].id)).possibleDuplicates).toEqual([])
  await page.getByRole('tab', { name: '轨迹' }).click()
  await page.getByText('资料变更').click()
  await expect(page.getByRole('listitem').filter({ hasText: '实地查看,门牌不同' }).first()).toBeVisible()
})

const everything: Facts = {
  registration: 'unregistered',
  operating: true,
  bedCount: 3,
  monthlyFee: 2000,
  largestPrepayment: 200_000,
  longestPrepaidMonths: 120,
  largePrepayers: 40,
  prepaymentUse: 'irregular',
  insolvent: true,
  branchesOpened3y: 9,
  legalRepChanges3y: 4,
  addressChanges3y: 4,
  falseAdvertising: true,
  relatedPartyTransactions: true,
  prosecuted: true,
  complained: true,
  blacklisted: true,
  deceptiveSelling: true,
  promisedReturns: true,
  suspectedCrime: true,
  collapsed: true,
  publicIncident: true,
}
for (const [what, facts] of [
  ['of which nothing is known', {}],
  ['that meets nearly every rule', everything],
] as const) {
  test(`the verdict sheet of an institution ${what} prints on one page in both languages`, async ({ page }) => {
    const { id } = await create(page, facts)
    for (const [language, sheet, computed, fictional] of [
      ['zh', '养老服务机构风险判定依据单', '系统初判,未经研判定级', '虚构示范数据'],
      ['en', 'Verdict sheet of an elderly-service institution', 'Computed, not yet determined by a person', 'Fictional demonstration data'],
    ] as const) {
      await page.goto(`/institutions/${id}/print`)
      await page.evaluate((chosen) => localStorage.setItem('silverguard.language', chosen), language)
      await page.reload()
      await expect(page.getByRole('heading', { level: 1, name: sheet })).toBeVisible()
      for (const words of [computed, fictional]) await expect(page.getByRole('main')).toContainText(words)
      expect(await violations(page)).toEqual([])
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1)
      expect(paper).toMatch(/MediaBox \[0 0 59[45]/)
    }
  })
}

test('on a phone the level stays in sight while one types, and opens to its reasons', async ({ page }) => {
  await page.setViewportSize(phone)
  const { id } = await create(page, {})
  await page.goto(`/institutions/${id}/edit`)
  await page.getByRole('group', { name: '涉嫌非法集资、诈骗等犯罪' }).getByLabel('是', { exact: true }).check()
  const bar = page.locator('summary')
  await expect(bar).toContainText('红色')
  await expect(bar).toBeInViewport()
  await bar.click()
  await expect(live(page)).toContainText('存在涉嫌非法集资、诈骗等犯罪行为')
})

test('the facts can be answered by keyboard alone', async ({ page }) => {
  const { id } = await create(page, {})
  await page.goto(`/institutions/${id}/edit`)
  await page.getByLabel('以何名义开展活动').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('group', { name: '是否开展养老服务活动' }).getByLabel('未知')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('group', { name: '是否开展养老服务活动' }).getByLabel('是', { exact: true })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  expect((await read(page, id)).facts.map(({ fact, value }) => [fact, value])).toEqual([
    ['operating', true],
    ['bedCount', 20],
  ])
})

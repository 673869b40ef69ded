import { expect, test } from '@playwright/test'
import { actAs, openAs } from './people.ts'
import { visit } from './places.ts'

test('a count on the first page is the total of the list that it leads to', async ({ page }) => {
  await page.goto('/')
  const matter = page.getByRole('row').filter({ has: page.getByRole('link', { name: '待核实', exact: true }) })
  const count = (await matter.getByRole('cell').textContent())?.trim()
  expect(count).toMatch(/^\d+$/)
  await matter.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机构')
  await expect(page.getByText(`共 ${count} 条`).first()).toBeVisible()
})

test('the counts of what is to be judged are those of the queue and of the lists that they lead to', async ({ page }) => {
  await page.goto('/')
  const { counts } = await (await page.request.get('/api/determinations/queue')).json()
  const matter = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
  for (const [name, count] of [
    ['研判:待复核', counts.under_review],
    ['研判:待定级', counts.proposed],
  ] as const) {
    expect(count).toBeGreaterThan(0)
    await expect(matter(name).getByRole('cell')).toHaveText(String(count))
  }
  const { counts: unjudged } = await (await page.request.get('/api/control-list?basis=computed')).json()
  await expect(matter('初判红色、未定级').getByRole('cell')).toHaveText(String(unjudged.red))
  await page.getByRole('link', { name: '研判:待复核' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('研判')
  await expect(page.getByText(`共 ${counts.under_review} 条`).first()).toBeVisible()
})

test('how many stand on the control list by level are its own counts, apart from what is computed', async ({ page }) => {
  const { counts, totals } = await (await page.request.get('/api/control-list')).json()
  await page.goto('/')
  const list = page.getByRole('list', { name: '本辖区管控名单,按已定等级' })
  await expect(list.getByRole('link')).toHaveText([
    `红色${counts.red}`,
    `橙色${counts.orange}`,
    `黄色${counts.yellow}`,
    `在册 ${totals.confirmed} 家`,
    `观察期 ${totals.watched} 家`,
  ])
  await list.getByRole('link', { name: /红色/ }).click()
  await expect(page.getByRole('main').locator('header').getByRole('status')).toHaveText(`共 ${counts.red} 条`)
})

test('what handling asks of me is what my own work shows as late and as due, and an auditor is told nothing of it', async ({ page }) => {
  const { total, overdue } = await (await page.request.get('/api/actions?mine=true&state=todo&state=doing&dueWithin=7&size=1')).json()
  expect(total).toBeGreaterThan(0)
  await page.goto('/')
  const matter = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) })
  await expect(matter('处置:我的逾期措施').getByRole('cell')).toHaveText(overdue === 0 ? '无' : String(overdue))
  await expect(matter('处置:7 天内到期').getByRole('cell')).toHaveText(String(total - overdue))
  await matter('处置:7 天内到期').getByRole('link').click()
  const group = async (name: string) => {
    const said = await page.getByRole('button', { name: new RegExp(`^${name}`) }).textContent()
    return Number(said?.replace(name, '').replace(/\D/g, ''))
  }
  expect(await group('逾期')).toBe(overdue)
  expect((await group('今天到期')) + (await group('7 天内到期'))).toBe(total - overdue)
  await page.goto('about:blank')
  await actAs(page, 'shenji')
  await visit(page, '/')
  await expect(page.getByRole('link', { name: /^(处置|通知|文书)/ })).toHaveCount(0)
})

test('what somebody gives me is counted as unread beside its place, until I mark it as read', async ({ browser, page }) => {
  const reviewer = await openAs(browser, 'shenhe')
  const { id: handler } = await (await page.request.get('/api/me')).json()
  const { rows } = await (await reviewer.request.get('/api/actions?unit=bureau&unassigned=true&size=1')).json()
  const [{ id, version, institutionName }] = rows
  const given = await reviewer.request.post('/api/actions/assignments', { data: { items: [{ id, version }], handler } })
  expect(given.status(), await given.text()).toBe(200)
  await visit(page, '/notices')
  const { unread } = await (await page.request.get('/api/notices')).json()
  const place = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true }).getByRole('link', { name: /^通知/ })
  await expect(place).toContainText(`${unread} 条未读`)
  const notice = page.getByRole('list', { name: /^通知/ }).getByRole('listitem').first()
  await expect(notice).toContainText(institutionName)
  await notice.getByRole('button', { name: /^标为已读/ }).click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText(unread > 1 ? `${unread - 1} 条未读` : '没有未读')
  await reviewer.context().close()
})

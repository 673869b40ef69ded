import { expect, test } from '@playwright/test'

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

import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { violations } from './accessibility.ts'
import { openAs } from './people.ts'
import { readPdf } from './read-pdf.ts'

const post = async (page: Page, path: string, data: unknown) => {
  const reply = await page.request.post(`/api${path}`, { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return reply.json()
}

/** A place that is red by what is known of it, proposed as such by 区级经办. */
const proposed = async (page: Page): Promise<Institution> => {
  const name = `会商${randomUUID().slice(0, 8)}照护所`
  const { institutions } = await (await page.request.get('/api/institutions/similar', { params: { name } })).json()
  const differsFrom = institutions.map(({ id }: { id: string }) => id)
  const particulars = { name, township: '990101001' }
  const place: Institution = await post(page, '/institutions', { particulars, facts: { collapsed: true }, trueSince: '2026-01-05', differsFrom })
  await post(page, `/institutions/${place.id}/proposals`, { level: 'red', version: place.version })
  return place
}

const agendaOf = (page: Page) => page.getByRole('navigation', { name: '待议清单' })

test('a meeting goes by keys through what was proposed, and its minutes stay with what it decided', async ({ browser, page }) => {
  const [first, second] = [await proposed(page), await proposed(page)]
  const reviewer = await openAs(browser, 'shenhe')
  await reviewer.goto('/judgement?tab=meetings')
  await reviewer.getByRole('button', { name: '新建会商' }).click()
  await reviewer.getByLabel('地点').fill('三楼会议室')
  await reviewer.getByLabel('参加人员').fill('周谷雨、宋清和')
  await reviewer.getByRole('button', { name: '开始会商' }).click()

  const agenda = agendaOf(reviewer)
  const current = agenda.locator('[aria-current="true"]')
  const panel = reviewer.getByRole('region', { name: '本家定级' })
  const said = reviewer.getByRole('main').locator('header').getByRole('status')
  await expect(current).toHaveCount(1)
  const names = await agenda.getByRole('button').locator('span:nth-child(2)').allInnerTexts()
  await reviewer.keyboard.press('j')
  await expect(current).toContainText(names[1] ?? '')
  await reviewer.keyboard.press('ArrowUp')
  await expect(current).toContainText(names[0] ?? '')
  await expect(current).toBeFocused()

  await agenda.getByRole('button', { name: first.particulars.name }).click()
  await expect(said).toContainText(first.particulars.name)
  await reviewer.keyboard.press('m')
  await expect(panel.getByLabel('会商记录')).toBeFocused()
  // Letters that are keys elsewhere are letters here.
  await reviewer.keyboard.type('街道 jkcrb 三点意见,一致同意')
  await expect(current).toContainText(first.particulars.name)
  expect(await violations(reviewer)).toEqual([])
  await reviewer.keyboard.press('Control+Enter')
  await expect(said).toContainText(`${first.particulars.name}:红色`)
  await expect(agenda.getByRole('button', { name: first.particulars.name })).toContainText('定级:红色')
  await expect(reviewer.getByText(/^已议 1 \/ 共 \d+$/)).toBeVisible()

  await agenda.getByRole('button', { name: second.particulars.name }).click()
  await reviewer.keyboard.press('b')
  await expect(panel.getByLabel('理由')).toBeFocused()
  await reviewer.keyboard.type('请补充收据')
  await reviewer.keyboard.press('Control+Enter')
  await expect(said).toContainText(`${second.particulars.name}:已退回`)
  await expect(panel).toHaveCount(0)

  await reviewer.getByRole('button', { name: '投影' }).click()
  await expect(reviewer.getByRole('button', { name: '退出投影' })).toBeVisible()
  expect(await violations(reviewer)).toEqual([])
  await reviewer.keyboard.press('?')
  await expect(reviewer.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await reviewer.keyboard.press('Escape')
  await expect(reviewer.getByRole('dialog')).toHaveCount(0)
  await reviewer.getByRole('button', { name: '退出投影' }).click()
  await reviewer.getByRole('button', { name: '结束会商' }).click()
  await reviewer.getByLabel('会商小结').fill('下周复核补充材料')
  await reviewer.getByRole('dialog').getByRole('button', { name: '结束会商' }).click()
  await expect(reviewer.getByText('下周复核补充材料')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: '结束会商' })).toHaveCount(0)
  expect(await violations(reviewer)).toEqual([])

  await reviewer.getByRole('link', { name: '会商纪要' }).click()
  const paper = reviewer.getByRole('article', { name: '养老服务机构诈骗风险会商研判纪要' })
  for (const words of ['三楼会议室', '周谷雨、宋清和', '街道 jkcrb 三点意见', '请补充收据', '下周复核补充材料', '定级 1 家', '退回 1 家']) {
    await expect(paper).toContainText(words)
  }

  // Who proposed is told that somebody else has to decide.
  const third = await proposed(page)
  const { id: next } = await post(reviewer, '/meetings', { heldOn: '2026-11-21', chair: '陆听澜', attendees: [] })
  await page.goto(`/judgement/meetings/${next}`)
  await agendaOf(page).getByRole('button', { name: third.particulars.name }).click()
  await expect(page.getByText('这是您本人提出的,须由他人定级')).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('region', { name: '本家定级' })).toHaveCount(0)

  // The sheet of the decision is the one that was decided upon, with who proposed and who decided.
  await reviewer.goBack()
  await reviewer.getByRole('link', { name: first.particulars.name }).click()
  const sheet = reviewer.getByRole('article', { name: '养老服务机构风险判定依据单' })
  for (const words of ['定级时情况', '已经研判定级', '街道 jkcrb 三点意见', '主持 陆听澜']) await expect(sheet).toContainText(words)
  await expect(sheet.getByRole('link', { name: '下载 .docx' })).toBeVisible()
  await reviewer.getByRole('link', { name: '打印' }).click()
  await expect(reviewer.getByRole('heading', { level: 1, name: '养老服务机构风险判定依据单' })).toBeVisible()
  await expect(sheet).toContainText('定级时情况')
  expect(readPdf(await reviewer.pdf({ preferCSSPageSize: true })).pages).toHaveLength(1)
  await reviewer.context().close()
})

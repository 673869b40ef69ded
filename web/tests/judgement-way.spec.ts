import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { takesNoPrepayment } from '@silverguard/shared/facts/catalogue'
import { makeJpeg } from '../../api/src/testing/evidence-files.ts'
import { openAs } from './people.ts'
import { visit } from './places.ts'
import { downloadWorkbook } from './read-workbook.ts'

const judgementOf = (page: Page, id: string) => visit(page, `/institutions/${id}?tab=judgement`)
const situation = (page: Page) => page.getByRole('region', { name: '现在的等级' })
const choose = (page: Page, group: string, level: string) => page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: level }).check()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const read = async (page: Page, id: string) => await (await page.request.get(`/api/institutions/${id}`)).json()

const makePlace = async (page: Page, facts: Record<string, unknown>) => {
  const name = `${randomUUID().slice(0, 13)}颐养点`
  const data = { particulars: { name, township: '990101001' }, facts, trueSince: '2026-05-12', differsFrom: [] }
  const reply = await page.request.post('/api/institutions', { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return { id: (await reply.json()).id as string, name }
}

test('from a township’s proposal to the control list, by two people; back off it, by a reviewer, into the watch period; and a relapse comes back', async ({
  browser,
}) => {
  const [township, officer, reviewer] = [await openAs(browser, 'yunting'), await openAs(browser, 'jingban'), await openAs(browser, 'shenhe')]
  const { id, name } = await makePlace(township, {
    registration: 'unregistered',
    operating: true,
    promisedReturns: true,
    ...takesNoPrepayment,
  })

  // The township proposes, and cannot decide.
  await judgementOf(township, id)
  await expect(situation(township)).toContainText('还没有人定级')
  await press(township, '提出定为橙色')
  await expect(township.getByText('这是您本人提出的,须由他人定级。')).toBeVisible()
  await expect(township.getByRole('button', { name: /^确认为/ })).toHaveCount(0)

  // 系统初判 stands apart from the list.
  await visit(reviewer, `/control-list?tab=computed&township=990101001`)
  await expect(reviewer.getByText('系统初判,未经研判定级').first()).toBeVisible()
  await expect(reviewer.getByRole('link', { name })).toBeVisible()

  // Another person raises it, from the queue.
  await visit(reviewer, `/judgement?why=proposed&text=${encodeURIComponent(name)}`)
  await reviewer.getByRole('link', { name, exact: true }).first().click()
  await choose(reviewer, '定为', '红色')
  await press(reviewer, '上调为红色')
  await expect(reviewer.getByText(/须?说明理由/).first()).toBeVisible()
  await reviewer.getByRole('textbox', { name: '理由' }).fill('现场已有老人要求退款')
  await press(reviewer, '上调为红色')
  await expect(situation(reviewer)).toContainText('红色')
  expect((await read(reviewer, id)).confirmed).toMatchObject({ level: 'red', upon: 'orange' })

  // It is on the list, on paper's workbook with the head of the chain, and no longer among what is only computed.
  await visit(reviewer, '/control-list?level=red&township=990101001')
  const row = reviewer.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('红色')
  const list = await downloadWorkbook(reviewer, reviewer.getByRole('link', { name: /附件5/ }).first())
  const at = list.column('机构(场所)名称').indexOf(name)
  expect(at).toBeGreaterThanOrEqual(0)
  expect(list.column('认定日期')[at]).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(list.lines.flat().join('\n')).toMatch(/审计链:[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)
  await visit(reviewer, '/control-list?tab=computed&township=990101001')
  await expect(reviewer.getByRole('link', { name })).toHaveCount(0)

  // The bureau's officer proposes to let it down, with proof; being the proposer they are refused, also by the API.
  await judgementOf(officer, id)
  await choose(officer, '拟定等级', '黄色')
  await press(officer, '提出定为黄色')
  await expect(officer.getByText('请附证明材料')).toBeVisible()
  await officer
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '退款凭证.jpg', mimeType: 'image/jpeg', buffer: makeJpeg({}) })
  await officer.getByRole('textbox', { name: '理由' }).fill('已全部退款并停止收取')
  await press(officer, '提出定为黄色')
  await expect(officer.getByText('这是您本人提出的,须由他人定级。')).toBeVisible()
  const { determinations, version } = await (await officer.request.get(`/api/institutions/${id}/determinations`)).json()
  const refused = await officer.request.post(`/api/determinations/${determinations[0].id}/confirmation`, { data: { level: 'yellow', reason: '同意', version } })
  expect(refused.status()).toBe(403)

  // Only the reviewer lets it down, with a reason of their own.
  await judgementOf(reviewer, id)
  await reviewer.getByRole('textbox', { name: '理由' }).fill('凭证核对无误')
  await press(reviewer, '确认为黄色')
  await expect(situation(reviewer)).toContainText('观察期')
  await visit(reviewer, '/control-list?tab=watch&township=990101001')
  await expect(
    reviewer
      .getByRole('row')
      .filter({ hasText: name })
      .or(reviewer.getByRole('listitem').filter({ hasText: name }))
      .first(),
  ).toBeVisible()

  // The sheet of the first decision is kept as it was.
  const first = (await (await reviewer.request.get(`/api/institutions/${id}/determinations`)).json()).determinations.at(-1)
  await visit(reviewer, `/determinations/${first.id}`)
  await expect(reviewer.getByRole('article').first()).toContainText('现场已有老人要求退款')

  // The township finds that it collapsed: under review, a relapse, and it comes back to who let it off.
  const { version: present } = await read(township, id)
  const told = { version: present, particulars: {}, facts: { collapsed: true }, withdrawn: [], trueSince: '2026-11-01' }
  expect((await township.request.patch(`/api/institutions/${id}`, { data: told })).status()).toBe(200)
  await visit(reviewer, '/judgement?why=relapse&mine=true')
  const back = reviewer.getByRole('row').filter({ hasText: name })
  await expect(back).toContainText('交由您')
  await expect(back).toContainText('待复核')
  await judgementOf(reviewer, id)
  await expect(situation(reviewer)).toContainText('待复核')
  await expect(situation(reviewer)).toContainText('爆雷')
})

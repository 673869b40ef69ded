import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Action } from '@silverguard/shared/handling/contract'
import { makeJpeg } from '../../api/src/testing/evidence-files.ts'
import { openAs } from './people.ts'
import { visit } from './places.ts'

const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: makeJpeg({}) })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const dialog = (page: Page) => page.getByRole('dialog')

/** Leaves the field as a person does, once it holds the day: a page or dialog that has just opened may still take the focus away while one types. */
const fillDay = (field: Locator, day: string) =>
  expect(async () => {
    await field.fill(day)
    await field.press('Tab')
    await expect(field).toHaveValue(day, { timeout: 1000 })
  }).toPass()

const makePlace = async (page: Page) => {
  const name = `${randomUUID().slice(0, 13)}颐养点`
  const facts = {
    registration: 'unregistered',
    operating: true,
    namedAs: 'enterprise',
    monthlyFee: 2000,
    largestPrepayment: 90_000,
    suspectedCrime: false,
    collapsed: false,
  }
  const data = { particulars: { name, township: '990101001', residents: 12, stableOperation: true }, facts, trueSince: '2026-05-12', differsFrom: [] }
  const reply = await page.request.post('/api/institutions', { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return { id: (await reply.json()).id as string, name }
}
const actionsOf = async (page: Page, id: string): Promise<Action[]> => (await (await page.request.get(`/api/institutions/${id}/plan`)).json()).actions
const actionOf = async (page: Page, id: string, code: string): Promise<Action> => {
  const found = (await actionsOf(page, id)).find((action) => action.code === code && action.state !== 'dropped')
  if (!found) throw new Error(`the plan lacks ${code}`)
  return found
}
const post = async (page: Page, path: string, data: object) => {
  const reply = await page.request.post(`/api${path}`, { data })
  expect(reply.status(), `${path}: ${await reply.text()}`).toBe(200)
  return await reply.json()
}

test('from a red level to the last measure closed: the plan is drawn up, a letter issued, the money paid back elder by elder, and only then does anything come down', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const [township, officer, reviewer] = [await openAs(browser, 'yunting'), await openAs(browser, 'jingban'), await openAs(browser, 'shenhe')]
  const { today } = await (await officer.request.get('/api/installation')).json()
  const { id, name } = await makePlace(township)
  await post(township, `/institutions/${id}/proposals`, { level: 'red', version: 1 })

  // Confirming the level draws up the plan.
  await visit(reviewer, `/institutions/${id}?tab=judgement`)
  await press(reviewer, '确认为红色')
  await expect(reviewer.getByRole('region', { name: '现在的等级' })).toContainText('红色')
  await visit(officer, `/institutions/${id}?tab=handling`)
  await expect(officer.getByRole('link', { name: '责令退还资金' })).toBeVisible()
  const planned = (await actionsOf(officer, id)).map(({ code, fact }) => fact ?? code)
  expect(planned.sort()).toEqual(['MO4', 'MR1', 'MR2', 'MR3', 'MU2', 'MU4', 'eldersHarmedInDifficulty', 'punished'].sort())
  await expect(officer.getByRole('note').filter({ hasText: '红色降级前须清退' })).toContainText('清退台账')

  // The letter: begun, drafted, issued with its number and stamped scan; its number and day stand with the measure.
  const leads = await actionOf(officer, id, 'MR1')
  await visit(officer, `/actions/${leads.id}`)
  await press(officer, '开始办理')
  await dialog(officer)
    .getByRole('button', { name: /^开始办理/ })
    .click()
  await expect(officer.getByRole('button', { name: '保存并办结' })).toBeVisible()
  await press(officer, '起草线索移送函')
  await expect(officer).toHaveURL(/\/papers\//)
  const issue = officer.getByRole('form', { name: '登记印发' })
  const documentNo = `虚民函〔2026〕${Date.now()}号`
  await issue.getByLabel('文号').fill(documentNo)
  await issue.getByLabel('签发人').fill('何某')
  await fillDay(issue.getByLabel('印发日期'), today)
  await officer.getByRole('group', { name: '盖章扫描件' }).getByLabel('上传新材料: 选择照片或文件').setInputFiles(photo('盖章扫描件.jpg'))
  await expect(officer.getByText('盖章扫描件.jpg')).toBeVisible()
  await issue.getByRole('button', { name: '登记印发' }).click()
  await expect(officer.getByRole('status').filter({ hasText: '已登记印发' })).toBeVisible()
  await visit(officer, `/actions/${leads.id}`)
  await expect(officer.getByLabel('文号')).toHaveValue(documentNo)
  await officer.getByLabel(/办理结果/).fill('已函告属地政府和政法委')
  await press(officer, '保存并办结')
  await expect.poll(async () => (await actionOf(officer, id, 'MR1')).state).toBe('done')
  // Nobody closes what they handled; the reviewer does.
  await expect(officer.getByRole('button', { name: '销号', exact: true })).toHaveCount(0)
  await visit(reviewer, `/actions/${leads.id}`)
  await press(reviewer, '销号')
  await dialog(reviewer).getByRole('button', { name: /^销号/ }).click()
  await expect.poll(async () => (await actionOf(officer, id, 'MR1')).state).toBe('closed')

  // What is owed, from the institution's own list.
  await visit(officer, `/institutions/${id}/refunds`)
  await press(officer, '导入机构名册')
  const lines = ['姓名,合同编号,应退金额(元),已退金额(元),退款日期,备注', '甲虚构,A-1,80000,80000,2026-10-12,', '乙虚构,A-2,30000.50,,,']
  await dialog(officer)
    .locator('input[type=file]')
    .setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
  await press(officer, '登记 2 行变化')
  await expect(officer.getByText('名册已登记')).toBeVisible()

  // With money owed neither is the measure closed nor does the level come down.
  const return_ = await actionOf(officer, id, 'MU2')
  await post(officer, '/actions/starts', { items: [{ id: return_.id, version: return_.version }] })
  const { version: begun } = await actionOf(officer, id, 'MU2')
  await post(officer, '/actions/completions', { items: [{ id: return_.id, version: begun }], result: '已责令退还' })
  await visit(reviewer, `/actions/${return_.id}`)
  await expect(reviewer.getByText(/尚有未退资金/).first()).toBeVisible()
  await expect(reviewer.getByRole('button', { name: '销号', exact: true })).toHaveCount(0)
  const { version: placed } = await (await officer.request.get(`/api/institutions/${id}`)).json()
  const evidence = (await (await officer.request.get(`/api/institutions/${id}/evidence`)).json()).files.slice(0, 1).map((file: { id: string }) => file.id)
  const down = { level: 'orange', reason: '已停止收取', evidence, version: placed }
  const proposal = await post(officer, `/institutions/${id}/proposals`, down)
  const early = await reviewer.request.post(`/api/determinations/${proposal.id}/confirmation`, { data: { level: 'orange', reason: '同意', version: placed } })
  expect([early.status(), await early.text()]).toEqual([400, expect.stringContaining('尚有未退资金')])

  // The last elder is paid back, with proof.
  await visit(officer, `/institutions/${id}/refunds`)
  await press(officer, '乙虚构')
  await officer.getByRole('button', { name: '登记退款、结算' }).last().click()
  await dialog(officer).getByLabel('金额(元)').fill('30000.50')
  await fillDay(dialog(officer).getByLabel('日期'), today)
  await dialog(officer).getByLabel('上传新材料: 选择照片或文件').setInputFiles(photo('转账回单.jpg'))
  await expect(dialog(officer).getByText('转账回单.jpg')).toBeVisible()
  await dialog(officer).getByRole('button', { name: '登记退款、结算' }).click()
  await expect(dialog(officer)).toBeHidden()
  await visit(reviewer, `/actions/${return_.id}`)
  await press(reviewer, '销号')
  await dialog(reviewer).getByRole('button', { name: /^销号/ }).click()
  await expect.poll(async () => (await actionOf(officer, id, 'MU2')).state).toBe('closed')

  // Now it comes down; what remains is dropped with a reason or closed, and the way is told from the first day to the last.
  await visit(reviewer, `/institutions/${id}?tab=judgement`)
  await reviewer.getByRole('textbox', { name: '理由' }).fill('资金已清退,核查属实')
  await press(reviewer, '确认为橙色')
  await expect(reviewer.getByRole('region', { name: '现在的等级' })).toContainText('橙色')
  const rest = (await actionsOf(officer, id)).filter(({ state }) => state === 'todo')
  await post(officer, '/actions/drops', { items: rest.map(({ id: action, version }) => ({ id: action, version })), reason: '该场所已清退停办' })
  expect((await actionsOf(officer, id)).every(({ state }) => state === 'closed' || state === 'dropped')).toBe(true)
  await visit(officer, `/institutions/${id}?tab=history`)
  for (const told of ['红色', documentNo, '30,000.50 元', '销号']) await expect(officer.getByText(new RegExp(told)).first()).toBeVisible()
  await visit(officer, '/handling/progress?township=990101001')
  const row = officer.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('11.00')
})

import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { newcomer } from './newcomer.ts'
import { stateOf } from './people.ts'
import { settled, visit } from './places.ts'

test.use({ storageState: stateOf('guanli') })

test('an account is made with a one-time password that is shown once and lets its owner in', async ({ page, browser }) => {
  const signInName = `made-${randomUUID().slice(0, 8)}`
  await visit(page, '/settings/accounts')
  await page.getByRole('button', { name: '新建账户' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '建立账户' }).click()
  await expect(dialog.getByText('请填写')).toHaveCount(2)
  await expect(dialog.getByText('请至少选一项')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('登录名').fill(signInName)
  await dialog.getByLabel('姓名').fill('闻人初')
  await dialog.getByLabel('镇街经办').check()
  await expect(dialog.getByText('镇街经办的区划应为镇街')).toBeVisible()
  await dialog.getByLabel('区划', { exact: true }).selectOption({ label: '枫渚街道' })
  await expect(dialog.getByText('镇街经办的区划应为镇街')).toHaveCount(0)
  await dialog.getByRole('button', { name: '建立账户' }).click()
  await expect(dialog.getByText('只在这里显示一次')).toBeVisible()
  const password = (await dialog.locator('code').textContent()) ?? ''
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '已记下,关闭' }).click()
  await expect(page.getByText(password)).toHaveCount(0)
  await page.getByRole('searchbox').fill(signInName)
  const row = page.getByRole('row').filter({ hasText: signInName })
  await expect(row).toContainText('闻人初')
  await expect(row).toContainText('枫渚街道')
  await expect(row).toContainText('待换一次性密码')
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  expect((await context.request.post('/api/session', { data: { signInName, password } })).status()).toBe(200)
  expect((await (await context.request.get('/api/me')).json()).demands).toEqual(['change_password'])
})

test('an account is edited, deactivated, activated and recovered; one’s own is not', async ({ page, browser }) => {
  const { signInName, person } = await newcomer(browser)
  await visit(page, `/settings/accounts?text=${signInName}`)
  const row = page.getByRole('row').filter({ hasText: signInName })
  const dialog = page.getByRole('dialog')
  await row.getByRole('button', { name: `编辑:${person}` }).click()
  await dialog.getByLabel('姓名').fill('闻人末')
  await dialog.getByLabel('督导').check()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row).toContainText('闻人末')
  await expect(row).toContainText('区级经办 · 督导')

  await row.getByRole('button', { name: /^停用/ }).click()
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(row).toContainText('已停用')
  await row.getByRole('button', { name: /^启用/ }).click()
  await dialog.getByRole('button', { name: '启用' }).click()
  await expect(row).toContainText('在用')

  await row.getByRole('button', { name: /^恢复登录/ }).click()
  await dialog.getByRole('button', { name: '生成一次性密码' }).click()
  await expect(dialog.getByText('请填写')).toBeVisible()
  await dialog.getByLabel('理由(记入审计轨迹)').fill('本人到窗口,忘记密码')
  await dialog.getByRole('button', { name: '生成一次性密码' }).click()
  await expect(dialog.locator('code')).toHaveText(/\S{12,}/)
  await dialog.getByRole('button', { name: '已记下,关闭' }).click()

  await visit(page, '/settings/accounts?text=guanli')
  await expect(page.getByRole('row').filter({ hasText: 'guanli' }).getByRole('button')).toHaveCount(0)
})

test('when another administrator was faster with an account, that is said and nothing is overwritten', async ({ page, browser }) => {
  const { id, signInName, person } = await newcomer(browser)
  await visit(page, `/settings/accounts?text=${signInName}`)
  await page.getByRole('button', { name: `编辑:${person}` }).click()
  const { rows } = await (await page.request.get('/api/accounts', { params: { text: signInName } })).json()
  const faster = await page.request.patch(`/api/accounts/${id}`, { data: { version: rows[0].version, person: '抢先改' } })
  expect(faster.status(), await faster.text()).toBe(200)
  await page.getByRole('dialog').getByLabel('姓名').fill('后来改')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText('刚被他人修改')
  await expect(page.getByRole('row').filter({ hasText: signInName })).toContainText('抢先改')
})

test('sign-in demands are kept within their bounds', async ({ page }) => {
  await visit(page, '/settings/sign-in')
  await settled(page)
  const idle = page.getByLabel('无操作多久后退出(分钟)')
  const before = await idle.inputValue()
  await idle.fill('3')
  await expect(page.getByText('请填 5 至 720 的整数')).toBeVisible()
  await idle.fill('55')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await page.reload()
  await expect(idle).toHaveValue('55')
  await idle.fill(before)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
})

test('a unit of one’s own is added, and a file of code changes is shown before it is applied', async ({ page }) => {
  await visit(page, '/settings/divisions')
  const code = `990101${400 + Math.floor(Math.random() * 500)}`
  await page.getByLabel('代码', { exact: false }).first().fill(code)
  await page.getByLabel('名称').fill('栖霞开发区')
  await page.getByRole('button', { name: '增设' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已增设 栖霞开发区' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: code })).toContainText('本地增设')
  const file = (content: string) => ({ name: '代码变更.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.locator('input[type=file]').setInputFiles(file('原代码,新代码,名称\n123,,无此区划'))
  await expect(page.getByRole('alert')).toContainText('处问题')
  await page.locator('input[type=file]').setInputFiles(file(`原代码,新代码,名称\n${code},${code},栖霞新区`))
  await expect(page.getByRole('region', { name: '将发生的变更' }).getByRole('row').filter({ hasText: code })).toContainText('改名')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '使 1 项变更生效' }).click()
  await expect(page.getByText('1 项变更已生效。')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: code })).toContainText('栖霞新区')
})

import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { newcomer, settledNewcomer } from './newcomer.ts'
import { oneTimeCode } from './one-time-code.ts'
import { demoPassword, signIn } from './people.ts'
import { phone, settled } from './places.ts'

test.use({ storageState: { cookies: [], origins: [] } })

const give = async (page: Page, signInName: string, password: string) => {
  await page.getByLabel('登录名', { exact: true }).fill(signInName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('whatever was asked for, one who is not signed in stands at the door, and behind it is there', async ({ page }) => {
  await page.goto('/institutions?standing=red')
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  await expect(page.getByLabel('登录名', { exact: true })).toBeFocused()
  await expect(page).toHaveTitle(/登录/)
  await expect(page.getByText('虚构示范', { exact: true })).toBeVisible()
  await expect(page.getByText('银汀区').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await give(page, 'jingban', demoPassword)
  await expect(page.getByRole('heading', { level: 1, name: '机构' })).toBeVisible()
  await expect(page).toHaveURL(/\/institutions\?standing=red$/)
  await expect(page.getByRole('banner').getByText('沈禾青')).toBeVisible()
})

test('a demonstration account is filled in by its button, and one signs out to the door', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /督导.*温知许/ }).click()
  await expect(page.getByLabel('登录名', { exact: true })).toHaveValue('dudao')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  expect((await page.request.get('/api/me')).status()).toBe(401)
})

test('on a phone and at twice the size the door fits, and the password can be shown', async ({ page }) => {
  for (const viewport of [phone, { width: 683, height: 384 }]) {
    await page.setViewportSize(viewport)
    await page.goto('/')
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
  }
  await page.getByLabel('密码', { exact: true }).fill('只给自己看')
  await expect(page.getByLabel('密码', { exact: true })).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: '显示密码' }).click()
  await expect(page.getByLabel('密码', { exact: true })).toHaveAttribute('type', 'text')
})

test('a wrong password and a name that nobody has are refused in the same words', async ({ page }) => {
  await page.goto('/')
  for (const name of [`nobody-${randomUUID().slice(0, 8)}`, 'dudao']) {
    await give(page, name, '不是这个密码')
    await expect(page.getByRole('alert')).toHaveText('登录名、密码或动态口令不正确。')
  }
  expect(await violations(page)).toEqual([])
  await page.getByLabel('密码', { exact: true }).fill('')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('请填写密码')).toBeVisible()
})

test('after five failures one waits, is told how long, and another name is not held up', async ({ page, browser }) => {
  const { signInName, password } = await settledNewcomer(browser)
  await page.goto('/')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await give(page, signInName, '不是这个密码')
    await expect(page.getByRole('alert')).toHaveText('登录名、密码或动态口令不正确。')
  }
  await give(page, signInName, password)
  await expect(page.getByRole('alert')).toContainText(/多次登录没有成功。请等 \d+ (秒|分钟)后再试/)
  await expect(page.getByText(/还要等 \d+ 秒/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await give(page, 'dudao', demoPassword)
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible()
})

test('when the server does not answer it is said, and what was typed stays', async ({ page }) => {
  await page.goto('/')
  await page.route('**/api/session', (route) => route.abort())
  await give(page, 'dudao', demoPassword)
  await expect(page.getByRole('alert')).toContainText('服务没有应答')
  await expect(page.getByLabel('登录名', { exact: true })).toHaveValue('dudao')
})

test('a one-time password opens nothing but the page on which one chooses a password of one’s own', async ({ page, browser }) => {
  const { signInName, oneTimePassword } = await newcomer(browser)
  await page.goto('/institutions')
  await give(page, signInName, oneTimePassword)
  await expect(page.getByRole('heading', { level: 1, name: '请先换成自己的密码' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect((await page.request.get('/api/institutions')).status()).toBe(403)
  expect(await violations(page)).toEqual([])
  const password = randomUUID()
  await page.getByLabel('现在的密码').fill('不是这个密码')
  await page.getByLabel(/^新密码/).fill(signInName)
  await expect(page.getByRole('listitem').filter({ hasText: '不含登录名' })).toContainText('不符合')
  await page.getByLabel(/^新密码/).fill(password)
  await expect(page.getByRole('listitem').filter({ hasText: '不含登录名' })).not.toContainText('不符合')
  await page.getByLabel('再输一遍新密码').fill(`${password}x`)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('两次输入的新密码不一样')).toBeVisible()
  await page.getByLabel('再输一遍新密码').fill(password)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('密码不正确')).toBeVisible()
  await page.getByLabel('现在的密码').fill(oneTimePassword)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '机构' })).toBeVisible()
})

test('one-time codes are set up with a QR code or by hand, and are asked for from then on', async ({ page, browser }) => {
  const { signInName, password } = await settledNewcomer(browser)
  await signIn(page.request, signInName, password)
  await page.goto('/me')
  await page.getByLabel('先输入密码,确认是本人').fill(password)
  await page.getByRole('button', { name: '设置动态口令' }).click()
  await expect(page.getByRole('img', { name: '供验证器扫描的二维码' })).toBeVisible()
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  expect(secret).toMatch(/^[A-Z2-7]{16,}$/)
  expect(await violations(page)).toEqual([])
  await page.getByLabel('2. 输入验证器显示的 6 位数字').fill(oneTimeCode(secret, -20))
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page.getByText('动态口令不正确')).toBeVisible()
  await page.getByLabel('2. 输入验证器显示的 6 位数字').fill(oneTimeCode(secret))
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page.getByText('已启用:登录时除密码外还要输入动态口令。')).toBeVisible()

  await page.getByRole('button', { name: '退出登录' }).click()
  await give(page, signInName, password)
  await expect(page.getByLabel('动态口令')).toBeFocused()
  expect(await violations(page)).toEqual([])
  expect((await page.request.get('/api/me')).status()).toBe(401)
  // A code is taken once: the one of the next step is told from the one that set it up.
  await page.getByLabel('动态口令').fill(oneTimeCode(secret, 1))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible()
})

/** What the page fetches by itself may have found out before the button is pressed. */
const untilAsked = (again: Locator, button: Locator) =>
  expect(async () => {
    if (!(await again.isVisible())) await button.click({ timeout: 1000 })
    await expect(again).toBeVisible({ timeout: 2000 })
  }).toPass()

test('a session that ends while a form is half filled in loses nothing for the same person', async ({ page, browser }) => {
  const { signInName, password } = await settledNewcomer(browser)
  await signIn(page.request, signInName, password)
  await page.goto('/institutions/new')
  await page.getByLabel('机构(场所)名称').fill('半途登出照护所')
  await page.context().clearCookies()
  const again = page.getByRole('dialog', { name: '请重新登录' })
  await untilAsked(again, page.getByRole('button', { name: '查找' }))
  expect(await violations(page)).toEqual([])
  await expect(again.getByLabel('登录名', { exact: true })).toHaveValue(signInName)
  await again.getByLabel('密码', { exact: true }).fill(password)
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await expect(again).toBeHidden()
  await expect(page.getByLabel('机构(场所)名称')).toHaveValue('半途登出照护所')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('button', { name: /继续新增/ })).toBeVisible()
})

test('when another person signs in over a page, nothing of the first one’s remains on it', async ({ page }) => {
  await signIn(page.request, 'yunting', demoPassword)
  await page.goto('/institutions')
  await settled(page)
  const before = await page.getByRole('main').locator('header').getByRole('status').textContent()
  await page.context().clearCookies()
  const again = page.getByRole('dialog', { name: '请重新登录' })
  await untilAsked(again, page.getByRole('button', { name: /^红色/ }))
  await again.getByLabel('登录名', { exact: true }).fill('shenji')
  await again.getByLabel('密码', { exact: true }).fill(demoPassword)
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('banner').getByText('裴照微')).toBeVisible()
  await expect(page.getByText('顾小满')).toHaveCount(0)
  await page.goto('/institutions')
  await settled(page)
  await expect(page.getByRole('main').locator('header').getByRole('status')).not.toHaveText(before ?? '')
})

test('one signs out elsewhere, and elsewhere stands at the door at the next request', async ({ page, browser }) => {
  const { signInName, password } = await settledNewcomer(browser)
  const elsewhere = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage()
  for (const one of [elsewhere, page]) await signIn(one.request, signInName, password)
  await elsewhere.goto('/institutions')
  await settled(elsewhere)
  await page.goto('/me')
  const sessions = page.getByRole('region', { name: '本人的登录' }).locator('tbody tr')
  const others = page.getByRole('button', { name: /^在那里退出/ })
  await expect(sessions).toHaveCount(3)
  await expect(sessions.filter({ hasText: '本机' })).toHaveCount(1)
  for (const left of [2, 1]) {
    await others.first().click()
    await expect(sessions).toHaveCount(left)
  }
  await expect(others).toHaveCount(0)
  await elsewhere.getByRole('link', { name: '管控名单' }).click()
  await expect(elsewhere.getByRole('dialog', { name: '请重新登录' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '我的' })).toBeVisible()
})

const places = ['工作台', '机构', '排查', '研判', '管控名单', '处置', '通知', '规则', '审计', '设置']
for (const [name, hidden] of [
  ['guanli', ['审计']],
  ['jingban', ['审计', '设置']],
  ['shenji', ['研判', '管控名单', '处置', '通知', '设置']],
] as const) {
  test(`${name} sees the places of their duties, and by address is told which are not`, async ({ page }) => {
    await signIn(page.request, name, demoPassword)
    await page.goto('/')
    await settled(page)
    const navigation = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })
    // Beside some places stands how many wait there.
    const shown = places.filter((place) => !(hidden as readonly string[]).includes(place))
    await expect(navigation.getByRole('link')).toHaveText(shown.map((place) => new RegExp(`^${place}`)))
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.goto('/institutions')
    await settled(page)
    const mayEdit = name === 'jingban'
    for (const act of ['新增机构', '导出']) {
      const offered = page.locator('main header').locator('a, button').filter({ hasText: act })
      await expect(offered).toHaveCount(mayEdit ? 1 : 0)
    }
    await page.goto({ guanli: '/imports', jingban: '/settings', shenji: '/control-list/print' }[name])
    await expect(page.getByRole('heading', { level: 1, name: '您的岗位不办理此项' })).toBeVisible()
  })
}

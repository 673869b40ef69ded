import { type APIRequestContext, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { demoPassword, signIn } from './people.ts'
import { phone } from './places.ts'

test.use({ serviceWorkers: 'allow', viewport: phone, storageState: { cookies: [], origins: [] } })

/** Signs in anew: these tests sign out, and would take the session of all others with them. */
const enterAs = async (page: Page, name: string) => {
  await signIn(page.request, name, demoPassword)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

/** Until the pages and one's own places are kept here. */
const ready = async (page: Page) => {
  await page.goto('/outbox')
  await expect(page.getByText('断网时可以打开本系统。')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/本机存有 [1-9]\d* 家机构/)).toBeVisible({ timeout: 30_000 })
}

type OwnPlace = { id: string; name: string }
const ownPlace = async (request: APIRequestContext): Promise<OwnPlace> => {
  const reply = await request.get('/api/field-pack')
  expect(reply.status()).toBe(200)
  const [first] = (await reply.json()).institutions
  return { id: first.id, name: first.particulars.name }
}

const accountOf = async (request: APIRequestContext): Promise<string> => (await (await request.get('/api/me')).json()).id

type Waiting = { id: string; institution: string; name: string; account: string }
/** As a form keeps it, straight into the database of the device. */
const putIntoOutbox = async (page: Page, { id, institution, name, account }: Waiting) => {
  const body = {
    ...{ id, institution, screenedOn: '2026-01-05', method: 'on_site', unannounced: true, screeners: ['林某'], spokenTo: ['person_in_charge'] },
    ...{ answers: [{ fact: 'operating', value: true, source: 'visit', evidence: [] }], particulars: {}, particularsBefore: {}, basedOn: null },
    ...{ keptAt: new Date().toISOString(), account },
  }
  const item = {
    ...{ id, kind: 'screening', account, institution, name, createdAt: new Date().toISOString(), state: 'waiting', attempts: 0, problem: null },
    ...{ belongsTo: null, body, revision: id },
  }
  await page.evaluate(
    async ([databaseName, given]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(databaseName as string)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      await new Promise<void>((resolve, reject) => {
        const writing = database.transaction('items', 'readwrite')
        writing.objectStore('items').put(given)
        writing.oncomplete = () => resolve()
        writing.onerror = () => reject(writing.error)
      })
      database.close()
    },
    [`silverguard-${account}`, item] as const,
  )
}

const away = async (context: BrowserContext) => context.setOffline(true)
const back = async (context: BrowserContext) => context.setOffline(false)
const screeningsOf = async (request: APIRequestContext, institution: string) =>
  ((await (await request.get(`/api/institutions/${institution}/screenings`)).json()).screenings as { id: string }[]).map(({ id }) => id)

test('after one visit the pages open without a network, with one’s own places, in their styles, and say as of when', async ({ page, context }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { id, name } = await ownPlace(page.request)
  const refused: string[] = []
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()))
  await away(context)
  await page.goto(`/institutions/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByText(/网络不通,显示的是离线数据,截至 \d\d-\d\d \d\d:\d\d/)).toBeVisible()
  // What Mantine writes at run time stands under the nonce of the page that was kept.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mantine-color-body'))).not.toBe('')
  await page.goto('/screenings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(name).first()).toBeVisible()
  await page.goto(`/institutions/${id}/screening`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  expect(refused).toEqual([])
  await back(context)
})

test('what waits on the device is shown, and goes out by itself once when the network is back', async ({ page, context }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { id: institution, name } = await ownPlace(page.request)
  const account = await accountOf(page.request)
  await away(context)
  const id = crypto.randomUUID()
  await putIntoOutbox(page, { id, institution, name, account })
  await page.goto('/outbox')
  await expect(page.getByRole('list', { name: '待发送' }).getByText(name)).toBeVisible()
  await expect(page.getByRole('list', { name: '待发送' }).getByText('待发送', { exact: true })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' }).filter({ visible: true }).getByText('1 条待发送')).toBeAttached()
  await back(context)
  await expect(page.getByText('没有待发送的内容')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(new RegExp(`排查 · ${name} · .+ 送达`))).toBeVisible()
  expect((await screeningsOf(page.request, institution)).filter((known) => known === id)).toEqual([id])
})

test('signing out with something unsent warns; another person of the same phone sees nothing of it, and its owner does again', async ({ page, context }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { id: institution, name } = await ownPlace(page.request)
  const account = await accountOf(page.request)
  const id = crypto.randomUUID()
  // Not to be sent meanwhile.
  await page.route('**/api/screenings', (route) => route.abort())
  await putIntoOutbox(page, { id, institution, name, account })
  await page.goto('/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  const asked = page.getByRole('dialog', { name: '还有内容没有发送' })
  await expect(asked).toContainText('只有本账户再次登录才能看到和发送')
  await asked.getByRole('button', { name: '取消' }).last().click()
  await expect(asked).toBeHidden()
  await page.getByRole('button', { name: '退出登录' }).click()
  await asked.getByRole('button', { name: '保留在本机并退出' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()

  await away(context)
  await page.goto('/')
  await expect(page.getByText(name)).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0)
  await back(context)

  await enterAs(page, 'yanhu')
  await page.goto('/outbox')
  await expect(page.getByText('没有待发送的内容')).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)

  await page.unrouteAll()
  await enterAs(page, 'yunting')
  await page.goto('/outbox')
  await expect(page.getByText(new RegExp(`排查 · ${name} · .+ 送达`))).toBeVisible({ timeout: 30_000 })
  expect((await screeningsOf(page.request, institution)).filter((known) => known === id)).toEqual([id])
})

test('what the server does not accept stays, with its words, and is exported or thrown away by itself', async ({ page }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const account = await accountOf(page.request)
  const id = crypto.randomUUID()
  // A place that is nobody's: 404.
  await putIntoOutbox(page, { id, institution: crypto.randomUUID(), name: '无此机构', account })
  await page.reload()
  const item = page.getByRole('listitem').filter({ hasText: '无此机构' })
  await expect(item).toContainText('未被接受:没有找到,或不在您的管辖范围内', { timeout: 30_000 })
  const downloading = page.waitForEvent('download')
  await item.getByRole('button', { name: '导出' }).click()
  expect((await downloading).suggestedFilename()).toBe(`silverguard-screening-${id}.json`)
  await item.getByRole('button', { name: '丢弃' }).click()
  await page.getByRole('dialog', { name: '丢弃这条内容?' }).getByRole('button', { name: '丢弃' }).click()
  await expect(page.getByText('没有待发送的内容')).toBeVisible()
})

import { type APIRequestContext, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { demoPassword, signIn } from './people.ts'
import { phone } from './places.ts'
import { serverPort } from './server-port.ts'
import { unreliableNetwork } from './unreliable-network.ts'

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
  await expect(page.getByText('断网时可以打开本系统。')).toBeVisible()
  await expect(page.getByText(/本机存有 [1-9]\d* 家机构/)).toBeVisible()
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

/** How much of the server's this device keeps for an account, and how many forms half filled in. */
const keptFor = (page: Page, account: string): Promise<Record<string, number>> =>
  page.evaluate(async (databaseName) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await asked(indexedDB.open(databaseName))
    const tables = ['replies', 'places', 'packs', 'drafts']
    const reading = database.transaction(tables)
    const counts = await Promise.all(tables.map(async (table) => [table, await asked(reading.objectStore(table).count())] as const))
    database.close()
    return Object.fromEntries(counts)
  }, `silverguard-${account}`)

/** As if everything kept here had been fetched that many days ago. */
const letPass = (page: Page, account: string, days: number) =>
  page.evaluate(
    async ([databaseName, keptAt]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(databaseName as string)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const writing = database.transaction(['replies', 'packs'], 'readwrite')
      for (const table of ['replies', 'packs']) {
        writing.objectStore(table).openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
          cursor?.update({ ...cursor.value, keptAt })
          cursor?.continue()
        }
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve()
        writing.onerror = () => reject(writing.error)
      })
      database.close()
    },
    [`silverguard-${account}`, new Date(Date.now() - days * 86_400_000).toISOString()] as const,
  )

/** The bytes of the first file of the first draft, as Latin letters. */
const keptInDraft = async (page: Page): Promise<string> => {
  const name = `silverguard-${await accountOf(page.request)}`
  return await page.evaluate(async (databaseName) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await asked(indexedDB.open(databaseName))
    const drafts: unknown[] = await asked(database.transaction('drafts').objectStore('drafts').getAll())
    database.close()
    const blobs: Blob[] = []
    const seek = (value: unknown) => {
      if (value instanceof Blob) blobs.push(value)
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(seek)
    }
    seek(drafts)
    return blobs[0] ? new TextDecoder('latin1').decode(await blobs[0].arrayBuffer()) : ''
  }, name)
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
  await expect(page.getByText('没有待发送的内容')).toBeVisible()
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
  await expect(page.getByLabel('密码', { exact: true })).toBeVisible()

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
  await expect(page.getByText(new RegExp(`排查 · ${name} · .+ 送达`))).toBeVisible()
  expect((await screeningsOf(page.request, institution)).filter((known) => known === id)).toEqual([id])
})

test('signing out without a network leaves nothing to be seen, lets nobody in by the old cookie, and ends the session once the server is reached', async ({
  page,
  context,
}) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { name } = await ownPlace(page.request)
  const account = await accountOf(page.request)
  const beside = await context.newPage()
  await beside.goto('/screenings')
  await expect(beside.getByText(name).first()).toBeVisible()
  await page.goto('/me')
  await away(context)
  await page.getByRole('button', { name: '退出登录' }).click()
  const password = page.getByLabel('密码', { exact: true })
  await expect(password).toBeVisible()
  await expect(beside.getByLabel('密码', { exact: true })).toBeVisible()
  await beside.close()
  await page.goto('/screenings')
  await expect(password).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  expect(await keptFor(page, account)).toMatchObject({ replies: 0, places: 0, packs: 0 })

  // The server is back, and only this request does not reach it: its cookie is still good, and lets nobody in.
  await page.route('**/api/session', (route) => route.abort())
  await back(context)
  expect((await page.request.get('/api/me')).status()).toBe(200)
  await page.goto('/')
  await expect(password).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0)

  await page.unrouteAll()
  await page.reload()
  await expect.poll(async () => (await page.request.get('/api/me')).status()).toBe(401)
  await page.getByLabel('登录名').fill('yunting')
  await password.fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })).toBeVisible()
})

test('a session that the server ended takes with it what the device kept, and not a form half filled in', async ({ page }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { id } = await ownPlace(page.request)
  const account = await accountOf(page.request)
  await page.goto(`/institutions/${id}/screening`)
  await page.getByLabel('拟采取措施').fill('下周复查收费账本')
  await expect.poll(async () => (await keptFor(page, account)).drafts).toBeGreaterThan(0)
  expect((await keptFor(page, account)).places).toBeGreaterThan(0)
  await page.request.delete('/api/session')
  await page.goto('/')
  await expect(page.getByLabel('密码', { exact: true })).toBeVisible()
  await expect.poll(async () => await keptFor(page, account)).toMatchObject({ replies: 0, places: 0, packs: 0 })
  expect((await keptFor(page, account)).drafts).toBeGreaterThan(0)
  await enterAs(page, 'yunting')
  await page.goto(`/institutions/${id}/screening`)
  await expect(page.getByLabel('拟采取措施')).toHaveValue('下周复查收费账本')
})

test('what was kept more than seven days ago is not shown without a network, and the page says why', async ({ page, context }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { id, name } = await ownPlace(page.request)
  const account = await accountOf(page.request)
  await away(context)
  await letPass(page, account, 8)
  await page.goto(`/institutions/${id}`)
  await expect(page.getByRole('alert')).toContainText('离线数据超过 7 天没有更新,已从本机删除')
  await expect(page.getByText(name)).toHaveCount(0)
  expect((await keptFor(page, account)).places).toBe(0)
  await back(context)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await ready(page)
})

test('what is open for change does not go out from any page, and does once its form is left', async ({ page, context }) => {
  await enterAs(page, 'yunting')
  await ready(page)
  const { id: institution, name } = await ownPlace(page.request)
  const account = await accountOf(page.request)
  await away(context)
  const id = crypto.randomUUID()
  await putIntoOutbox(page, { id, institution, name, account })
  await page.goto('/outbox')
  await page.getByRole('list', { name: '待发送' }).getByRole('link', { name: '修改' }).click()
  await expect(page.getByText('正在修改待发送的排查')).toBeVisible()
  await back(context)
  const beside = await context.newPage()
  await beside.goto('/outbox')
  const item = beside.getByRole('list', { name: '待发送' }).getByRole('listitem').filter({ hasText: name })
  await expect(item).toContainText('正在修改,提交或离开表单后再发送')
  await beside.getByRole('button', { name: '全部立即发送' }).click()
  await item.getByRole('button', { name: '立即重试' }).click()
  await expect(item.getByRole('button', { name: '立即重试' })).toBeEnabled()
  expect(await screeningsOf(page.request, institution)).not.toContain(id)
  await page.goBack()
  await expect(beside.getByText('没有待发送的内容')).toBeVisible()
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
  await expect(item).toContainText('未被接受:没有找到,或不在您的管辖范围内')
  expect(await violations(page)).toEqual([])
  const downloading = page.waitForEvent('download')
  await item.getByRole('button', { name: '导出' }).click()
  expect((await downloading).suggestedFilename()).toBe(`silverguard-screening-${id}.json`)
  await item.getByRole('button', { name: '丢弃' }).click()
  await page.getByRole('dialog', { name: '丢弃这条内容?' }).getByRole('button', { name: '丢弃' }).click()
  await expect(page.getByText('没有待发送的内容')).toBeVisible()
})

test('pages that did not come whole are asked for again until they do', async ({ page }) => {
  const network = await unreliableNetwork(serverPort, serverPort + 70)
  try {
    // Of another port, and with it another origin: nothing is kept yet.
    await signIn(page.request, 'yunting', demoPassword)
    network.refuseNext('/service-worker.js')
    network.refuseNext('/index.html')
    await page.goto(`${network.url}/outbox`)
    await expect(page.getByText('正在准备离线打开…')).toBeVisible()
    await expect(page.getByText('断网时可以打开本系统。')).toBeVisible()
    expect(network.refused).toBe(2)
  } finally {
    await network.close()
  }
})

test('a new version waits until it is asked for, and the form goes on with what was entered', async ({ browser }) => {
  const network = await unreliableNetwork(serverPort, serverPort + 70)
  const context = await browser.newContext({ baseURL: network.url, serviceWorkers: 'allow', viewport: phone })
  try {
    const page = await context.newPage()
    await enterAs(page, 'yunting')
    await ready(page)
    const { id } = await ownPlace(page.request)
    await page.goto(`/institutions/${id}/screening`)
    const remarks = page.getByLabel('拟采取措施')
    await remarks.fill('下周复查收费账本')
    network.lengthen('/service-worker.js', '\n// Of the next version.\n')
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    const line = page.getByRole('status').filter({ hasText: '有新版本,更新后继续(填写内容会保留)' })
    await expect(line).toBeVisible()
    await expect(remarks).toHaveValue('下周复查收费账本')
    const reloaded = page.waitForEvent('load')
    await line.getByRole('button', { name: '更新' }).click()
    await reloaded
    await expect(remarks).toHaveValue('下周复查收费账本')
    await expect(line).toBeHidden()
  } finally {
    await context.close()
    await network.close()
  }
})

test('a photo is made smaller on the device and loses its metadata; what cannot be evidence is told and not added', async ({ page }) => {
  await enterAs(page, 'yunting')
  const { id } = await ownPlace(page.request)
  await page.goto(`/institutions/${id}/screening`)
  const field = page.getByRole('group', { name: '照片和文件' }).last()
  // Drawn here, with a piece of metadata of ours behind its first marker.
  const jpeg = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 1500
    canvas.getContext('2d')?.fillRect(0, 0, 1000, 700)
    const drawn = new Uint8Array(await (await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), 'image/jpeg'))).arrayBuffer())
    const words = new TextEncoder().encode('Exif\0\0GPS 30.2741,120.1551')
    return [...drawn.slice(0, 2), 0xff, 0xe1, 0, words.length + 2, ...words, ...drawn.slice(2)]
  })
  await field.locator('input[type=file][multiple]').setInputFiles([
    { name: '大厅.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) },
    { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ])
  await expect(field.getByRole('listitem')).toHaveCount(1)
  await expect(field.getByRole('listitem')).toContainText('大厅.jpg')
  await expect(field.getByRole('status')).toContainText('空.pdf:是空文件')
  await expect(field.getByRole('status')).toContainText('程序.exe:不支持这种文件')
  const size = () => field.locator('img').evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight])
  await expect.poll(size).toEqual([2048, 1024])
  await expect.poll(() => keptInDraft(page)).toContain('JFIF')
  expect(await keptInDraft(page)).not.toContain('GPS')
  await field.getByRole('button', { name: '移除 大厅.jpg' }).click()
  await expect(field.getByRole('listitem')).toHaveCount(0)
})

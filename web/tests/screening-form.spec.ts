import { randomInt, randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { actAs } from './people.ts'
import { phone, visit } from './places.ts'

type Made = { id: string; name: string }
/** A place that no other test knows, with these facts true since May. */
const makePlace = async (request: APIRequestContext, facts: Record<string, unknown>, particulars: Record<string, unknown> = {}): Promise<Made> => {
  const name = `${randomUUID().slice(0, 18)}院`
  const data = { particulars: { name, township: '990101001', ...particulars }, facts, trueSince: '2026-05-12', differsFrom: [] }
  const reply = await request.post('/api/institutions', { data })
  expect(reply.status(), await reply.text()).toBe(200)
  return { id: (await reply.json()).id, name }
}
const read = async (request: APIRequestContext, id: string) => await (await request.get(`/api/institutions/${id}`)).json()
const factOf = async (request: APIRequestContext, id: string, key: string) => (await read(request, id)).facts.find(({ fact }: { fact: string }) => fact === key)

const open = async (page: Page, { id }: Made) => visit(page, `/institutions/${id}/screening`)
const question = (page: Page, words: string) => page.getByRole('group', { name: words, exact: true })
const answer = (page: Page, words: string, value: string) => question(page, words).getByRole('radio', { name: value, exact: true })
const level = (page: Page) => page.getByRole('region', { name: '按所填内容的系统初判' }).getByRole('status')
const submit = (page: Page) => page.getByRole('button', { name: '提交排查' })
const insolvent = '负债是否大于资产(相等不算)?'
const collapsed = '是否已经"爆雷"?'

/** The id of what waits on this device, read from its database. */
const firstItem = (page: Page) =>
  page.evaluate(async () => {
    const own = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => /[0-9a-f]{8}-/.test(name))
    for (const name of own) {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const found = await new Promise<{ id: string; kind: string }[]>((resolve, reject) => {
        const asked = opened.transaction('items').objectStore('items').getAll()
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      opened.close()
      const screening = found.find(({ kind }) => kind === 'screening')
      if (screening) return screening.id
    }
    return undefined
  })

const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement)
/** Goes on with the Tab key alone until the place is reached. */
const tabTo = async (page: Page, place: Locator) => {
  for (let steps = 0; steps < 200; steps += 1) {
    if (await isFocused(place)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${place}`)
}

const telephone = () => `138${String(randomInt(1e8)).padStart(8, '0')}`
const filed = { registration: 'filed', bedCount: 30, insolvent: false, monthlyFee: 2000 }

test('a red case is entered by keyboard alone, and Enter in a field hands nothing in', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  await tabTo(page, page.getByRole('textbox', { name: '查阅了哪些收费记录' }))
  await page.keyboard.insertText('2026 年收据')
  await tabTo(page, page.getByRole('textbox', { name: /床位总数/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${place.id}/screening`))
  await tabTo(page, answer(page, collapsed, '未问'))
  await page.keyboard.press('ArrowRight')
  await expect(answer(page, collapsed, '是')).toBeChecked()
  await expect(level(page)).toContainText('红色')
  await expect(level(page)).toContainText('暂算')
  await tabTo(page, submit(page))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${place.id}\\?tab=screenings`))
  await expect(page.getByText(`${place.name} 的排查已记录,现为红色`)).toBeVisible()
  expect((await read(request, place.id)).standing).toBe('red')
  expect(await factOf(request, place.id, 'collapsed')).toMatchObject({ value: true, source: 'visit' })
})

test('only what was changed or confirmed is recorded, and the rest stays of its day', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  await expect(page.getByText('上次:否 · 2026-05-12 · 填报')).toBeVisible()
  await answer(page, insolvent, '是').check()
  await page.getByRole('button', { name: '本组其余 2 项与上次一致' }).click()
  await expect(page.getByText('将记录 3 项情况')).toBeVisible()
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  const { facts, asOf } = await read(request, place.id)
  const since = Object.fromEntries(facts.map(({ fact, trueSince }: { fact: string; trueSince: string }) => [fact, trueSince]))
  expect(since).toEqual({ registration: asOf, bedCount: asOf, insolvent: asOf, monthlyFee: '2026-05-12' })
})

test('“takes no prepayment” answers its four facts at once, and the use of prepaid money is asked no more', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  const use = page.getByRole('combobox', { name: '预付费资金如何使用?' })
  await expect(use).toBeVisible()
  await page.getByRole('button', { name: '不收取预付费(四项一次填 0)' }).click()
  await expect(use).toHaveCount(0)
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  for (const fact of ['largestPrepayment', 'longestPrepaidMonths', 'largePrepayers', 'prepaidBalance'])
    expect((await factOf(request, place.id, fact)).value).toBe(0)
})

test('a draft is there again after a reload, and is given up when wanted', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  await page.getByRole('textbox', { name: '备注', exact: true }).last().fill('走廊堆物')
  await answer(page, insolvent, '无法核实').check()
  await expect(page.getByText(/^草稿已存于/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^已恢复 .* 的草稿$/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '备注', exact: true }).last()).toHaveValue('走廊堆物')
  await expect(answer(page, insolvent, '无法核实')).toBeChecked()
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await expect(answer(page, insolvent, '否')).toBeChecked()
  await page.reload()
  await expect(submit(page)).toBeVisible()
  await expect(page.getByText(/^已恢复/)).toHaveCount(0)
})

test('a draft says what the record says otherwise since it was begun', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  await answer(page, insolvent, '是').check()
  await expect(page.getByText(/^草稿已存于/)).toBeVisible()
  const { version } = await read(request, place.id)
  const data = { version, particulars: { address: '新街二号' }, facts: { bedCount: 31 }, withdrawn: [], trueSince: '2026-05-13' }
  expect((await request.patch(`/api/institutions/${place.id}`, { data })).status()).toBe(200)
  await page.reload()
  await expect(page.getByText('此后该机构的记录有变动,请核对:床位总数、地址')).toBeVisible()
  await expect(answer(page, insolvent, '是')).toBeChecked()
})

test('contradictions are pointed out while one types and refused never', async ({ page, request }) => {
  const place = await makePlace(request, { registration: 'filed', bedCount: 10 }, { residents: 8 })
  await open(page, place)
  await page.getByRole('textbox', { name: /向多少名老年人收取了大额预付费/ }).fill('9')
  await expect(page.getByText('已填大额预付费对象数量,请补充月应缴费用和单次最高预付费金额')).toBeVisible()
  await expect(page.getByText('大额预付费对象数量多于入住人数')).toBeVisible()
  await page.getByRole('textbox', { name: /^入住人数/ }).fill('11')
  await expect(page.getByText('入住人数多于床位总数')).toBeVisible()
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  expect((await read(request, place.id)).particulars.residents).toBe(11)
})

test('what is wrong is told at its field, and the focus goes to the first', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  await page.getByRole('textbox', { name: /床位总数/ }).fill('约十张')
  await page.getByRole('textbox', { name: /^排查人/ }).fill('')
  await submit(page).click()
  await expect(page.getByText('有 2 项需要更正')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^排查人/ })).toBeFocused()
  await expect(page.getByRole('textbox', { name: /床位总数/ })).toHaveAccessibleDescription(/请填整数/)
})

test('what another source says is recorded beside, and the message names the disagreement', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  const beside = page.getByRole('group').filter({ has: page.getByLabel(`来源、日期、备注、证明:${insolvent}`) })
  await page.getByLabel(`来源、日期、备注、证明:${insolvent}`).click()
  await page.getByRole('button', { name: '另一来源的说法不同' }).click()
  await page.getByRole('group', { name: '另一来源的说法' }).getByRole('radio', { name: '是', exact: true }).check()
  await expect(beside).toHaveCount(1)
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  await expect(page.getByText('不同来源说法不一,请核对:是否资不抵债')).toBeVisible()
  expect(await factOf(request, place.id, 'insolvent')).toMatchObject({ value: false, source: 'visit' })
})

test('a masked telephone stays unless it is entered anew, and then replaces what was there', async ({ page, request }) => {
  const place = await makePlace(request, filed, { telephones: [telephone()], address: `旧街 ${randomUUID()} 号` })
  await open(page, place)
  const telephones = page.getByRole('textbox', { name: '联系电话' })
  await expect(telephones).toHaveValue(/^138\*{4}\d{4}$/)
  await expect(telephones).toHaveAttribute('readonly')
  await page.getByRole('button', { name: '改填:联系电话' }).click()
  await telephones.fill('13900005678')
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  await expect(page.getByText(/未采用/)).toHaveCount(0)
  const { particulars } = await read(request, place.id)
  expect(particulars).toMatchObject({ telephones: ['139****5678'], address: expect.stringMatching(/^旧街/) })
})

test('on a phone every target is large, nothing runs over, the level stands below, and a red case can be entered', async ({ page, request }) => {
  await page.setViewportSize(phone)
  const place = await makePlace(request, filed)
  await open(page, place)
  const bar = page.locator('details').filter({ hasText: '暂算' })
  await expect(bar).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  const small = await page
    .locator('form')
    .evaluate((form) =>
      [...form.querySelectorAll<HTMLElement>('button, select, textarea, summary, label:has(input[type=radio]), label:has(input[type=checkbox])')]
        .filter((each) => each.getBoundingClientRect().height > 0 && each.getBoundingClientRect().height < 44)
        .map((each) => each.outerHTML.slice(0, 100)),
    )
  expect(small).toEqual([])
  await question(page, collapsed).getByText('是', { exact: true }).click()
  await expect(bar).toContainText('红色')
  await bar.locator('summary').click()
  await expect(bar).toContainText('按本机规则暂算,以服务器收到后为准')
  expect(await violations(page)).toEqual([])
  await bar.locator('summary').click()
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  expect((await read(request, place.id)).standing).toBe('red')
})

test('the form with its details open breaks no rule of WCAG 2.1 AA, in both languages', async ({ page, request }) => {
  const place = await makePlace(request, filed, { telephones: [telephone()] })
  await open(page, place)
  await page.getByLabel(`来源、日期、备注、证明:${insolvent}`).click()
  await page.getByRole('button', { name: '另一来源的说法不同' }).click()
  expect(await violations(page)).toEqual([])
  await page.addInitScript(() => localStorage.setItem('silverguard.language', 'en'))
  await open(page, place)
  await expect(page.getByRole('button', { name: 'Hand in the screening' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a place that nobody recorded is searched for, then recorded as unregistered with its screening', async ({ page }) => {
  await actAs(page, 'yunting')
  const name = `${randomUUID().slice(0, 18)}小院`
  await visit(page, '/screenings/new-place')
  await page.getByRole('textbox', { name: '机构(场所)名称' }).fill(name)
  await page.getByRole('button', { name: '查找', exact: true }).click()
  await page.getByRole('button', { name: /继续新增/ }).click()
  await expect(page.getByRole('form', { name: '未登记场所排查表(附件3)' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '机构(场所)名称' })).toHaveValue(name)
  await expect(page.getByRole('combobox', { name: '镇(街道)' })).not.toHaveValue('')
  await answer(page, '是否正在开展养老服务活动?', '是').check()
  await page.getByRole('combobox', { name: '发现途径' }).selectOption('grid_worker')
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  const id = /institutions\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
  const { particulars, facts } = await read(page.request, id)
  expect(particulars).toMatchObject({ name, foundThrough: 'grid_worker' })
  expect(facts.map(({ fact, value }: { fact: string; value: unknown }) => [fact, value])).toEqual([
    ['registration', 'unregistered'],
    ['operating', true],
  ])
})

test('without a network a screening waits on this device, and can be opened again for change before it is sent', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  await page.route('**/api/screenings', (route) => route.abort())
  await answer(page, insolvent, '是').check()
  await submit(page).click()
  await expect(page.getByText('已存入本机,联网后自动发送')).toBeVisible()
  await expect(page).toHaveURL(/outbox/)
  const item = await firstItem(page)
  await visit(page, `/institutions/${place.id}/screening?item=${item}`)
  await expect(page.getByText('正在修改待发送的排查;提交后取代原来的一份。')).toBeVisible()
  await expect(answer(page, insolvent, '是')).toBeChecked()
  await answer(page, collapsed, '是').check()
  await submit(page).click()
  await expect(page).toHaveURL(/outbox/)
  expect(await firstItem(page)).not.toBe(item)
  await page.unroute('**/api/screenings')
  // By itself, at the next try.
  await expect.poll(() => firstItem(page)).toBeUndefined()
  const { screenings } = await (await request.get(`/api/institutions/${place.id}/screenings`)).json()
  expect(screenings).toHaveLength(1)
  expect((await read(request, place.id)).standing).toBe('red')
})

test('what the server refuses stands at its field, leaves the outbox and stays in the form', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  const fields = [{ path: 'answers.0.value', message: '取值不符合该项要求' }]
  const refusal = { type: 'about:blank', title: '请求有误', status: 400, code: 'invalid_request', fields }
  await page.route('**/api/screenings', (route) => route.fulfill({ status: 400, contentType: 'application/problem+json', json: refusal }))
  await page.getByRole('textbox', { name: /床位总数/ }).fill('31')
  await submit(page).click()
  const beds = page.getByRole('textbox', { name: /床位总数/ })
  await expect(beds).toBeFocused()
  await expect(beds).toHaveAccessibleDescription(/未被接受:取值不符合该项要求/)
  await expect(beds).toHaveValue('31')
  expect(await firstItem(page)).toBeUndefined()
  await page.unroute('**/api/screenings')
  await submit(page).click()
  await expect(page).toHaveURL(/tab=screenings/)
  expect((await factOf(request, place.id, 'bedCount')).value).toBe(31)
})

test('a screening that was on its way when it was opened for change says so once it has arrived', async ({ page, request }) => {
  const place = await makePlace(request, filed)
  await open(page, place)
  let arrive = () => {}
  const gate = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/api/screenings', async (route) => {
    await gate
    await route.continue()
  })
  await answer(page, insolvent, '是').check()
  const asked = page.waitForRequest('**/api/screenings')
  await submit(page).click()
  await asked
  const item = await firstItem(page)
  const beside = await page.context().newPage()
  await visit(beside, `/institutions/${place.id}/screening?item=${item}`)
  await expect(beside.getByText('正在修改待发送的排查;提交后取代原来的一份。')).toBeVisible()
  arrive()
  await expect(beside.getByText('原来的一份刚刚已经发送;再提交会另记一次排查,以后提交的为准。')).toBeVisible()
})

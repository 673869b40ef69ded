import { expect, type Locator, type Page, test } from '@playwright/test'
import { firstInstitution, visit } from './places.ts'

const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement)

/** Goes on with the Tab key alone until the place is reached. */
const tabTo = async (page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await expect(place).toBeVisible()
  for (let steps = 0; steps < 150; steps += 1) {
    if (await isFocused(place)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The Tab key does not reach ${place}`)
}

/** Whether what has the focus looks otherwise than without it: by outline, frame, ground or shadow, on itself or close around it. */
const focusShows = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { what: 'nothing', shows: false }
    const around = [element, element.parentElement, element.nextElementSibling, element.closest('label')].filter((one) => one !== null)
    const look = () =>
      around.map((one) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(one)
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
        return [outline, boxShadow, borderColor, backgroundColor].join('/')
      })
    const style = document.createElement('style')
    style.nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
    style.textContent = '*{transition:none!important}'
    document.head.append(style)
    const focused = look().join()
    element.blur()
    const without = look().join()
    element.focus()
    style.remove()
    return { what: element.outerHTML.slice(0, 120), shows: focused !== without }
  })

test('the first stop leads past the navigation to the content', async ({ page }) => {
  await visit(page, '/institutions')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  expect(await isFocused(skip)).toBe(true)
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await isFocused(page.getByRole('main'))).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
})

for (const path of ['/', '/institutions', '/control-list', '/imports', '/settings']) {
  test(`every stop of the Tab key shows where it is on ${path}`, async ({ page }) => {
    await visit(page, path)
    for (let stop = 0; stop < 28; stop += 1) {
      await page.keyboard.press('Tab')
      const { what, shows } = await focusShows(page)
      if (what === 'nothing') break
      expect.soft(shows, what).toBe(true)
    }
  })
}

test('filters, order and columns of the register work without a mouse', async ({ page }) => {
  await visit(page, '/institutions')
  await tabTo(page, page.getByRole('button', { name: '登记备案', exact: true }).first())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: '未登记' }))
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/registration=unregistered/)
  await page.keyboard.press('Escape')
  const opener = page.getByRole('button', { name: '登记备案 (1)' })
  await expect(opener).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: '清除全部筛选' }))
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/registration/)
  await tabTo(page, page.getByRole('list', { name: /按风险状况计数/ }).getByRole('button', { name: /橙色/ }))
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/standing=orange/)
  await tabTo(page, page.getByRole('columnheader').getByRole('button', { name: /名称/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sort=name/)
})

test('an institution is found, opened, edited and saved without a mouse, and the focus follows to each page', async ({ page, request }) => {
  const { name, id } = await firstInstitution(request, 'standing=pending&registration=filed&sort=name')
  await visit(page, '/institutions')
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.insertText(name)
  const link = page.locator(`a[href="/institutions/${id}"]`)
  await expect(page.getByRole('status').filter({ hasText: /^共 \d 条$/ })).toBeVisible()
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: '编辑', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `编辑 ${name}` })).toBeFocused()
  const beds = page.getByLabel(/床位总数/)
  await tabTo(page, beds)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('57')
  await tabTo(page, page.getByRole('button', { name: '保存' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  const saved = await (await request.get(`/api/institutions/${id}`)).json()
  expect(saved.facts).toContainEqual(expect.objectContaining({ fact: 'bedCount', value: 57, source: 'entered' }))
})

test('the tabs of an institution are walked by the arrow keys', async ({ page, request }) => {
  const { id } = await firstInstitution(request, 'standing=orange')
  await visit(page, `/institutions/${id}`)
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/tab=particulars/)
  await expect(page.getByRole('tab', { selected: true })).toBeFocused()
})

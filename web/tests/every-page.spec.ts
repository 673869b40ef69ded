import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessibility.ts'
import { complaints } from './complaints.ts'
import { hearForeignWords } from './foreign-words.ts'
import { asOld, isOld } from './old-engine.ts'
import { allPlaces, desk, enter, phone, settled, speak } from './places.ts'

const widthOf = (page: Page) =>
  page.evaluate(() => {
    window.scrollTo({ left: 1000 })
    return { width: document.documentElement.scrollWidth, moved: window.scrollX }
  })

const demandBar = async (page: Page, as: string | undefined) => {
  const bars = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })
  await expect(bars).toHaveCount(1)
  await expect(bars.getByRole('link')).toHaveText(['工作台', '机构', as === 'shenji' ? '审计' : '排查', /^我的/])
  const box = await bars.boundingBox()
  expect(box && Math.round(box.y + box.height)).toBe(phone.height)
}

const demandNoFailure = (page: Page) => expect(page.getByRole('heading', { name: /^(页面出错|This page failed)$/ })).toHaveCount(0)

// Beside each other: they are the longest of all tests, and neither changes anything.
test.describe.configure({ mode: 'parallel' })

// One walk asks each page for all that every page promises: a page takes longer to open than to be asked.
test('on a desk in Chinese, and made as small as a phone, every page keeps its promises', async ({ page, request }) => {
  test.setTimeout(30 * 60_000)
  await page.setViewportSize(desk)
  await speak(page, 'zh')
  const heard = await complaints(page)
  const foreignWords = hearForeignWords(page, 'zh')
  for (const place of await allPlaces(request)) {
    const { name, path, as, paper } = place
    const where = `${name} (${path})`
    await test.step(name, async () => {
      await enter(page, place)
      expect.soft(await foreignWords(), `${where}: words of another language`).toEqual([])
      await page.setViewportSize(phone)
      await settled(page)
      expect.soft(await foreignWords(), `${where}: words of another language, on a phone`).toEqual([])
      expect.soft(await widthOf(page), `${where}: its width on a phone`).toEqual({ width: phone.width, moved: 0 })
      if (!paper) await demandBar(page, as)
      await page.setViewportSize(desk)
      await settled(page)
      await demandNoFailure(page)
      expect.soft(heard.splice(0), `${where}: what the browser complained of`).toEqual([])
      // Last: it puts a script of its own into the page, which the content policy refuses.
      expect.soft(await violations(page), `${where}: accessibility`).toEqual([])
      heard.length = 0
    })
  }
})

test('on a phone in English, in a browser as old as Chromium 100, every page keeps its promises', async ({ page, request }) => {
  test.setTimeout(30 * 60_000)
  await page.setViewportSize(phone)
  await speak(page, 'en')
  await asOld(page)
  const heard = await complaints(page)
  const foreignWords = hearForeignWords(page, 'en')
  for (const place of await allPlaces(request)) {
    const { name, path } = place
    const where = `${name} (${path})`
    await test.step(name, async () => {
      await enter(page, place)
      expect(await isOld(page)).toBe(true)
      expect.soft(await foreignWords(), `${where}: words of another language`).toEqual([])
      expect.soft(await widthOf(page), `${where}: its width`).toEqual({ width: phone.width, moved: 0 })
      // Tables stand on a desk alone.
      await page.setViewportSize(desk)
      await settled(page)
      await demandNoFailure(page)
      await page.setViewportSize(phone)
      await settled(page)
      expect.soft(heard.splice(0), `${where}: what the browser complained of`).toEqual([])
      expect.soft(await violations(page), `${where}: accessibility`).toEqual([])
      heard.length = 0
    })
  }
})

import { expect, test } from '@playwright/test'
import { allPlaces, enter, languages, phone, speak, visit } from './places.ts'

test.use({ viewport: phone })

for (const language of languages) {
  test(`no page is wider than a phone in ${language}`, async ({ page, request }) => {
    test.setTimeout(600_000)
    await speak(page, language)
    for (const place of await allPlaces(request)) {
      const { name, path } = place
      await test.step(name, async () => {
        await enter(page, place)
        const wider = await page.evaluate(() => {
          window.scrollTo({ left: 1000 })
          return { width: document.documentElement.scrollWidth, moved: window.scrollX }
        })
        expect.soft(wider, `${name} (${path})`).toEqual({ width: phone.width, moved: 0 })
      })
    }
  })
}

test('a bar of four stands at the bottom of every page but paper, in place of the left column', async ({ page, request }) => {
  test.setTimeout(600_000)
  for (const place of await allPlaces(request)) {
    const { name, paper } = place
    if (paper) continue
    await test.step(name, async () => {
      await enter(page, place)
      const bars = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })
      await expect(bars).toHaveCount(1)
      await expect(bars.getByRole('link')).toHaveText(['工作台', '机构', place.as === 'shenji' ? '审计' : '排查', '我的'])
      const box = await bars.boundingBox()
      expect(box && Math.round(box.y + box.height)).toBe(phone.height)
    })
  }
})

test('the register is cards that lead to the institution, and the pages left out of the bar are under 我的', async ({ page }) => {
  await visit(page, '/institutions')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/institutions\/[0-9a-f-]{36}/)
  await page.getByRole('link', { name: '我的' }).click()
  for (const name of ['管控名单', '导入', '规则']) await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible()
})

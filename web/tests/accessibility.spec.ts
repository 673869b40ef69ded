import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { allPlaces, desk, enter, phone, speak, visit } from './places.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const sizes = { desk, phone }

// Every page in each size and in each language; both in all four ways would take as long as all other tests together.
for (const [size, language] of [
  ['desk', 'zh'],
  ['phone', 'en'],
] as const) {
  test(`no page breaks a rule of WCAG 2.1 AA on a ${size} in ${language}`, async ({ page, request }) => {
    test.setTimeout(600_000)
    await page.setViewportSize(sizes[size])
    await speak(page, language)
    for (const place of await allPlaces(request)) {
      const { name, path } = place
      await test.step(name, async () => {
        await enter(page, place)
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`)
        expect.soft(found, `${name} (${path})`).toEqual([])
      })
    }
  })
}

test('the frame says what each part of a page is', async ({ page }) => {
  await visit(page, '/institutions')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page).toHaveTitle(/机构/)
})

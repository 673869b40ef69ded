import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { makeJpeg, makePdf, secrets } from '../../api/src/testing/evidence-files.ts'
import { violations } from './accessibility.ts'
import { firstInstitution, phone, visit } from './places.ts'

const handIn = async (page: Page, institution: string, fileName: string, data: Buffer) => {
  const params = { id: randomUUID(), institution, fileName, takenAt: '2026-11-20T03:00:00Z', longitude: '121.47', latitude: '31.23' }
  const reply = await page.request.post('/api/evidence', { params, data, headers: { 'content-type': 'application/octet-stream' } })
  expect(reply.status(), await reply.text()).toBe(200)
}

test('a photo is shown upright without where it was taken, enlarged, and handed out as it came for a reason', async ({ page }) => {
  const { id } = await firstInstitution(page.request, 'standing=red')
  const name = `门头${randomUUID().slice(0, 6)}.jpg`
  const taken = makeJpeg({ orientation: 6 })
  await handIn(page, id, name, taken)
  await handIn(page, id, '合同<b>扫描</b>.html', makePdf())
  await visit(page, `/institutions/${id}?tab=screenings`)
  const card = page.getByRole('listitem').filter({ hasText: name })
  await expect(card).toContainText('拍摄时间 2026-11-20 11:00')
  await expect(card).toContainText('已去除位置信息')
  await card.getByRole('button', { name: `放大查看 ${name}` }).press('Enter')
  const picture = page.getByRole('img', { name: `照片 ${name}` })
  // 16 by 8 pixels on the side: it stands upright.
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([8, 16])
  await page.keyboard.press('Escape')
  const [plain] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: `下载 ${name}` }).click()])
  expect(plain.suggestedFilename()).toBe(name)
  const given = readFileSync(await plain.path())
  for (const secret of secrets) expect(given.includes(secret)).toBe(false)
  await card.getByRole('button', { name: `取原始文件 ${name}` }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '取原始文件' })
  await expect(dialog.getByRole('textbox', { name: '事由' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('核对拍摄地点')
  const [original] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(readFileSync(await original.path())).toEqual(taken)
  await expect(page.getByText('合同<b>扫描</b>.html')).toBeVisible()
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 合同<b>扫描</b>.html' }).click()])
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/)
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('desk.png'), fullPage: true })
  await page.setViewportSize(phone)
  await page.screenshot({ path: test.info().outputPath('phone.png'), fullPage: true })
})

test('what nobody may run is never shown as a page', async ({ page }) => {
  const { id } = await firstInstitution(page.request, 'standing=red')
  await handIn(page, id, '页面.html', makeJpeg({ after: '<html><script>document.title = "ran"</script></html>' }))
  const { files } = await (await page.request.get(`/api/institutions/${id}/evidence`)).json()
  await page.goto(`/api/evidence/${files[0].id}/file`)
  expect(await page.title()).not.toContain('ran')
  expect(await page.evaluate(() => document.contentType)).toBe('image/jpeg')
})

import { expect, test } from '@playwright/test'
import { complaints } from './complaints.ts'
import { firstInstitution, visit } from './places.ts'

test('menus, filters, the calendar and a form keep to the policy too', async ({ page, request }) => {
  const { id } = await firstInstitution(request, 'standing=orange&status=open')
  const heard = await complaints(page)
  await visit(page, '/institutions')
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '机构类型', exact: true }).first().click()
  await page.getByRole('checkbox').first().click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: '每页条数' }).click()
  await page.keyboard.press('Escape')
  await visit(page, `/institutions/${id}/edit`)
  await page.getByLabel('以下事实自何日起属实').click()
  await page.keyboard.press('Escape')
  await page.getByLabel(/床位总数/).fill('abc')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status').filter({ hasText: '需要更正' })).toBeVisible()
  expect(heard).toEqual([])
})

test('a script written into the page does not run, and the listener of these tests hears of it', async ({ page }) => {
  const heard = await complaints(page)
  await visit(page, '/')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.head.append(script)
    return document.title === 'ran'
  })
  expect(ran).toBe(false)
  await expect.poll(() => heard.filter((what) => what.startsWith('script-src-elem')).length).toBeGreaterThan(0)
})

test('the page is sent with a policy without exceptions for scripts, and holds no script of its own', async ({ request }) => {
  const reply = await request.get('/institutions', { headers: { accept: 'text/html' } })
  const headers = reply.headers()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self'(;|$)/)
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  const html = await reply.text()
  for (const [script] of html.matchAll(/<script\b[^>]*>[^<]*/g)) expect(script).toMatch(/^<script\b[^>]*\bsrc="\/assets\/[^"]+"[^>]*>$/)
  expect(html).not.toMatch(/\son\w+=/)
})

test('every answer gets a nonce of its own', async ({ request }) => {
  const nonces = await Promise.all([1, 2, 3].map(async () => /nonce-([\w-]+)/.exec((await request.get('/')).headers()['content-security-policy'] ?? '')?.[1]))
  expect(new Set(nonces).size).toBe(3)
  expect(nonces).not.toContain(undefined)
})

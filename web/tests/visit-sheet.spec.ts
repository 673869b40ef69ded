import { expect, test } from '@playwright/test'
import { actAs } from './people.ts'
import { firstInstitution, visit } from './places.ts'
import { readPdf } from './read-pdf.ts'

test('the visit sheet asks first what is open, gives boxes to tick, stands on A4 upright and in the trail', async ({ page, request }) => {
  const { id, name } = await firstInstitution(request, 'standing=pending')
  const { verdict } = await (await request.get(`/api/institutions/${id}`)).json()
  await visit(page, `/institutions/${id}/visit-sheet`)
  const sheet = page.getByRole('main')
  await expect(sheet.getByRole('heading', { level: 1, name: '养老服务风险隐患排查走访单' })).toBeVisible()
  await expect(sheet).toContainText(name)
  const [first, checks, rest] = await Promise.all([0, 1, 2].map((at) => sheet.getByRole('table').nth(at).textContent()))
  const missing = new Set(verdict.undetermined.flatMap((one: { missing: string[] }) => one.missing))
  expect((first ?? '').split('可能构成').length - 1).toBe(missing.size)
  for (const words of ['信用中国', '裁判文书网', '国家企业信用信息公示系统', '□查到', '□未查到']) expect(checks).toContain(words)
  expect(`${first}${rest}`).toContain('□是')
  expect(`${first}${rest}`).toContain('□无法核实')
  await expect(sheet).toContainText(/审计链 /)
  const { width, height, pages } = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  expect(pages.length).toBeLessThanOrEqual(3)
  await actAs(page, 'shenji')
  const { rows } = await (await page.request.get('/api/trail', { params: { kind: 'output', person: 'jingban' } })).json()
  expect(JSON.stringify(rows[0])).toContain(id)
  expect(JSON.stringify(rows[0])).toContain('排查走访单')
})

import { expect, test } from '@playwright/test'
import { complaints } from './complaints.ts'
import { asOld, isOld } from './old-engine.ts'
import { firstInstitution, visit } from './places.ts'

// That every page stands in such a browser is asked in `every-page.spec.ts`.
test('an institution is filtered for, edited and saved in a browser as old as Chromium 100', async ({ page, request }) => {
  await asOld(page)
  const heard = await complaints(page)
  const { id } = await firstInstitution(request, 'standing=pending&registration=filed')
  await visit(page, '/institutions')
  await page.getByRole('button', { name: '登记备案', exact: true }).first().click()
  await page.getByRole('checkbox', { name: '未登记' }).click()
  await expect(page).toHaveURL(/registration=unregistered/)
  await visit(page, `/institutions/${id}/edit`)
  await page.getByLabel(/床位总数/).fill('73')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).toHaveURL(new RegExp(`/institutions/${id}(\\?|$)`))
  await visit(page, `/institutions/${id}?tab=particulars`)
  await expect(page.getByRole('row').filter({ hasText: '床位总数' })).toContainText('73')
  expect([await isOld(page), heard]).toEqual([true, []])
})

test('the styles hold nothing without which an older browser would lose a rule that the pages stand on', async ({ page, request }) => {
  await visit(page, '/')
  const sheets = await page.locator('link[rel="stylesheet"]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  expect(sheets.length).toBeGreaterThan(0)
  for (const sheet of sheets) {
    const style = await (await request.get(sheet)).text()
    expect(style).not.toMatch(/color-mix\(|oklch\(|light-dark\(|@scope|@starting-style|@position-try|anchor-name:|text-wrap:balance;?}/)
    // Nested rules are of version 112.
    expect(style).not.toMatch(/[;{]\s*&/)
  }
})

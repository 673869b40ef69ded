import { expect, type Page, test } from '@playwright/test'
import { allPlaces, enter, firstInstitution, visit } from './places.ts'

/** What came into Chromium after version 100, and what a page without HTTPS does not have: a bureau's own network has none. */
const takeAway = () => {
  const gone: [object | undefined, string[]][] = [
    [Array, ['fromAsync']],
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object.getPrototypeOf(Uint8Array.prototype), ['toSorted', 'toReversed', 'with']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [RegExp, ['escape']],
    [Math, ['sumPrecise', 'f16round']],
    [Error, ['isError']],
    [AbortSignal, ['timeout', 'any']],
    [URL, ['canParse', 'parse']],
    [Response, ['json']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'moveBefore']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover', 'inert']],
    [Document.prototype, ['startViewTransition']],
    [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [Navigator.prototype, ['clipboard', 'storage', 'locks', 'serviceWorker']],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([].values())),
      ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    ],
    [window, ['navigation', 'Iterator', 'Float16Array', 'scheduler', 'cookieStore', 'caches']],
  ]
  for (const [owner, names] of gone) for (const name of names) if (owner && name in owner) Reflect.deleteProperty(owner, name)
  // The `v` flag of regular expressions is of version 112.
  const Newer = RegExp
  window.RegExp = new Proxy(Newer, {
    construct: (target, [pattern, flags]: [string, string?]) => {
      if (flags?.includes('v')) throw new SyntaxError(`Invalid flags supplied to RegExp constructor '${flags}'`)
      return new target(pattern, flags)
    },
  })
}

const asOld = async (page: Page): Promise<string[]> => {
  const errors: string[] = []
  await page.addInitScript(takeAway)
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return errors
}

test('every page stands in a browser as old as Chromium 100', async ({ page, request }) => {
  test.setTimeout(600_000)
  const errors = await asOld(page)
  for (const place of await allPlaces(request)) {
    const { name, path } = place
    await test.step(name, async () => {
      await enter(page, place)
      await expect(page.getByRole('heading', { name: '页面出错' })).toHaveCount(0)
      expect.soft(errors.splice(0), `${name} (${path})`).toEqual([])
    })
  }
  const left = await page.evaluate(() => ['toSorted' in Array.prototype, 'groupBy' in Object, 'timeout' in AbortSignal, 'randomUUID' in crypto])
  expect(left).toEqual([false, false, false, false])
})

test('an institution is filtered for, edited and saved in a browser as old as Chromium 100', async ({ page, request }) => {
  const errors = await asOld(page)
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
  expect(errors).toEqual([])
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

import { expect, type Page, test } from '@playwright/test'
import { allPlaces, enter, type Language, speak, visit } from './places.ts'

const scripts = { zh: /[A-Za-z]{2,}/, en: /\p{Script=Han}/u }

/**
 * What may stand in the other language, and why:
 * the plan's own name of a form and what one writes in it (附件5, 无), and the numbers of clauses as the sources print them;
 * the columns that a file of code changes must have;
 * the reason that somebody gave for a level, among the circumstances of the list;
 * the names of the languages, each in itself; names of formats, encodings and programs; ids of rules and rule sets; dates to type.
 */
const allowed: Record<Language, RegExp> = {
  en: /Judged: .*|附件\s?\d|原代码 \(|新代码 \(|名称 \(|"无"|中文|银龄盾|[一二三四五六七八九十]+[(\uFF08][一二三四五六七八九十]+[)\uFF09]\d*|第[一二三四五六七八九十百千]+条|三·分類處置/g,
  zh: /English|PostgreSQL|UTF-8|GB18030|SHA-256|\.?docx|\.?xlsx|\.?csv|\.?txt|\bMB\b|\bKB\b|(district|yuquan)-plan@\d+|registers\.csv|zzzzzz|PDF|Word|Excel|PPT/g,
}

/** All words of a page that a person sees or hears: text, labels, hints, titles. Words quoted from a source are marked with their language and left out. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [document.title]
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('script, style, noscript, [lang]:not(html), body > textarea[aria-hidden]')) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '')
      if (element instanceof HTMLInputElement && ['text', 'search', ''].includes(element.type)) continue
      if (element instanceof HTMLTextAreaElement) continue
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '')
    }
    return [...new Set(found.map((words) => words.trim()).filter((words) => words !== ''))]
  })

/** Every string of the server's answers but the words that it gives in both languages: names, addresses, codes, quoted clauses. */
const dataIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(dataIn)
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value) return []
  return Object.values(value).flatMap(dataIn)
}

/** Words with the data in them taken out, longest first. */
const without = (words: string, data: readonly string[]) => data.reduce((rest, one) => rest.replaceAll(one, ' '), words)

for (const language of ['en', 'zh'] as const) {
  const other = { en: 'Chinese', zh: 'English' }[language]
  test(`in ${language} no page says anything in ${other} but data and quoted words`, async ({ page, request }) => {
    test.setTimeout(600_000)
    await speak(page, language)
    const data = new Set<string>()
    const answers: Promise<void>[] = []
    const keep = (body: unknown) => {
      for (const one of dataIn(body)) data.add(one)
    }
    page.on('response', (response) => {
      if (!response.url().includes('/api/') || !response.headers()['content-type']?.includes('json')) return
      // A page that is left takes its unread answers with it.
      const body = response.json().catch(() => null)
      answers.push(body.then(keep))
    })
    for (const place of await allPlaces(request)) {
      const { name, path } = place
      await test.step(name, async () => {
        data.clear()
        await enter(page, place)
        // A page of several lists is settled when the last has come; its names must be known before its words are judged.
        await page.waitForLoadState('networkidle')
        while (answers.length > 0) await Promise.all(answers.splice(0))
        const known = [...data].filter((one) => scripts[language].test(one)).sort((one, two) => two.length - one.length)
        const foreign = (await wordsOf(page))
          .map((words) => without(words, known).replaceAll(allowed[language], ''))
          .filter((words) => scripts[language].test(words))
        expect.soft(foreign, `${name} (${path})`).toEqual([])
      })
    }
  })
}

test('the language is chosen at once, kept across visits, and told to the reader of the screen', async ({ page }) => {
  await visit(page, '/institutions?standing=red')
  await page.getByText('English', { exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Institutions')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(/standing=red/)
  await visit(page, '/rules')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules')
  await page.getByText('中文', { exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('规则')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

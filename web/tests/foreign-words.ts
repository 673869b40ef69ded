import type { Page } from '@playwright/test'
import type { Language } from './places.ts'

const scripts = { zh: /[A-Za-z]{2,}/, en: /\p{Script=Han}/u }

/**
 * What may stand in the other language, and why:
 * the plan's own name of a form and what one writes in it (附件5, 无), and the numbers of clauses as the sources print them;
 * the columns that a file of code changes, or of a year's days off, must have;
 * the reason that somebody gave for a level, among the circumstances of the list; what is quoted as somebody said or a plan has it;
 * the names of the languages, each in itself; names of formats, encodings and programs; ids of rules, rule sets and measures; dates to type.
 */
const allowed: Record<Language, RegExp> = {
  en: /“(?:[^“”]|“[^“”]*”)*”|Judged: .*|日期 \(date\)|安排 \(arrangement\)|[休班](?= (?:\(|for ))|附件\s?\d|原代码 \(|新代码 \(|名称 \(|"无"|中文|银龄盾|[一二三四五六七八九十]+[(\uFF08][一二三四五六七八九十]+[)\uFF09]\d*|第[一二三四五六七八九十百千]+条|三·分類處置/g,
  zh: /English|PostgreSQL|UTF-8|GB18030|SHA-256|\.?docx|\.?xlsx|\.?csv|\.?txt|\bMB\b|\bKB\b|(district|yuquan)-plan@\d+|registers\.csv|zzzzzz|PDF|JPG|Word|Excel|PPT|M[YORUVCF]\d/g,
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

/**
 * Listens from now on to what the server answers; told each time: the words of the page that are neither data nor of its language.
 * Between two pages stands a blank one (`enter`): what the server answered to the first is forgotten there.
 */
export const hearForeignWords = (page: Page, language: Language): (() => Promise<string[]>) => {
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
  page.on('framenavigated', (frame) => frame === page.mainFrame() && frame.url() === 'about:blank' && data.clear())
  return async () => {
    // A page of several lists is settled when the last has come; its names must be known before its words are judged.
    await page.waitForLoadState('networkidle')
    while (answers.length > 0) await Promise.all(answers.splice(0))
    const known = [...data].filter((one) => scripts[language].test(one)).sort((one, two) => two.length - one.length)
    const cleaned = (await wordsOf(page)).map((words) => without(words, known).replaceAll(allowed[language], ''))
    return cleaned.filter((words) => scripts[language].test(words))
  }
}

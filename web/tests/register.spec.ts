import { expect, type Page, test } from '@playwright/test'
import { openAs } from './people.ts'
import { firstInstitution, listInstitutions, settled, visit } from './places.ts'
import { publishRules } from './publish-rules.ts'
import { downloadWorkbook } from './read-workbook.ts'

const standings = { red: '红色', orange: '橙色', yellow: '黄色', green: '绿色', pending: '待核实', apart: '未登记·另行处置' } as const
type Standing = keyof typeof standings
const everyStanding = Object.keys(standings) as Standing[]

const total = (page: Page) => page.getByRole('main').locator('header').getByRole('status')
const chip = (page: Page, standing: Standing) => page.getByRole('list', { name: /按风险状况计数/ }).getByRole('button', { name: standings[standing] })
const rows = (page: Page) => page.getByRole('region', { name: /机构列表/ }).locator('tbody tr')
const namesShown = (page: Page) => page.getByRole('region', { name: /机构列表/ }).locator('tbody th a')
const countOn = async (page: Page, standing: Standing) => Number((await chip(page, standing).textContent())?.replaceAll(/\D/g, ''))
const namesBy = async (page: Page, query: string) => (await listInstitutions(page.request, query)).rows.map(({ name }) => name)
const saying = (count: number) => `共 ${count.toLocaleString('en-US')} 条`

test.describe('the counts', () => {
  const combinations = [
    '',
    'registration=unregistered',
    'township=990101001&township=990101101',
    'township=990101101&registration=filed&registration=unfiled',
    'registration=unknown&kind=unknown',
    `registration=filed&text=${encodeURIComponent('养老院')}`,
    `township=990101002&registration=filed&text=${encodeURIComponent('枫渚')}&status=open`,
  ]
  for (const filters of combinations) {
    test(`by standing are what pressing them shows and make up the whole, under ${decodeURIComponent(filters) || 'no filter'}`, async ({ page }) => {
      await visit(page, `/institutions?${filters}`)
      const whole = (await listInstitutions(page.request, filters)).total
      await expect(total(page)).toHaveText(saying(whole))
      const counts = await Promise.all(everyStanding.map((standing) => countOn(page, standing)))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(whole)
      for (const [place, standing] of everyStanding.entries()) {
        const count = counts[place] ?? Number.NaN
        await chip(page, standing).click()
        await expect(page).toHaveURL(new RegExp(`standing=${standing}(&|$)`))
        await expect(total(page)).toHaveText(saying(count))
        await expect(rows(page)).toHaveCount(Math.min(count, 50))
        if (count > 0) await expect(rows(page).locator(`[data-column="level"] svg[data-standing="${standing}"]`)).toHaveCount(Math.min(count, 50))
        else await expect(page.getByText('没有符合条件的机构')).toBeVisible()
        await chip(page, standing).click()
        await expect(total(page)).toHaveText(saying(whole))
      }
    })
  }

  test('add up when several standings are pressed', async ({ page }) => {
    await visit(page, '/institutions')
    const [red, pending] = [await countOn(page, 'red'), await countOn(page, 'pending')]
    await chip(page, 'red').click()
    await chip(page, 'pending').click()
    await expect(total(page)).toHaveText(saying(red + pending))
    await expect(chip(page, 'red')).toHaveAttribute('aria-pressed', 'true')
    await expect(chip(page, 'green')).toHaveAttribute('aria-pressed', 'false')
  })

  test('of green hold nothing pending, and neither is mixed with what is unregistered and handled apart', async ({ page, browser }) => {
    const { request: reviewer } = await openAs(browser, 'shenhe')
    const { ruleSet } = await (await page.request.get('/api/installation')).json()
    await publishRules(reviewer, 'yuquan-plan@1')
    try {
      const { counts } = await listInstitutions(page.request, 'size=1')
      expect(counts.apart).toBeGreaterThan(0)
      expect(counts.pending).toBeGreaterThan(0)
      for (const standing of ['green', 'pending', 'apart'] as const) {
        await visit(page, `/institutions?standing=${standing}&size=200`)
        await expect(total(page)).toHaveText(saying(counts[standing] ?? 0))
        const shown = await rows(page)
          .locator('[data-column="level"] svg[data-standing]')
          .evaluateAll((signs) => signs.map((sign) => sign.getAttribute('data-standing')))
        expect(new Set(shown)).toEqual(new Set([standing]))
      }
    } finally {
      await publishRules(reviewer, ruleSet)
    }
  })
})

test.describe('the search', () => {
  for (const [initials, name] of [
    ['sflngy', '松风老年公寓'],
    ['zyjjyl', '竹影居家养老'],
  ] as const) {
    test(`finds ${name} by the initials ${initials}`, async ({ page }) => {
      await visit(page, '/institutions')
      await page.getByRole('searchbox').fill(initials)
      await expect(page).toHaveURL(new RegExp(`text=${initials}`))
      const found = await listInstitutions(page.request, `text=${encodeURIComponent(name)}`)
      expect(found.total).toBeGreaterThan(0)
      await expect(total(page)).toHaveText(saying(found.total))
      for (const shown of await namesShown(page).allInnerTexts()) expect(shown).toContain(name)
    })
  }

  test('does not ask while an input method is composing', async ({ page }) => {
    await visit(page, '/institutions')
    const session = await page.context().newCDPSession(page)
    await page.getByRole('searchbox').focus()
    await session.send('Input.imeSetComposition', { text: 'zhu', selectionStart: 3, selectionEnd: 3 })
    await page.waitForTimeout(600)
    await expect(page).not.toHaveURL(/text=/)
    await session.send('Input.insertText', { text: '竹影' })
    await expect(page).toHaveURL(new RegExp(`text=${encodeURIComponent('竹影')}`))
  })
})

test.describe('the address', () => {
  test('keeps filter, order, page and size through a reload and the way back from an institution', async ({ page }) => {
    const query = 'standing=pending&standing=green&registration=filed&sort=name&direction=desc&page=2&size=20'
    const expected = await namesBy(page, query)
    expect(expected.length).toBe(20)
    await visit(page, `/institutions?${query}`)
    await expect(namesShown(page)).toHaveText(expected)
    await page.reload()
    await settled(page)
    await expect(namesShown(page)).toHaveText(expected)
    const address = page.url()
    await namesShown(page).nth(3).click()
    await expect(page.getByRole('heading', { level: 1, name: expected[3] ?? 'no fourth row' })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(address)
    await expect(namesShown(page)).toHaveText(expected)
    await expect(chip(page, 'pending')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('button', { name: '登记备案 (1)' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /名称/ })).toHaveAttribute('aria-sort', 'descending')
  })

  test('with words that mean nothing still shows the register', async ({ page }) => {
    await visit(page, '/institutions?standing=purple&page=-3&size=many&sort=luck')
    await expect(total(page)).toHaveText(saying((await listInstitutions(page.request, '')).total))
  })
})

test.describe('the table', () => {
  test('shows the chosen columns only, and again after a reload', async ({ page }) => {
    const kind = page.getByRole('columnheader', { name: '机构类型' })
    const code = page.getByRole('columnheader', { name: /统一社会信用代码/ })
    await visit(page, '/institutions')
    await expect(kind).toBeVisible()
    await expect(code).toHaveCount(0)
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '机构类型' }).click()
    await page.getByRole('checkbox', { name: /统一社会信用代码/ }).click()
    await expect(page.getByRole('checkbox', { name: /名称/ })).toBeDisabled()
    await page.keyboard.press('Escape')
    await page.reload()
    await settled(page)
    await expect(code).toBeVisible()
    await expect(kind).toHaveCount(0)
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('button', { name: '恢复默认列' }).click()
    await expect(kind).toBeVisible()
    await expect(code).toHaveCount(0)
  })

  test('is ordered by the server, over all pages', async ({ page }) => {
    await visit(page, '/institutions')
    const heading = page.getByRole('columnheader', { name: /名称/ })
    for (const direction of ['asc', 'desc']) {
      const asked = page.waitForRequest((request) => /sort=name/.test(request.url()) && request.url().includes(`direction=${direction}`))
      await heading.getByRole('button').click()
      await asked
      await expect(namesShown(page)).toHaveText(await namesBy(page, `sort=name&direction=${direction}&size=50`))
      await expect(heading).toHaveAttribute('aria-sort', direction === 'asc' ? 'ascending' : 'descending')
    }
  })

  test('is paged by numbers, and the pages together are the whole', async ({ page }) => {
    await visit(page, '/institutions?size=100&sort=name')
    const whole = (await listInstitutions(page.request, '')).total
    const pages = page.getByRole('navigation', { name: '分页' })
    await expect(pages).toContainText(saying(whole))
    const ways: (string | null)[] = []
    for (let number = 1; number <= Math.ceil(whole / 100); number += 1) {
      await pages.getByRole('button', { name: `第 ${number} 页`, exact: true }).click()
      await expect(pages.getByRole('button', { name: `第 ${number} 页`, exact: true })).toHaveAttribute('aria-current', 'page')
      await expect(rows(page)).toHaveCount(Math.min(100, whole - (number - 1) * 100))
      await expect(namesShown(page)).toHaveText(await namesBy(page, `size=100&sort=name&page=${number}`))
      ways.push(...(await namesShown(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))))
    }
    expect(new Set(ways).size).toBe(whole)
    await page.getByRole('combobox', { name: '每页条数' }).click()
    await page.getByRole('option', { name: '20 条/页' }).click()
    await expect(page).toHaveURL(/size=20(&|$)/)
    await expect(rows(page)).toHaveCount(20)
  })

  test('sets what a person should look at beside the name', async ({ page }) => {
    const marked = await listInstitutions(page.request, 'mark=possible_duplicate')
    expect(marked.total).toBeGreaterThan(0)
    await visit(page, '/institutions?mark=possible_duplicate')
    await expect(rows(page)).toHaveCount(Math.min(marked.total, 50))
    await expect(rows(page).getByText('疑似重复')).toHaveCount(Math.min(marked.total, 50))
  })
})

test.describe('the copies', () => {
  for (const filters of ['', 'standing=red&standing=pending&registration=unregistered&sort=name', 'text=zzzzzz']) {
    test(`as a workbook hold the rows of the list in its order, under ${filters || 'no filter'}`, async ({ page }) => {
      await visit(page, `/institutions?${filters}`)
      const { total: whole } = await listInstitutions(page.request, filters)
      await page.getByRole('button', { name: '导出' }).click()
      const workbook = await downloadWorkbook(page, page.getByRole('menuitem', { name: '导出(号码打码)' }))
      expect(workbook.fileName).toMatch(/\.xlsx$/)
      expect(workbook.records).toHaveLength(whole)
      const listed: { id: string; name: string }[] = []
      for (let number = 1; listed.length < whole; number += 1) {
        listed.push(...(await listInstitutions(page.request, `${filters}&size=200&page=${number}`)).rows)
      }
      expect(workbook.column('机构名称')).toEqual(listed.map(({ name }) => name))
      expect(workbook.column('系统编号')).toEqual(listed.map(({ id }) => id))
    })
  }

  test('on paper hold the rows of the list in its order, and say their filters', async ({ page }) => {
    const filters = 'standing=pending&registration=filed&sort=name&direction=desc'
    await visit(page, `/institutions?${filters}`)
    await page.getByRole('link', { name: '打印' }).click()
    await expect(page).toHaveURL(/\/institutions\/print\?/)
    const { total: whole, rows: listed } = await listInstitutions(page.request, `${filters}&size=200`)
    expect(whole).toBeLessThanOrEqual(200)
    await expect(page.locator('tbody tr')).toHaveCount(whole)
    await expect(page.locator('tbody tr a')).toHaveText(listed.map(({ name }) => name))
    await expect(page.getByRole('main')).toContainText(`共 ${whole} 条`)
    await expect(page.getByRole('main')).toContainText('筛选条件:待核实 · 已登记已备案')
    await expect(page.getByRole('main')).toContainText('虚构示范数据')
  })

  test('on paper of a whole register of several pages leave no row out', async ({ page }) => {
    await visit(page, '/institutions/print')
    await expect(page.locator('tbody tr')).toHaveCount((await listInstitutions(page.request, '')).total)
  })
})

test.describe('what is not there', () => {
  const list = /\/api\/institutions\?/

  test('is said to be loading until it comes', async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(list, async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/institutions')
    await expect(page.getByText('正在载入…')).toBeAttached()
    await expect(rows(page)).toHaveCount(0)
    await expect(total(page)).toHaveCount(0)
    release()
    await expect(rows(page)).toHaveCount(50)
    await expect(page.getByText('正在载入…')).toHaveCount(0)
  })

  test('because nothing matches is said, and the filters are cleared by one press', async ({ page }) => {
    await visit(page, '/institutions?text=zzzzzz&registration=filed')
    await expect(page.getByText('没有符合条件的机构')).toBeVisible()
    await expect(total(page)).toHaveText('共 0 条')
    await page.getByRole('button', { name: '清除全部筛选' }).click()
    await expect(rows(page)).toHaveCount(50)
    await expect(page.getByRole('searchbox')).toHaveValue('')
    await expect(page).not.toHaveURL(/text=|registration=/)
  })

  for (const [fault, words] of [
    ['an error of the server', '服务出错'],
    ['no answer', '服务没有应答'],
  ] as const) {
    test(`because of ${fault} is said, and one press tries again`, async ({ page }) => {
      await page.route(list, (route) =>
        fault === 'no answer'
          ? route.abort()
          : route.fulfill({
              status: 500,
              contentType: 'application/problem+json',
              body: JSON.stringify({ type: 'about:blank', title: 'x', status: 500, code: 'unexpected' }),
            }),
      )
      await page.goto('/institutions')
      const alert = page.getByRole('alert')
      await expect(alert).toContainText(words)
      await expect(rows(page)).toHaveCount(0)
      await page.unroute(list)
      await alert.getByRole('button', { name: '重试' }).click()
      await expect(rows(page)).toHaveCount(50)
    })
  }

  test('of an institution unknown here is said', async ({ page }) => {
    await page.goto('/institutions/01a2010a-0000-7000-8000-000000000000')
    await expect(page.getByRole('alert')).toContainText('没有这条记录')
  })
})

test('an unknown figure says so and is neither blank nor nought', async ({ page }) => {
  const { name } = await firstInstitution(page.request, 'standing=pending&registration=unknown&sort=name')
  await visit(page, `/institutions?standing=pending&registration=unknown&sort=name`)
  const row = rows(page).first()
  await expect(row).toContainText(name)
  await expect(row.getByText('未知', { exact: true }).first()).toBeVisible()
})

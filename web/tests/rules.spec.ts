import { expect, test } from '@playwright/test'
import { openAs } from './people.ts'
import { listInstitutions, visit } from './places.ts'
import { publishRules } from './publish-rules.ts'

const yuquan = '养老服务诈骗摸排整治工作方案(玉泉区)'
const words = { 红色: 'red', 橙色: 'orange', 黄色: 'yellow', 绿色: 'green', 待核实: 'pending' } as const

test('every rule of a plan stands with its clause, and the other plan can be read without switching', async ({ page }) => {
  await visit(page, '/rules')
  await expect(page.getByRole('row').filter({ hasText: '同时成立时取代 O6' })).toContainText('未经登记但开展养老服务活动且有收取大额预付费行为')
  await expect(page.getByRole('row').filter({ hasText: '炒床位' }).first()).toContainText('推定')
  await expect(page.getByRole('button', { name: '起草新版本' })).toHaveCount(0)
  await page.getByText(yuquan, { exact: true }).click()
  await expect(page.getByText('未启用。规则集 yuquan-plan@1', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/profile=yuquan-plan/)
})

test('a version is drafted, tried out and published, and does what the trial said', async ({ browser }) => {
  const page = await openAs(browser, 'shenhe')
  const { ruleSet } = await (await page.request.get('/api/installation')).json()
  await visit(page, '/rules')
  await page.getByRole('button', { name: '起草新版本' }).click()
  await page.getByRole('combobox', { name: '以哪个规则集为底本' }).selectOption('district-plan@1')
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await expect(page.getByText('没有机构会变化')).toBeVisible()

  await page.getByRole('textbox', { name: '大额预付费倍数' }).fill('2')
  await page.getByRole('button', { name: '停用一条规则' }).click()
  await page.getByRole('combobox', { name: '停用哪一条' }).selectOption('O6')
  await page.getByRole('textbox', { name: '停用理由' }).fill('另行发文处置')
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await expect(page.getByText('有未保存的修改,试算不含这些修改。')).toBeVisible()
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeDisabled()
  await page.getByRole('button', { name: '保存', exact: true }).click()

  const rows = page.getByRole('region', { name: /会变化的机构/ }).locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  const names = await rows.locator('th').allInnerTexts()
  const levels = (await rows.locator('td:nth-child(3)').allInnerTexts()).map((change) => words[change.split('→')[1]?.trim() as keyof typeof words])
  try {
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '发布规则集' })
    await expect(dialog).toContainText(`${names.length} 家机构的系统初判会变化`)
    await dialog.getByRole('textbox', { name: '发布理由' }).fill('区联席会议议定')
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByText(`其中 ${names.length} 家的系统初判有变化`)).toBeVisible()

    for (const [place, name] of names.entries()) {
      const { rows: found } = await listInstitutions(page.request, `text=${encodeURIComponent(name)}`)
      expect(found, name).toContainEqual(expect.objectContaining({ name, standing: levels[place] }))
    }
    await visit(page, `/institutions?text=${encodeURIComponent(names[0] ?? 'nobody')}`)
    const row = page.getByRole('region', { name: /机构列表/ }).locator('tbody tr', { hasText: names[0] ?? 'nobody' })
    await expect(row.locator(`[data-column="level"] svg[data-standing="${levels[0]}"]`)).toBeVisible()

    const way = await row.getByRole('link').first().getAttribute('href')
    await visit(page, `${way}/as-of`)
    await expect(page.getByText(/规则集由 district-plan@1 换为 district-plan@1\.\d+/)).toBeVisible()
    await expect(page.getByText(/大额预付费倍数由 6 倍改为 2 倍/)).toBeVisible()

    await visit(page, '/rules')
    await expect(page.getByRole('row').filter({ hasText: '未经登记开展养老服务活动但没有收取大额预付费' }).first()).toContainText(/已停用[\s\S]*另行发文处置/)
    await page
      .getByRole('region', { name: /发布记录/ })
      .getByRole('link', { name: 'district-plan@1', exact: true })
      .first()
      .click()
    await expect(page.getByRole('region', { name: '与现行版本的不同' })).toContainText('大额预付费倍数:此版 6 倍,现行 2 倍')
  } finally {
    await publishRules(page.request, ruleSet)
  }
})

import { expect, test } from '@playwright/test'

const yuquan = '养老服务诈骗摸排整治工作方案(玉泉区)'

test('every rule of a plan stands with its clause, and the other plan can be read without switching', async ({ page }) => {
  await page.goto('/rules')
  await expect(page.getByRole('row').filter({ hasText: '同时成立时取代 O6' })).toContainText('未经登记但开展养老服务活动且有收取大额预付费行为')
  await expect(page.getByRole('row').filter({ hasText: '炒床位' }).first()).toContainText('推定')
  await page.getByText(yuquan, { exact: true }).click()
  await expect(page.getByText('未启用。规则集 yuquan-plan@1', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/profile=yuquan-plan/)
})

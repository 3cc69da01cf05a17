// The screen of contracts on a gateway whose store holds a thousand of them.
import { expect, test as base, type Page } from '@playwright/test'
import { fillFlows } from '../bench/fill-flows.ts'
import { OwnGateway } from './own-gateway.ts'

const test = base.extend<object, { own: OwnGateway }>({
  own: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const own = new OwnGateway()
      try {
        await fillFlows(own.folder, 1000)
        await own.start()
        await use(own)
      } finally {
        await own.stop()
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.address),
})

// In one worker, which starts one pair for all of them.
test.describe.configure({ mode: 'default' })

const rows = (page: Page) => page.locator('[data-flow]')
const numbers = async (page: Page) =>
  (await rows(page).locator('th').allTextContents()).map((text) => Number(text.trim().slice(-4)))

test('a thousand contracts are paged to the last, each shown once', async ({ page }) => {
  await page.goto('/#/contracts')
  await expect(page.getByText('共 1000 份合同')).toBeVisible()
  await expect(rows(page)).toHaveCount(50)
  expect(await numbers(page)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  await page.getByRole('listitem', { name: '20', exact: true }).click()
  await expect(rows(page).first()).toContainText('0951')
  expect(await numbers(page)).toEqual(Array.from({ length: 50 }, (_, index) => index + 951))
  await rows(page).last().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1000')
  await expect(page.getByRole('article')).toContainText('****')
  await page.goBack()
  await expect(rows(page).first()).toContainText('0951')
})

test('they are searched, filtered and put in another order by the store', async ({ page }) => {
  await page.goto('/#/contracts')
  await expect(page.getByText('共 1000 份合同')).toBeVisible()
  // By name, by the digits of a mobile that the list does not show, and by company.
  await page.getByRole('searchbox').fill('保密协议')
  await expect(page.getByText('共 166 份合同')).toBeVisible()
  await page.getByRole('searchbox').fill('13800000997')
  await expect(page.getByText('共 1 份合同')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('0499')
  await page.getByRole('searchbox').fill('上海示例贸易')
  await expect(page.getByText('共 250 份合同')).toBeVisible()
  await page.getByRole('button', { name: /^已签署 \d+$/ }).click()
  await expect(rows(page).first().locator('[data-status="4"]')).toBeVisible()
  await expect(rows(page).filter({ hasText: '待签署' })).toHaveCount(0)
  await page.getByRole('searchbox').fill('没有这份合同')
  await page.getByRole('button', { name: '显示全部合同' }).click()
  await expect(page.getByText('共 1000 份合同')).toBeVisible()
  await page.getByRole('columnheader').getByRole('button', { name: '发起时间' }).click()
  await expect(rows(page).first()).toContainText('1000')
})

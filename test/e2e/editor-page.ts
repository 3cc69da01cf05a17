// The editor as a person uses it: what is clicked, dragged and read back.
import { expect, type Locator, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'

export function testPdf(name: string): string {
  return fileURLToPath(new URL(`../pdfs/files/${name}`, import.meta.url))
}

interface ComponentJson {
  readonly ComponentType: string
  readonly ComponentPage: number
  readonly ComponentPosX: number
  readonly ComponentPosY: number
  readonly ComponentWidth: number
  readonly ComponentHeight: number
  readonly [key: string]: unknown
}

export interface RequestJson {
  readonly FlowName: string
  readonly Components: readonly ComponentJson[]
  readonly Approvers: readonly {
    readonly ApproverType: number
    readonly ApproverRoleName?: string
    readonly SignComponents?: readonly ComponentJson[]
    readonly Components?: readonly ComponentJson[]
    readonly [key: string]: unknown
  }[]
  readonly [key: string]: unknown
}

/** CSS pixels per point at 100 %. */
const cssUnits = 96 / 72

export class EditorPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async visit(): Promise<void> {
    await this.page.goto('/')
    await expect(this.button('打开合同')).toBeVisible()
  }

  /** Visits and opens a PDF of the test set; resolves once its first page is drawn and the palette can be used. */
  async open(name: string): Promise<void> {
    await this.visit()
    await this.choose(testPdf(name))
    await expect(this.button(`合同：${name.replace('.pdf', '')}`)).toBeVisible()
    await this.pageDrawn(1)
    await this.canBeEdited()
  }

  /** A draft that was just opened can be edited once its lock is held; until then the palette is grey. */
  async canBeEdited(): Promise<void> {
    await expect(this.page.locator('button[data-component-type]').first()).toBeEnabled()
  }

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(file)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  sheet(number: number): Locator {
    return this.page.locator(`.page[data-page-number="${number}"]`)
  }

  async pageDrawn(number: number): Promise<void> {
    await expect(this.sheet(number)).toHaveAttribute('data-loaded', 'true')
  }

  async goToPage(number: number): Promise<void> {
    const input = this.page.getByRole('spinbutton', { name: '页码' })
    await input.fill(String(number))
    await input.press('Enter')
    await expect(input).toHaveValue(String(number))
    await expect(this.sheet(number)).toBeInViewport()
    await this.pageDrawn(number)
  }

  async zoomTo(percent: number): Promise<void> {
    await this.page.getByRole('button', { name: /^缩放 \d+%$/ }).click()
    await this.page.getByRole('menuitem', { name: `${percent}%`, exact: true }).click()
    await expect(this.page.getByRole('button', { name: `缩放 ${percent}%` })).toBeVisible()
    await this.pagesLaidOut()
  }

  /** Once the pages are no longer magnified as a picture, which a step of the zoom does at first. */
  async pagesLaidOut(): Promise<void> {
    await expect(this.page.locator('.pdfViewer')).toHaveCSS('transform', 'none')
  }

  palette(type: string): Locator {
    return this.page.locator(`button[data-component-type="${type}"]`)
  }

  boxes(type?: string): Locator {
    return this.page.locator(type ? `[data-component-id][data-component-type="${type}"]` : '[data-component-id]')
  }

  async chooseParty(name: string): Promise<void> {
    await this.party(name).click()
  }

  /** A party, or 发起方, in the list of parties: its row. */
  partyRow(name: string): Locator {
    return this.page
      .getByRole('region', { name: '签署方', exact: true })
      .getByRole('listitem')
      .filter({ hasText: name })
  }

  /** What chooses a party, and says who it is. */
  party(name: string): Locator {
    return this.partyRow(name).locator('[aria-pressed]')
  }

  /** Where the page's own corner is in the window, and how many pixels a point has there. */
  async pageOrigin(number: number): Promise<{ x: number; y: number; pixelsPerPoint: number }> {
    return this.sheet(number).evaluate((element, units) => {
      const box = element.getBoundingClientRect()
      const scale = Number(getComputedStyle(element).getPropertyValue('--scale-factor'))
      return { x: box.left + element.clientLeft, y: box.top + element.clientTop, pixelsPerPoint: scale || units }
    }, cssUnits)
  }

  /**
   * Drags a palette entry to a place of a page with the mouse. `at` is pt on the page as seen; the mouse goes to whole
   * pixels, so the place that it really went to comes back, pt.
   */
  async dragOnto(type: string, number: number, at: { x: number; y: number }): Promise<{ x: number; y: number }> {
    const origin = await this.pageOrigin(number)
    const to = {
      x: Math.round(origin.x + at.x * origin.pixelsPerPoint),
      y: Math.round(origin.y + at.y * origin.pixelsPerPoint),
    }
    const count = await this.boxes().count()
    await this.canBeEdited()
    const from = await centreOf(this.palette(type))
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
    await this.page.mouse.up()
    await expect.poll(() => this.boxes().count()).toBeGreaterThan(count)
    return { x: (to.x - origin.x) / origin.pixelsPerPoint, y: (to.y - origin.y) / origin.pixelsPerPoint }
  }

  /** Presses at a point of the window, moves by pixels, lets go. */
  async dragBy(from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 3 })
    await this.page.mouse.move(from.x + dx, from.y + dy, { steps: 3 })
    await this.page.mouse.up()
  }

  /** The request as the JSON panel shows it; the panel is opened where it is not. */
  async request(): Promise<RequestJson> {
    const text = this.page.getByTestId('request-json')
    if (!(await text.isVisible())) await this.button('JSON').click()
    await expect(text).toHaveAttribute('aria-busy', 'false')
    return JSON.parse((await text.textContent()) ?? '') as RequestJson
  }

  /** Opens 导入 JSON and pastes. */
  async paste(text: string): Promise<void> {
    await this.button('导入 JSON').click()
    const dialog = this.page.getByRole('dialog', { name: '导入 JSON' })
    await dialog.getByRole('textbox').fill(text)
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('[role=status][aria-busy=false]').getByText('已保存', { exact: true })).toBeVisible()
  }
}

export async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(locator)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible()
  const box = await locator.boundingBox()
  if (!box) throw new Error('the element has no box')
  return box
}

/** What a component's look says, whether it is a tree or a picture of one by now. */
export async function lookText(box: Locator): Promise<string> {
  return box.evaluate(async (element) => {
    const look = element.querySelector<HTMLElement>('[data-look]')!
    const picture = /url\("(blob:[^"]+)"\)/.exec(look.style.backgroundImage)?.[1]
    if (!picture) return look.textContent ?? ''
    const svg = new DOMParser().parseFromString(await (await fetch(picture)).text(), 'image/svg+xml')
    return svg.documentElement.textContent ?? ''
  })
}

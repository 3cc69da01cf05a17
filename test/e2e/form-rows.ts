// The rows of the forms on the right, found by the API's name that each carries, and worked as a person does.
import { expect, type Locator, type Page } from '@playwright/test'
import { words as zh } from '../../src/words/zh/words.ts'

export class FormRows {
  readonly page: Page
  readonly #inspector: Locator
  /** `within`: a part of the inspector that has rows of its own. */
  constructor(page: Page, within?: Locator) {
    this.page = page
    this.#inspector = within ?? page.getByRole('complementary', { name: zh.inspector.title })
  }

  /** The row that sets a parameter (`PreReadTime`, `ApproverOption.FillType`); the first where it takes two. */
  row(param: string): Locator {
    return this.#inspector.locator(`[data-field][data-param="${param}"]`).first()
  }

  /** The row whose label is of a control. */
  rowOf(id: string): Locator {
    return this.#inspector.locator(`[data-field="${id}"]`)
  }

  labelled(label: string): Locator {
    return this.#inspector.locator('[data-field]').filter({ has: this.page.getByText(label, { exact: true }) })
  }

  /** A key that has no row, as it is listed. */
  other(key: string): Locator {
    return this.#inspector.locator(`li[data-param="${key}"]`)
  }

  /** A button of the form by its name. */
  button(name: string): Locator {
    return this.#inspector.getByRole('button', { name, exact: true })
  }

  /** A part of the form with rows of its own. */
  group(name: string): FormRows {
    return new FormRows(this.page, this.#inspector.getByRole('group', { name, exact: true }))
  }

  field(id: string): Locator {
    return this.#inspector.locator(`[id="${id}"]`)
  }

  async openTab(name: string): Promise<void> {
    await this.#inspector.getByRole('radiogroup', { name: zh.inspector.title }).getByText(name, { exact: true }).click()
  }

  async unfold(fold: string): Promise<void> {
    const button = this.#inspector.locator(`[data-fold="${fold}"]`)
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
  }

  /** Types into a field and leaves it. */
  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    await field.press('Tab')
  }

  async writeRow(param: string, text: string): Promise<void> {
    await this.write(this.row(param).locator('input, textarea').first(), text)
  }

  /** Chooses options of the list of a row by their words; several where it takes several. */
  async choose(row: Locator, ...labels: readonly string[]): Promise<void> {
    await row.locator('.ant-select').click()
    for (const label of labels) {
      const named = new RegExp(`^${escaped(label)}(（默认）)?$`)
      await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: named }).click()
    }
    if (await row.locator('.ant-select-multiple').isVisible()) await this.page.keyboard.press('Escape')
    await expect(this.page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
  }

  async turnOn(param: string): Promise<void> {
    const control = this.row(param).getByRole('switch')
    if (!(await control.isChecked())) await control.click()
    await expect(control).toBeChecked()
  }

  /** Presses one of several buttons of a row that stand side by side. */
  async press(row: Locator, label: string): Promise<void> {
    const buttons = row.getByRole('radiogroup')
    await buttons.getByText(label, { exact: true }).click()
    await expect(buttons.getByRole('radio', { name: label, exact: true })).toBeChecked()
  }

  /** Opens the palette of colours and types one: `0,82,217`. */
  async colour(row: Locator, rgb: string): Promise<void> {
    const hex = rgb
      .split(',')
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
    await row.locator('.ant-color-picker-trigger').click()
    const input = this.page.locator('.ant-color-picker:visible .ant-color-picker-hex-input input')
    await input.fill(hex)
    await input.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(row).toContainText(`#${hex}`)
    await expect(input).toHaveCount(0)
  }
}

/** What the driver has not learnt to set. */
export function unheardOf(what: string, value: unknown): Error {
  return new Error(`nobody has said how to set ${what} to ${JSON.stringify(value)} on the screen`)
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

// The settings of a component (ComponentExtra), set in the rows of a form.
import { expect } from '@playwright/test'
import { settingsOf } from '../../src/contract/component-types/settings.ts'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { words as zh } from '../../src/words/zh/words.ts'
import { unheardOf, type FormRows } from './form-rows.ts'

/** `fold`: under which what few need is folded away. */
export async function buildSettings(
  form: FormRows,
  type: string,
  extra: JsonObject,
  fold = 'component',
): Promise<void> {
  for (const [key, value] of Object.entries(extra)) await setSetting(form, type, key, value, fold)
}

async function setSetting(form: FormRows, type: string, key: string, value: unknown, fold: string): Promise<void> {
  const setting = settingsOf(type).find((other) => other.key === key && other.place !== 'asIs')
  if (!setting || setting.folded || fold !== 'component') await form.unfold(fold)
  if (!setting) return addUnknown(form, key, value)
  switch (setting.kind) {
    case 'switch':
      return form.turnOn(key)
    case 'number':
      return form.writeRow(key, String(setting.percent ? Number(value) * 100 : value))
    case 'fontSize':
      return form.writeRow(key, String(value))
    case 'colour':
      return form.colour(form.row(key), String(value))
    case 'choice':
      return form.choose(form.row(key), wordsOf(key, value))
    case 'many':
      return form.choose(form.row(key), ...(value as readonly unknown[]).map((item) => wordsOf(key, item)))
    case 'texts':
      return writeOptions(form, key, value as readonly string[])
    default:
      throw unheardOf(`${key} of ${type}`, value)
  }
}

function wordsOf(key: string, value: unknown): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = zh.setting.value
  const label = words[key]?.[String(value)]
  if (label === undefined) throw unheardOf(key, value)
  return label
}

async function writeOptions(form: FormRows, key: string, options: readonly string[]): Promise<void> {
  const lines = form.row(key).getByRole('listitem')
  const there = await lines.count()
  for (const [index, option] of options.entries()) {
    if (index < there) {
      await form.write(lines.nth(index).getByRole('textbox'), option)
      continue
    }
    const field = form.row(key).getByPlaceholder(zh.setting.option.add)
    await field.fill(option)
    await field.press('Enter')
    await expect(lines).toHaveCount(index + 1)
  }
}

/** What has no row is typed in: its name, and its value as JSON. */
async function addUnknown(form: FormRows, key: string, value: unknown): Promise<void> {
  const added = form.labelled(zh.setting.newKey)
  await added.getByPlaceholder(zh.setting.newKeyName).fill(key)
  await added.getByPlaceholder(zh.setting.newKeyValue).fill(JSON.stringify(value))
  await added.getByRole('button', { name: zh.setting.addKey }).click()
  await expect(form.other(key)).toContainText(JSON.stringify(value))
}

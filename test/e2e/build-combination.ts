// What is inside of a combination: parts that stand on the page, or that are written out in it where it follows a
// keyword.
import { expect } from '@playwright/test'
import { combinationOf } from '../../src/contract/component-types/combination-types.ts'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { words as zh } from '../../src/words/zh/words.ts'
import { buildSettings } from './build-settings.ts'
import { unheardOf, type FormRows } from './form-rows.ts'

export type Part = JsonObject & { readonly ComponentType: string }

type Parts =
  | { readonly written: readonly Part[] }
  | { readonly placed: readonly Part[]; readonly build: (part: Part) => Promise<void> }

/** The combination is chosen, in its place and with its size, and has the parts of a new one. */
export async function buildCombination(form: FormRows, type: string, parts: Parts): Promise<void> {
  if ('written' in parts)
    return type === 'SIGN_VIRTUAL_COMBINATION' && parts.written.length === 0
      ? form.button(zh.combination.useDefault).click()
      : writeParts(form, type, parts.written)
  const { placed, build } = parts
  if (type === 'SIGN_VIRTUAL_COMBINATION') await keepKinds(form, placed)
  else if (placed.length !== 2) throw unheardOf('Children', placed)
  for (const [index, part] of placed.entries()) {
    await linkTo(form, type, part.ComponentType, index).click()
    // It has a name and a value from the start: what is not wanted goes.
    await build({ ComponentName: '', ...part })
    await form.page.getByTitle(zh.combination.toParent).getByRole('button').click()
    await expect(form.page.getByRole('region', { name: zh.combination.title })).toBeVisible()
  }
}

const labelOf = (type: string) => zh.componentType[type as 'SIGN_SEAL']

async function keepKinds(form: FormRows, wanted: readonly Part[]): Promise<void> {
  for (const kind of combinationOf('SIGN_VIRTUAL_COMBINATION')!.holds) {
    if (wanted.some(({ ComponentType }) => ComponentType === kind)) continue
    await form.field(`lk-child-${kind}`).click()
    await expect(form.field(`lk-child-${kind}`)).not.toBeChecked()
  }
}

/** The name of a button that leads to a part: 选中… */
const chooses = { name: new RegExp(`^${zh.combination.choose.replace('{{name}}', '')}`) }

/** The way from the combination to one of its parts. */
function linkTo(form: FormRows, type: string, kind: string, index: number) {
  if (type === 'SIGN_VIRTUAL_COMBINATION') return form.rowOf(`lk-child-${kind}`).getByRole('button', chooses)
  return form.page.getByRole('region', { name: zh.combination.title }).getByRole('button', chooses).nth(index)
}

async function writeParts(form: FormRows, type: string, parts: readonly Part[]): Promise<void> {
  const sign = type === 'SIGN_VIRTUAL_COMBINATION'
  if (sign) {
    for (const kind of combinationOf('SIGN_VIRTUAL_COMBINATION')!.holds) {
      if (parts.some(({ ComponentType }) => ComponentType === kind)) continue
      await form.button(zh.combination.remove.replace('{{name}}', labelOf(kind))).click()
    }
  } else if (parts.length !== 2) throw unheardOf('ChildrenComponents', parts)
  for (const [index, part] of parts.entries()) {
    const words = sign
      ? labelOf(part.ComponentType)
      : zh.combination.number.replace('{{name}}', labelOf(part.ComponentType)).replace('{{number}}', String(index + 1))
    await writePart(form.group(words), part)
  }
}

async function writePart(
  card: FormRows,
  { ComponentType: type, ComponentExtra: extra = {}, ...part }: Part,
): Promise<void> {
  const {
    ComponentName: name = '',
    Placeholder: hint = '',
    ComponentOffsetX: x = 0,
    ComponentOffsetY: y = 0,
    ComponentWidth,
    ComponentHeight,
    ...others
  } = part
  if (Object.keys(others).length > 0) throw unheardOf(`parts of a combination, ${type}`, others)
  await card.writeRow('ComponentName', String(name))
  if (hint !== '') await card.writeRow('Placeholder', String(hint))
  await writeSide(card, 'ComponentOffsetX', Number(x), 'ComponentWidth', Number(ComponentWidth))
  await writeSide(card, 'ComponentOffsetY', Number(y), 'ComponentHeight', Number(ComponentHeight))
  await buildSettings(card, type, extra as JsonObject, `written-${type}`)
}

/** Place and length along one side, the one first that leaves room for the other: a part stays inside. */
async function writeSide(
  card: FormRows,
  placeKey: string,
  place: number,
  lengthKey: string,
  length: number,
): Promise<void> {
  const backwards = place <= Number(await card.row(placeKey).locator('input').inputValue())
  const steps = [
    [placeKey, place],
    [lengthKey, length],
  ] as const
  for (const [key, value] of backwards ? steps : steps.toReversed()) {
    const field = card.row(key).locator('input')
    await card.write(field, String(value))
    await expect(field).not.toHaveAttribute('aria-invalid', 'true')
  }
}

// One component: placed from the palette, and everything about it set in the inspector.
import { expect } from '@playwright/test'
import { componentType } from '../../src/contract/component-types/catalogue.ts'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { isEveryPage } from '../../src/contract/locate/page-list.ts'
import { words as zh } from '../../src/words/zh/words.ts'
import { buildCombination, type Part } from './build-combination.ts'
import { buildSettings } from './build-settings.ts'
import type { EditorPage } from './editor-page.ts'
import { FormRows, unheardOf } from './form-rows.ts'

/** Of the palette: with the mouse, or with the keyboard alone. */
export type PlacedBy = 'mouse' | 'keyboard'

/** `parts`: of a combination, the components that it names. */
export async function buildComponent(
  editor: EditorPage,
  component: JsonObject,
  by: PlacedBy,
  parts: readonly JsonObject[] = [],
): Promise<void> {
  await place(editor, String(component.ComponentType), by)
  await buildChosen(new FormRows(editor.page), component, parts)
}

/** Sets everything about the chosen component. */
async function buildChosen(form: FormRows, component: JsonObject, parts: readonly JsonObject[]): Promise<void> {
  const { ComponentType, ComponentExtra = {}, GenerateMode: mode = 'NORMAL', FileIndex: _file, ...others } = component
  const type = String(ComponentType)
  const { PageRanges: ranges, Children: _named, ChildrenComponents: written, ...extra } = ComponentExtra as JsonObject
  if (mode === 'KEYWORD') await byKeyword(form, others)
  else if (mode === 'FIELD') await byField(form, others)
  else await byPosition(form, type, others, ranges)
  for (const [key, value] of Object.entries(others)) if (!placing.has(key)) await setKey(form, type, mode, key, value)
  await buildSettings(form, type, extra)
  if (type !== 'SIGN_VIRTUAL_COMBINATION' && type !== 'VIRTUAL_COMBINATION') return
  if (mode === 'KEYWORD') await buildCombination(form, type, { written: (written ?? []) as readonly Part[] })
  else
    await buildCombination(form, type, {
      placed: parts as readonly Part[],
      build: (part) => buildChosen(form, part, []),
    })
}

/** The keys that say where it stands. */
const placing = new Set([
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'ComponentWidth',
  'ComponentHeight',
  'OffsetX',
  'OffsetY',
  'KeywordPage',
  'KeywordOrder',
  'KeywordIndexes',
  'RelativeLocation',
])

async function place(editor: EditorPage, type: string, by: PlacedBy): Promise<void> {
  if (by === 'mouse') await editor.dragOnto(type, 1, { x: 200, y: 150 })
  else {
    await editor.palette(type).focus()
    await editor.page.keyboard.press('Enter')
  }
  // What was placed has the keyboard.
  await expect(editor.page.locator(`[data-component-type="${type}"][data-component-id]:focus`)).toHaveCount(1)
  // Its form follows.
  await expect(editor.page.locator('#lk-type')).toBeVisible()
}

async function byPosition(form: FormRows, type: string, component: JsonObject, ranges: unknown): Promise<void> {
  const {
    ComponentPage: page,
    ComponentPosX: x,
    ComponentPosY: y,
    ComponentWidth: width,
    ComponentHeight: height,
  } = component
  const { paging = false, covers = false } = componentType(type) ?? {}
  // It lies over every page wherever its box is.
  if (covers) return
  if (!paging) await writeNumber(form, 'lk-page', page)
  if (ranges !== undefined) {
    if (!isEveryPage(ranges as Parameters<typeof isEveryPage>[0])) throw unheardOf('PageRanges', ranges)
    await form.press(form.row('PageRanges'), zh.placement.repeat.every)
  }
  await writeSide(form, paging ? null : 'lk-x', 'lk-width', x, width)
  await writeSide(form, 'lk-y', 'lk-height', y, height)
}

/**
 * Place and length along one side, the one first that leaves room for the other: the form keeps a component on its
 * page.
 */
async function writeSide(
  form: FormRows,
  placeId: string | null,
  lengthId: string,
  place: unknown,
  length: unknown,
): Promise<void> {
  if (placeId === null) return writeNumber(form, lengthId, length)
  const backwards = Number(place) <= Number(await form.field(placeId).inputValue())
  if (backwards) await writeNumber(form, placeId, place)
  await writeNumber(form, lengthId, length)
  if (!backwards) await writeNumber(form, placeId, place)
}

async function byKeyword(form: FormRows, component: JsonObject): Promise<void> {
  const {
    ComponentId: keyword,
    KeywordPage: page,
    KeywordOrder: order,
    KeywordIndexes: indexes,
    RelativeLocation: location,
  } = component
  if (order !== undefined || indexes !== undefined) throw unheardOf('KeywordOrder, KeywordIndexes', component)
  await form.press(form.row('GenerateMode'), zh.placement.modes.KEYWORD)
  await form.write(form.field('lk-component-id'), String(keyword))
  // The file is searched, and the component tied to what was found.
  await expect(form.row('ComponentId')).toContainText(/找到 \d+ 处/)
  await form.choose(
    form.row('KeywordPage'),
    page === undefined ? zh.placement.keyword.allPages : zh.placement.repeat.chip.replace('{{page}}', String(page)),
  )
  for (const chip of await form.row('KeywordIndexes').getByRole('button').all())
    if ((await chip.getAttribute('aria-pressed')) === 'false') await chip.click()
  if (location !== undefined)
    await form
      .row('RelativeLocation')
      .getByRole('radio', { name: zh.placement.keyword.locations[location as 'Below'] })
      .check()
  await writeNumber(form, 'lk-offset-x', component.OffsetX ?? 0)
  await writeNumber(form, 'lk-offset-y', component.OffsetY ?? 0)
  await writeNumber(form, 'lk-width', component.ComponentWidth)
  await writeNumber(form, 'lk-height', component.ComponentHeight)
}

async function byField(form: FormRows, { ComponentName: name }: JsonObject): Promise<void> {
  await form.press(form.row('GenerateMode'), zh.placement.modes.FIELD)
  const field = form.field('lk-component-name')
  await field.fill(String(name))
  await field.press('Enter')
  await expect(form.row('ComponentName')).toContainText(zh.inspector.fieldPlaced.replace('{{name}}', String(name)))
}

async function setKey(form: FormRows, type: string, mode: unknown, key: string, value: unknown): Promise<void> {
  if ((key === 'ComponentId' && mode === 'KEYWORD') || (key === 'ComponentName' && mode === 'FIELD')) return
  switch (key) {
    case 'ComponentId':
      return form.write(form.field('lk-component-id'), String(value))
    case 'ComponentName':
      return form.write(form.field('lk-component-name'), String(value))
    case 'ComponentValue':
      if (!['TEXT', 'SIGN_SEAL', 'WATERMARK'].includes(type)) throw unheardOf(`ComponentValue of ${type}`, value)
      return form.writeRow(key, String(value))
    case 'ComponentRequired':
      return form.turnOn(key)
    default:
      throw unheardOf(key, value)
  }
}

/** Types a number into a field, unless it stands there already. Lengths are pt. */
async function writeNumber(form: FormRows, id: string, value: unknown): Promise<void> {
  if (typeof value !== 'number') throw unheardOf(id, value)
  const field = form.field(id)
  if ((await field.inputValue()) === String(value)) return
  await form.write(field, String(value))
  await expect(field).not.toHaveAttribute('aria-invalid', 'true')
}

// What the editor knows is in its state: no file of it searches the document for it. Refs find what a component has
// drawn itself; ui/fields/field-register.ts finds fields and folds; ui/dialogs knows of dialogs.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const editor = fileURLToPath(new URL('../../src/editor', import.meta.url))

const asks = /\bdocument\s*\.\s*(?:querySelector(?:All)?|getElement(?:s?By\w+))|\bgetComputedStyle\b/g

const allowed: readonly (readonly [string, string])[] = [['main.tsx', 'the element of index.html that holds it all']]

const files = readdirSync(editor, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
const asking = files.flatMap((file) => {
  const found = readFileSync(`${editor}/${file}`, 'utf8').match(asks) ?? []
  return found.length === 0 ? [] : [file]
})

it('no file of the editor asks the document what the state knows', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(asking.filter((file) => !allowed.some(([name]) => name === file))).toEqual([])
})

it.each(allowed)('%s still does: %s', (file) => {
  expect(asking).toContain(file)
})

it.each([
  [`document.querySelector('[data-pane=inspector]')`, true],
  ['document.querySelectorAll<HTMLElement>(rows)', true],
  [`document.getElementById('lk-flow-name')?.focus()`, true],
  [`document.getElementsByTagName('input')`, true],
  ['window.getComputedStyle(form).display', true],
  [`list.current?.querySelector('input')`, false],
  ['document.activeElement', false],
])('%s', (code, isOne) => {
  expect(code.match(asks) !== null).toBe(isOne)
})

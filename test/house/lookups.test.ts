// Classes of ours are about the looks, and carry a hash once they are built: nothing is looked up by one. Tests go by
// role, name and data attributes, the screen by data attributes and refs.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Classes that others give their elements, and document: pdf.js's viewer, pdfme and antd. */
const foreign = /^(page|pdfViewer|textLayer|annotationLayer|canvasWrapper|selectable|ant-[a-z-]+)$/

/** What takes a selector, or the name of a class. */
const selectors =
  'locator|querySelector|querySelectorAll|closest|matches|waitForSelector|include|exclude|\\$|\\$\\$|\\$eval|\\$\\$eval'
const names = 'getElementsByClassName|classList\\.contains|toHaveClass|toContainClass'
const text = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\`(?:[^\`\\]|\\.)*\`|\/(?:[^\/\\\n]|\\.)+\/`
const calls = new RegExp(String.raw`(?:^|[^\w$])(${selectors}|${names})(?:<[^<>()]*>)?\(\s*(?:\w+, )?(${text})`, 'gm')
const options = new RegExp(String.raw`\b(selector|has|content):\s*(${text})`, 'g')

/** The classes of ours by which a file looks something up. */
function ownClasses(code: string): string[] {
  return [...code.matchAll(calls), ...code.matchAll(options)].flatMap(([, call = '', literal = '']) => {
    const inside = literal.slice(1, -1)
    if (new RegExp(`^(?:${names})$`).test(call)) return inside.split(/[^\w-]+/).filter((name) => !foreign.test(name))
    // What stands in an attribute's value is no class, unless the attribute is `class`.
    const attributes = [...inside.matchAll(/\[class[^\]]*\]/g)].map(([attribute]) => attribute)
    const classes = inside.replaceAll(/\[[^\]]*\]/g, '').matchAll(/\.([a-z_][\w-]*)/gi)
    return [...attributes, ...[...classes].map(([, name = '']) => name).filter((name) => !foreign.test(name))]
  })
}

const files = ['src', 'test'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && name !== 'test/house/lookups.test.ts'),
)

it('nothing is looked up by a class of ours', () => {
  expect(files.length).toBeGreaterThan(1000)
  const found = files.flatMap((file) =>
    ownClasses(readFileSync(`${root}/${file}`, 'utf8')).map((name) => `${file}: ${name}`),
  )
  expect(found).toEqual([])
})

it.each([
  [`page.locator('.lk-party', { hasText: '甲方' })`, ['lk-party']],
  ['page.locator(`header.bar > [data-x="a.b"] .lk-handle-${handle}`)', ['bar', 'lk-handle-']],
  [`document.querySelector<HTMLElement>('.inspector [aria-invalid]')`, ['inspector']],
  [`list?.querySelectorAll('li > .choose, .ant-btn')`, ['choose']],
  [`target.closest('[class*=pane]')`, ['[class*=pane]']],
  [`getByText(name, { selector: '.seal-name' })`, ['seal-name']],
  [`expect(ghost).toHaveClass(/lk-pointed/)`, ['lk-pointed']],
  [`element.classList.contains('moving')`, ['moving']],
  [`page.addStyleTag({ content: '.badge { display: none }' })`, ['badge']],
  [`page.locator('.page[data-page-number="1"] .textLayer')`, []],
  [`page.locator('a[href$=".pdf"]').getByText('a.pdf')`, []],
  [`element.classList.contains('page')`, []],
])('%s', (code, classes) => {
  expect(ownClasses(code)).toEqual(classes)
})

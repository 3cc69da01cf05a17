// What the page loads before a contract is opened, and how much of it.
import { expect, test, type Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { EditorPage, testPdf } from './editor-page.ts'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** In bytes, as they come over the wire. The first load holds all that the start screen needs, in Chinese. */
const FIRST_LOAD = 350_000
const CHUNK = 200_000
/** pdf.js's own, the text reader, which has it inside, and the one that takes a password off, which has pdf-lib. */
const WORKER = 500_000

function onTheWire(file: string): number {
  const compressed = path.join(dist, `${file}.br`)
  return statSync(existsSync(compressed) ? compressed : path.join(dist, file)).size
}

/** The files of these chunks and of all that they import before they run. */
function filesOf(...names: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const add = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const { file, css = [], imports = [] } = manifest[name]!
    for (const one of [file, ...css]) files.add(one)
    imports.forEach(add)
  }
  names.forEach(add)
  return files
}

const first = filesOf('index.html', 'src/words/zh/screen.ts')

async function assetsAskedBy(page: Page, work: () => Promise<void>): Promise<readonly string[]> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)))
  await work()
  return asked.filter((file) => file.startsWith('assets/') && /\.(?:m?js|css)$/.test(file))
}

test('the start screen asks for nothing of the editor, which comes when a file is chosen', async ({ page }) => {
  // No quiet moment comes in which more would be loaded.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  const editor = new EditorPage(page)
  const asked = await assetsAskedBy(page, async () => {
    await editor.visit()
    await editor.button('选择文件').click({ trial: true })
  })
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((file) => !first.has(file))).toEqual([])
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await editor.pageDrawn(1)
  await editor.canBeEdited()
})

test('antd makes no style sheet while the page runs, and its components have their looks', async ({ page }) => {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.chooseParty('甲方')
  const settings = page.getByRole('combobox').first()
  await expect(settings).toBeVisible()
  const made = page.locator('style[data-css-hash], style[data-token-hash]')
  await expect(made).toHaveCount(0)
  const send = editor.button('发起合同')
  await expect(send).toHaveCSS('background-color', 'rgb(31, 102, 209)')
  await expect(send).toHaveCSS('border-radius', '6px')
})

test('the first load is small', () => {
  expect([...first].reduce((sum, file) => sum + onTheWire(file), onTheWire('index.html'))).toBeLessThan(FIRST_LOAD)
})

test('no chunk is large', () => {
  const chunks = readdirSync(path.join(dist, 'assets')).filter((file) => /\.(?:m?js|css)$/.test(file))
  expect(chunks.length).toBeGreaterThan(5)
  const large = chunks
    .map((file) => ({ file, size: onTheWire(`assets/${file}`) }))
    .filter(({ file, size }) => size > (/^(?:pages-worker|text-worker|unlock-worker)/.test(file) ? WORKER : CHUNK))
  expect(large).toEqual([])
})

test('a part of the page that does not come is said, and the file opens once it does', async ({ page, context }) => {
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  const editor = new EditorPage(page)
  await editor.visit()
  await context.setOffline(true)
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await expect(page.getByRole('alert').first()).toContainText('没有加载')
  await context.setOffline(false)
  await page.reload()
  await editor.choose(testPdf('a4-four-pages.pdf'))
  await editor.pageDrawn(1)
})

// @vitest-environment node
// The files in test/pdfs/files are what they claim to be, as pdf.js reads them.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
// Only the legacy build runs in Node 20; test/setup.ts gives it the Promise.withResolvers that it needs
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { FOREIGN_TEXTS } from './foreign-fonts'
import { FORM_WIDGETS } from './form'
import { A4, CROPPED_PAGES, MIXED_PAGES, ROTATED_PAGES } from './geometry'
import { sizeAsSeen, type GridPage } from './grid'
import { USER_PASSWORD } from './guarded'
import { makeLongContract, TEST_PDFS } from './make'
import { SEVEN_PAGES_TEXTS, SIGNATURE_TEXTS, type PlacedText } from './text'

type Document = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>

interface SeenText {
  text: string
  x: number
  y: number
}

const folder = new URL('./files/', import.meta.url)
const package_ = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace('package.json', '')
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))

function open(data: Uint8Array, password?: string): Promise<Document> {
  const task = pdfjs.getDocument({
    data: data.slice(),
    cMapUrl: `${package_}cmaps/`,
    standardFontDataUrl: `${package_}standard_fonts/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
  })
  return task.promise
}

async function seenTexts(document: Document, page: number): Promise<SeenText[]> {
  const opened = await document.getPage(page)
  const viewport = opened.getViewport({ scale: 1 })
  const { items } = await opened.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]) as [number, number]
    return [{ text: item.str, x, y }]
  })
}

const squeezed = (texts: readonly SeenText[]) =>
  texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

async function expectTextsAt(document: Document, placed: readonly PlacedText[]): Promise<void> {
  for (const { page, text, x, y } of placed) {
    const start = text.trim().slice(0, 2)
    const found = (await seenTexts(document, page)).filter((seen) => Math.hypot(seen.x - x, seen.y - y) < 0.1)
    expect(
      found.map((seen) => seen.text.slice(0, 2)),
      text,
    ).toEqual([start])
  }
}

async function expectPages(name: string, pages: readonly GridPage[]): Promise<void> {
  const document = await open(bytesOf(name))
  expect(document.numPages).toBe(pages.length)
  for (const [index, claimed] of pages.entries()) {
    const page = await document.getPage(index + 1)
    const size = sizeAsSeen(claimed)
    const viewport = page.getViewport({ scale: 1 })
    expect(page.rotate).toBe(claimed.rotate ?? 0)
    expect(page.userUnit).toBe(claimed.userUnit ?? 1)
    expect(viewport.width).toBeCloseTo(size.width, 2)
    expect(viewport.height).toBeCloseTo(size.height, 2)
    // the label of the line 50 pt from the left stands beside it, at the top; that of the line 50 pt down at the left
    const labels = (await seenTexts(document, index + 1)).filter(({ text }) => text === '50')
    const near = (value: number): unknown => expect.closeTo(value, 1)
    expect(labels, `page ${index + 1}`).toEqual([
      { text: '50', x: near(51.5), y: near(8) },
      { text: '50', x: near(1.5), y: near(48.5) },
    ])
  }
}

describe('the test PDFs', () => {
  it('are all there, and small', () => {
    expect(readdirSync(folder).sort()).toEqual(TEST_PDFS.map(({ name }) => name).sort())
    const total = TEST_PDFS.reduce((sum, { name }) => sum + bytesOf(name).length, 0)
    expect(total).toBeLessThan(1_000_000)
  })

  it.each(TEST_PDFS.filter(({ random }) => !random))(
    '$name comes out the same when made again',
    async ({ name, make }) => {
      expect(Buffer.from(await make()).equals(bytesOf(name))).toBe(true)
    },
  )

  it('rotated.pdf has each rotation', () => expectPages('rotated.pdf', ROTATED_PAGES))
  it('cropped.pdf has crop boxes in each rotation', () => expectPages('cropped.pdf', CROPPED_PAGES))
  it('mixed-sizes.pdf has its sizes', () => expectPages('mixed-sizes.pdf', MIXED_PAGES))

  it('a4-four-pages.pdf has Chinese text and the places to sign on page 4', async () => {
    const document = await open(bytesOf('a4-four-pages.pdf'))
    expect(document.numPages).toBe(4)
    const [left, bottom, right, top] = A4
    expect((await document.getPage(1)).view).toEqual([left, bottom, right, top])
    await expectTextsAt(document, SIGNATURE_TEXTS)
    expect(squeezed(await seenTexts(document, 1))).toContain('技术服务合同第一条服务内容。乙方应当按照本合同')
  })

  it('seven-pages.pdf has the words to search for on pages 1 and 7', async () => {
    const document = await open(bytesOf('seven-pages.pdf'))
    expect(document.numPages).toBe(7)
    await expectTextsAt(document, SEVEN_PAGES_TEXTS)
    expect(squeezed(await seenTexts(document, 7))).toContain('第7页共7页')
  })

  it('form.pdf has its fields where they are said to be', async () => {
    const document = await open(bytesOf('form.pdf'))
    const seen: unknown[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const height = page.getViewport({ scale: 1 }).height
      for (const { fieldName, fieldType, rect } of await page.getAnnotations()) {
        const [left, bottom, right, top] = rect as [number, number, number, number]
        const kind = fieldType === 'Btn' ? 'checkbox' : 'text'
        const rounded = [left, height - top, right - left, top - bottom].map((value) => Math.round(value * 10) / 10)
        const [x, y, width, tall] = rounded
        seen.push({ name: fieldName, kind, page: number, x, y, width, height: tall })
      }
    }
    expect(seen).toEqual(FORM_WIDGETS)
  })

  it('fonts-not-embedded.pdf has text whose fonts are missing', async () => {
    const document = await open(bytesOf('fonts-not-embedded.pdf'))
    const text = squeezed(await seenTexts(document, 1))
    for (const expected of [...FOREIGN_TEXTS.chinese, ...FOREIGN_TEXTS.latin])
      expect(text).toContain(expected.replace(/\s/g, ''))
    expect(Buffer.from(bytesOf('fonts-not-embedded.pdf')).toString('latin1')).not.toContain('FontFile')
  })

  it('scan.pdf has a page and no text', async () => {
    const document = await open(bytesOf('scan.pdf'))
    expect(document.numPages).toBe(1)
    expect(await seenTexts(document, 1)).toEqual([])
  })

  it('encrypted.pdf needs the password', async () => {
    const { NEED_PASSWORD, INCORRECT_PASSWORD } = pdfjs.PasswordResponses
    await expect(open(bytesOf('encrypted.pdf'))).rejects.toMatchObject({
      name: 'PasswordException',
      code: NEED_PASSWORD,
    })
    await expect(open(bytesOf('encrypted.pdf'), 'wrong')).rejects.toMatchObject({
      name: 'PasswordException',
      code: INCORRECT_PASSWORD,
    })
    const document = await open(bytesOf('encrypted.pdf'), USER_PASSWORD)
    await expectTextsAt(document, SIGNATURE_TEXTS)
  })

  it('owner-only.pdf opens without a password, with restrictions', async () => {
    const document = await open(bytesOf('owner-only.pdf'))
    await expectTextsAt(document, SIGNATURE_TEXTS)
    expect(await document.getPermissions()).not.toBeNull()
  })

  it('zero-pages.pdf opens, and has no page to show', async () => {
    const document = await open(bytesOf('zero-pages.pdf'))
    expect(document.numPages).toBe(0)
    await expect(document.getPage(1)).rejects.toThrow('Invalid page request')
  })

  it.each(['truncated.pdf', 'not-a-pdf.pdf', 'empty.pdf'])('%s cannot be opened', async (name) => {
    await expect(open(bytesOf(name))).rejects.toMatchObject({ name: 'InvalidPDFException' })
  })

  it('makeLongContract makes as many pages as wanted', async () => {
    const document = await open(await makeLongContract(40))
    expect(document.numPages).toBe(40)
    expect(squeezed(await seenTexts(document, 40))).toContain('第40页共40页')
  })
})

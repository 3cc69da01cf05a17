// The lines of tables, as several programs draw them.
import { degrees, PDFDocument, rgb, type PDFPage } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readRulings } from '../../src/document/text/read-rulings.ts'
import { Cells } from '../../src/contract/suggestions/cells.ts'
import { openBytes } from './test-file.ts'

/** A table of two columns and two rows: x 100, 200, 400, and 700, 670, 640 from the page's bottom. */
const xs = [100, 200, 400] as const
const ys = [640, 670, 700] as const

async function rulingsOf(draw: (page: PDFPage, document: PDFDocument) => void | Promise<void>) {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  await draw(page, document)
  return readRulings(await (await openBytes(await document.save())).getPage(1))
}

function strokeTable(page: PDFPage): void {
  const line = (x0: number, y0: number, x1: number, y1: number) =>
    page.drawLine({ start: { x: x0, y: y0 }, end: { x: x1, y: y1 }, thickness: 0.5 })
  for (const x of xs) line(x, ys[0], x, ys[2])
  for (const y of ys) line(xs[0], y, xs[2], y)
}

function fillTable(page: PDFPage): void {
  const box = (x: number, y: number, width: number, height: number) =>
    page.drawRectangle({ x, y, width, height, color: rgb(0, 0, 0) })
  for (const x of xs) box(x - 0.24, ys[0], 0.48, ys[2] - ys[0])
  for (const y of ys) box(xs[0], y - 0.24, xs[2] - xs[0], 0.48)
}

function cellBoxes(page: PDFPage): void {
  for (let column = 0; column < 2; column += 1)
    for (let row = 0; row < 2; row += 1)
      page.drawRectangle({
        x: xs[column]!,
        y: ys[row]!,
        width: xs[column + 1]! - xs[column]!,
        height: ys[row + 1]! - ys[row]!,
        borderWidth: 1,
        borderColor: rgb(0, 0, 0),
      })
}

describe('the lines of a page', () => {
  it.each([
    ['stroked', strokeTable],
    ['filled as thin rectangles', fillTable],
    ['stroked around each cell', cellBoxes],
  ])('make the cells of a table: %s', async (_, draw) => {
    const cells = new Cells(await rulingsOf(draw))
    const near = (value: number): unknown => expect.closeTo(value, 0)
    expect(cells.at(150, 842 - 655)).toEqual({ x: near(100), y: near(172), width: near(100), height: near(30) })
    expect(cells.at(300, 842 - 690)).toEqual({ x: near(200), y: near(142), width: near(200), height: near(30) })
    expect(cells.at(450, 842 - 690)).toBeNull()
  })

  it('are where a person sees them, on a page that is turned, cropped and in a form of its own', async () => {
    const inner = await PDFDocument.create()
    strokeTable(inner.addPage([595, 842]))
    const found = await rulingsOf(async (page, document) => {
      const [embedded] = await document.embedPdf(await inner.save())
      page.drawPage(embedded!, { x: 10, y: 20 })
      page.setCropBox(30, 40, 500, 780)
      page.setRotation(degrees(90))
    })
    expect(found).toHaveLength(6)
    // Turned by a quarter, up is right: from the crop box's corner.
    expect(found.map(({ x0 }) => Math.round(x0)).sort((a, b) => a - b)[0]).toBe(640 + 20 - 40)
    expect(Math.min(...found.map(({ y0 }) => Math.round(y0)))).toBe(100 + 10 - 30)
  })

  it('are not slanted, curved, short, thick or out of sight', async () => {
    const found = await rulingsOf((page) => {
      page.drawLine({ start: { x: 100, y: 100 }, end: { x: 200, y: 140 } })
      page.drawCircle({ x: 200, y: 300, size: 40, borderWidth: 1 })
      page.drawLine({ start: { x: 100, y: 500 }, end: { x: 104, y: 500 } })
      page.drawRectangle({ x: 100, y: 600, width: 200, height: 40, color: rgb(0.9, 0.9, 0.9) })
    })
    expect(found).toEqual([])
  })

  it('are none on a drawing', async () => {
    const found = await rulingsOf((page) => {
      for (let i = 0; i < 4100; i += 1)
        page.drawLine({ start: { x: 10, y: 10 + (i % 800) }, end: { x: 30 + (i % 500), y: 10 + (i % 800) } })
    })
    expect(found).toEqual([])
  })
})

// Text that does not run from left to right as seen: a scan that was turned, a page that lies.
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document/text-index.ts'
import { bytesOf, openBytes } from './test-file.ts'

const near = (value: number): unknown => expect.closeTo(value, 1)
const box = (x: number, y: number, width: number, height: number): unknown => ({
  x: near(x),
  y: near(y),
  width: near(width),
  height: near(height),
})

/** seven-pages.pdf, its first page turned. 签名 stands in 患者签名 at 374, 138, and is 24 × 12, before it is turned. */
async function turned(by: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytesOf('seven-pages.pdf'), { updateMetadata: false })
  document.getPage(0).setRotation(degrees(by))
  return document.save()
}

async function oneLine(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([400, 400]).drawText(text, { x: 100, y: 200, size: 12, font })
  return document.save()
}

describe('a word within a text', () => {
  it.each([
    [0, box(374, 138, 24, 12)],
    [90, box(691.89, 374, 12, 24)],
    [180, box(197.28, 691.89, 24, 12)],
    [270, box(138, 197.28, 12, 24)],
  ])('is found where it is seen on a page that is turned by %d degrees', async (by, wished) => {
    const [found] = (await readText(await openBytes(await turned(by)))).findText('签名')
    expect(found!.rect).toEqual(wished)
  })

  it('is cut out of its line along the line, where the line is narrower than it is high', async () => {
    const [found] = (await readText(await openBytes(await oneLine('Ill')))).findText('ll')
    expect(found!.rect.height).toBeCloseTo(12, 0)
    expect(found!.rect.x).toBeGreaterThan(100)
  })
})

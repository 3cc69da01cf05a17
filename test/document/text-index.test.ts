import { describe, expect, it } from 'vitest'
import type { Rect } from '../../src/contract/geometry/rect.ts'
import { readText } from '../../src/document/text-index.ts'
import { FOREIGN_TEXTS } from '../pdfs/foreign-fonts.ts'
import { USER_PASSWORD } from '../pdfs/guarded.ts'
import { SEVEN_PAGES_TEXTS, SIGNATURE_TEXTS } from '../pdfs/text.ts'
import { openFile } from './test-file.ts'

const textOf = async (name: string) => readText(await openFile(name, () => Promise.resolve(USER_PASSWORD)))
const near = (value: number): unknown => expect.closeTo(value, 0)
const box = (x: number, y: number, width: number, height: number): unknown => ({
  x: near(x),
  y: near(y),
  width: near(width),
  height: near(height),
})

describe('a text in a file', () => {
  it('is found on its page, in its place, as large as its font', async () => {
    const text = await textOf('seven-pages.pdf')
    for (const { page, text: word, x, y, size } of SEVEN_PAGES_TEXTS.slice(0, 3)) {
      const found = text.findText(word).filter((match) => match.whole)
      expect(found, word).toEqual([{ page, rect: box(x, y - size, word.length * size, size), whole: true }])
    }
  })

  it('is found in another, where it is told not to be whole', async () => {
    const found = (await textOf('seven-pages.pdf')).findText('签名')
    expect(found).toEqual([
      { page: 1, rect: box(374, 138, 24, 12), whole: false },
      { page: 1, rect: box(100, 288, 24, 12), whole: true },
    ])
  })

  it('is found in the order of the file', async () => {
    const found = (await textOf('seven-pages.pdf')).findText('Test')
    expect(found.map(({ rect }) => [Math.round(rect.x), Math.round(rect.y)])).toEqual([
      [100, 438],
      [300, 438],
      [450, 588],
    ])
    expect(found.map(({ whole }) => whole)).toEqual([true, false, false])
  })

  it('is found on every page that has it', async () => {
    const text = await textOf('seven-pages.pdf')
    expect([1, 2, 3, 4, 5, 6, 7].map((page) => text.findText(`第 ${page} 页`).map((match) => match.page))).toEqual([
      [1],
      [2],
      [3],
      [4],
      [5],
      [6],
      [7],
    ])
    expect(text.findText('共 7 页').map((match) => match.page)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('is found where one signs, in a file with a password too', async () => {
    for (const name of ['a4-four-pages.pdf', 'encrypted.pdf']) {
      const text = await textOf(name)
      for (const { page, text: words, x, y, size } of SIGNATURE_TEXTS.slice(0, 2)) {
        expect(text.findText(words), words).toEqual([
          { page, rect: box(x, y - size, words.length * size, size), whole: true },
        ])
      }
      expect(text.findText('日期：').map(({ page, rect }) => [page, Math.round(rect.x)])).toEqual([
        [4, 80],
        [4, 320],
      ])
    }
  })

  it('is found in the middle of a clause', async () => {
    const [first] = (await textOf('a4-four-pages.pdf')).findText('按照本合同')
    expect(first).toMatchObject({ page: 1, whole: false })
    expect(first!.rect.x).toBeGreaterThan(80)
    expect(first!.rect.width).toBeGreaterThan(5 * 9)
    expect(first!.rect.width).toBeLessThan(5 * 13)
  })

  it('is found where its fonts are not embedded', async () => {
    const text = await textOf('fonts-not-embedded.pdf')
    for (const words of [...FOREIGN_TEXTS.chinese, ...FOREIGN_TEXTS.latin])
      expect(text.findText(words), words).toHaveLength(1)
    expect(text.findText('甲方')).toEqual([{ page: 1, rect: box(100, 186, 32, 16), whole: false }])
  })

  it('is not found where it is not', async () => {
    const text = await textOf('seven-pages.pdf')
    expect(text.findText('不存在的关键字')).toEqual([])
    expect((await textOf('scan.pdf')).findText('甲方')).toEqual([])
  })

  it('is not put together from two that stand far apart', async () => {
    const text = await textOf('seven-pages.pdf')
    expect(text.findText('签名签名')).toEqual([])
    expect(text.findText('签名Test')).toEqual([])
  })

  it('is found on a page of another user unit as large as it is seen', async () => {
    const onSixth = (await textOf('mixed-sizes.pdf')).findText('50').filter(({ page }) => page === 6)
    expect(onSixth[0]!.rect).toEqual(box(51.5, 1, 7.8, 7))
  })

  it('is read no further once nobody waits for it', async () => {
    const controller = new AbortController()
    controller.abort()
    const text = await readText(await openFile('seven-pages.pdf'), { signal: controller.signal })
    expect(text.findText('签名')).toEqual([])
  })

  it('lies on the page on every page of every rotation', async () => {
    const rects: Rect[] = []
    for (const name of ['rotated.pdf', 'cropped.pdf'])
      rects.push(...(await textOf(name)).findText('50').map((match) => match.rect))
    expect(rects.length).toBeGreaterThan(16)
    for (const rect of rects) {
      expect(rect.x).toBeGreaterThanOrEqual(0)
      expect(rect.y).toBeGreaterThanOrEqual(0)
      expect(rect.height).toBeCloseTo(7, 0)
    }
  })
})

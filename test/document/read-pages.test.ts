import { describe, expect, it } from 'vitest'
import { assumedPages, readPages } from '../../src/document/read-pages.ts'
import { CROPPED_PAGES, MIXED_PAGES, ROTATED_PAGES } from '../pdfs/geometry.ts'
import { sizeAsSeen, type GridPage } from '../pdfs/grid.ts'
import { openFile } from './test-file.ts'

const near = (value: number): unknown => expect.closeTo(value, 3)

describe('the pages of a file', () => {
  it.each<[string, readonly GridPage[]]>([
    ['rotated.pdf', ROTATED_PAGES],
    ['cropped.pdf', CROPPED_PAGES],
    ['mixed-sizes.pdf', MIXED_PAGES],
  ])('%s has the sizes that a person sees', async (name, pages) => {
    const sizes = await readPages(await openFile(name))
    expect(sizes).toEqual(
      pages.map(sizeAsSeen).map(({ width, height }) => ({ widthPt: near(width), heightPt: near(height) })),
    )
  })

  it('count as large as the first until they are read', async () => {
    expect(await assumedPages(await openFile('mixed-sizes.pdf'))).toEqual(
      MIXED_PAGES.map(() => ({ widthPt: near(595.28), heightPt: near(841.89) })),
    )
  })

  it('are read no further once nobody waits for them', async () => {
    const controller = new AbortController()
    controller.abort()
    const document = await openFile('mixed-sizes.pdf')
    expect(await readPages(document, controller.signal)).toEqual(await assumedPages(document))
  })
})

// Where the lines of a text stand: on the screen, and in a PDF as pdf.js reads it.
import type { Page } from '@playwright/test'
import { fillInNode20 } from '../../src/document/node-20.mjs'

/** pt on the page as seen. */
export interface WrittenLine {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly baseline: number
}

/** The lines in the boxes of page 1, each box's look measured as a tree: a picture is laid out again over itself. */
export function linesOnScreen(page: Page): Promise<readonly WrittenLine[]> {
  return page.evaluate(async () => {
    const sheet = document.querySelector('.page[data-page-number="1"]')!
    const corner = sheet.querySelector('canvas')!.getBoundingClientRect()
    const pt = Number(getComputedStyle(sheet).getPropertyValue('--scale-factor'))
    const all: { text: string; x: number; width: number; baseline: number }[] = []
    for (const look of sheet.querySelectorAll<HTMLElement>('[data-component-id] [data-look]')) {
      const picture = /url\("(blob:[^"]+)"\)/.exec(look.style.backgroundImage)?.[1]
      if (picture) {
        const markup = await (await fetch(picture)).text()
        const svg = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement
        for (const side of ['width', 'height']) svg.setAttribute(side, '100%')
        look.append(document.importNode(svg, true))
        // The picture lies under the border, and the tree would lie within it.
        look.style.borderWidth = '0'
      }
      for (const line of look.querySelectorAll<SVGTextElement>('text')) {
        const { left, width } = line.getBoundingClientRect()
        const start = line.getStartPositionOfChar(0).matrixTransform(line.getScreenCTM()!)
        all.push({
          text: line.textContent ?? '',
          x: (left - corner.left) / pt,
          width: width / pt,
          baseline: (start.y - corner.top) / pt,
        })
      }
      if (picture) look.replaceChildren()
      look.style.borderWidth = ''
    }
    return all
  })
}

export async function linesOfPdf(bytes: Uint8Array, page: number): Promise<readonly WrittenLine[]> {
  fillInNode20()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const sheet = await pdf.getPage(page)
  const viewport = sheet.getViewport({ scale: 1 })
  const { items } = await sheet.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const [x, baseline] = viewport.convertToViewportPoint(item.transform[4] as number, item.transform[5] as number)
    return [{ text: item.str, x: x as number, width: item.width, baseline: baseline as number }]
  })
}

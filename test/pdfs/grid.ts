/**
 * Pages that show where things are: a line every 50 pt and its distance from the top left corner, as a person sees the
 * page, which is after the crop box, the rotation and the user unit.
 */
import { degrees, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { createTypesetter, number, setFileId, Sheet, type Typesetter } from '../../scripts/typeset/typesetter'

export type Box = readonly [left: number, bottom: number, right: number, top: number]
export type Rotation = 0 | 90 | 180 | 270

export interface GridPage {
  media: Box
  crop?: Box
  rotate?: Rotation
  userUnit?: number
}

const STEP = 50
const LABELS = '0123456789 ptxRotateUserUnitCopMdiaBx[].-×°'

/** The size of a page as a person sees it, in points. */
export function sizeAsSeen({ media, crop = media, rotate = 0, userUnit = 1 }: GridPage): {
  width: number
  height: number
} {
  const across = (crop[2] - crop[0]) * userUnit
  const down = (crop[3] - crop[1]) * userUnit
  return rotate % 180 === 0 ? { width: across, height: down } : { width: down, height: across }
}

/** From points as seen (x to the right, y up from the bottom left corner) to the page's own space. */
function seenToOwn({ media, crop = media, rotate = 0, userUnit = 1 }: GridPage): string {
  const [left, bottom, right, top] = crop
  const one = 1 / userUnit
  const matrix = {
    0: [one, 0, 0, one, left, bottom],
    90: [0, one, -one, 0, right, bottom],
    180: [-one, 0, 0, -one, right, top],
    270: [0, -one, one, 0, left, top],
  }[rotate]
  return `${matrix.map((value) => String(Math.round(value * 1e4) / 1e4)).join(' ')} cm`
}

function describePage({ media, crop, rotate = 0, userUnit = 1 }: GridPage): string {
  const parts = [`MediaBox [${media.join(' ')}]`]
  if (crop) parts.push(`CropBox [${crop.join(' ')}]`)
  if (rotate !== 0) parts.push(`Rotate ${rotate}`)
  if (userUnit !== 1) parts.push(`UserUnit ${userUnit}`)
  return parts.join(' ')
}

export function drawGrid(sheet: Sheet, width: number, height: number): void {
  sheet.draw('q 0.62 0.74 0.86 RG 0.22 0.38 0.55 rg')
  for (let x = STEP; x < width; x += STEP) sheet.rule(x, 0, x, height, x % (2 * STEP) === 0 ? 0.6 : 0.3)
  for (let y = STEP; y < height; y += STEP)
    sheet.rule(0, height - y, width, height - y, y % (2 * STEP) === 0 ? 0.6 : 0.3)
  for (let x = STEP; x < width; x += STEP) sheet.text(String(x), x + 1.5, height - 8, 7)
  for (let y = STEP; y < height; y += STEP) sheet.text(String(y), 1.5, height - y + 1.5, 7)
  // the edge of what is seen, which a wrong crop would cut or leave a margin around
  sheet.draw(`0.8 0.2 0.15 RG 1 w 0.5 0.5 ${number(width - 1)} ${number(height - 1)} re S Q`)
}

export function addGridPage(setter: Typesetter, page: GridPage): void {
  const { media, crop, rotate, userUnit } = page
  const { width, height } = sizeAsSeen(page)
  const sheet = new Sheet(setter, width, height)
  sheet.page.setMediaBox(media[0], media[1], media[2] - media[0], media[3] - media[1])
  if (crop) sheet.page.setCropBox(crop[0], crop[1], crop[2] - crop[0], crop[3] - crop[1])
  if (rotate) sheet.page.setRotation(degrees(rotate))
  if (userUnit) sheet.page.node.set(PDFName.of('UserUnit'), PDFNumber.of(userUnit))
  sheet.draw(`q ${seenToOwn(page)}`)
  drawGrid(sheet, width, height)
  const size = Math.min(12, width / 24)
  sheet.text(`${number(width)} × ${number(height)} pt`, width / 2, height / 2 + size * 0.7, size, { align: 'centre' })
  sheet.text(describePage(page), width / 2, height / 2 - size, size * 0.6, { align: 'centre' })
  sheet.draw('Q')
  sheet.finish()
}

export async function makeGridPages(title: string, pages: readonly GridPage[]): Promise<Uint8Array> {
  const setter = await createTypesetter(LABELS, title, [400])
  for (const page of pages) addGridPage(setter, page)
  setFileId(setter.document, title)
  return setter.document.save()
}

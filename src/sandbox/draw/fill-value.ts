// Draws fill components: the initiator's value, or a placeholder for what a signer has yet to fill in.
import type { PDFImage } from '@cantoo/pdf-lib'
import { readExtra, textStyle } from '../../contract/component-types/extra.ts'
import type { Component } from '../../contract/api/component.ts'
import { centredAt, centreOf, type Rect } from '../../contract/geometry/rect.ts'
import { valueLines } from '../../contract/component-types/text-lines.ts'
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import { black, faint, type Ink } from '../graphics/ink.ts'
import type { Owner } from './owner.ts'
import { typeName } from './type-name.ts'
import { drawLine, lookOf, putLines } from '../graphics/text.ts'

/** Embedded pictures by the file id in ComponentValue. */
export type Pictures = ReadonlyMap<string, PDFImage>

/** Draws the value of a component into a box. */
export type DrawValue = (ink: Ink, component: Component, box: Rect, pictures: Pictures) => void

/** A text, a date, a choice, on the lines that it takes. */
export function drawText(ink: Ink, component: Component, box: Rect): void {
  const style = textStyle(component)
  putLines(ink, valueLines(component, box, { measure: ink.face(style.bold) }), lookOf(style))
}

export function drawCheckBox(ink: Ink, box: Rect, checked: boolean): void {
  const side = Math.min(box.width, box.height)
  const square = centredAt(centreOf(box), { width: side * 0.9, height: side * 0.9 })
  ink.frame(square, black, Math.max(0.5, side / 16))
  if (!checked) return
  const at = (across: number, down: number) => ({
    x: square.x + square.width * across,
    y: square.y + square.height * down,
  })
  ink.line([at(0.2, 0.55), at(0.42, 0.76), at(0.82, 0.26)], black, Math.max(0.8, side / 10))
}

/**
 * Side by side in cells of equal width, each as large as its cell allows. A picture that cannot be drawn leaves an
 * empty frame.
 */
export function drawAttachments(ink: Ink, component: Component, box: Rect, known: Pictures): void {
  const pictures = pictureIds(component).map((id) => known.get(id))
  const gap = pictures.length > 1 ? Math.min(4, box.width / pictures.length / 8) : 0
  const width = (box.width - gap * (pictures.length - 1)) / pictures.length
  pictures.forEach((picture, index) => {
    const cell = { x: box.x + index * (width + gap), y: box.y, width, height: box.height }
    if (picture) ink.image(picture, fitted(picture, cell))
    else ink.frame(cell, faint, 0.75, true)
  })
}

/** FillMethod 0 fills the box, 1 keeps the proportions; NotMakeImageCenter leaves it at the top left (SDK). */
export function drawPicture(ink: Ink, component: Component, box: Rect, pictures: Pictures): void {
  const picture = pictures.get(component.ComponentValue ?? '')
  if (!picture) return ink.frame(box, faint, 0.75, true)
  const extra = readExtra(component)
  if (extra.FillMethod !== 1) return ink.image(picture, box)
  const inside = fitted(picture, box)
  ink.image(picture, extra.NotMakeImageCenter === true ? { ...inside, x: box.x, y: box.y } : inside)
}

/** Scaled to fit a box, centred. */
export function fitted(picture: PDFImage, box: Rect): Rect {
  const share = Math.min(box.width / picture.width, box.height / picture.height)
  return centredAt(centreOf(box), { width: picture.width * share, height: picture.height * share })
}

export function drawToCome(ink: Ink, component: Component, box: Rect, { writes, role }: Owner): void {
  const name = typeName(component.ComponentType)
  const text = writes ? name : `${name}（${role}填写）`
  const sizePt = Math.max(4, Math.min(9, box.height * 0.6, box.width / Math.max(1, ink.face().widthEm(text))))
  ink.frame(box, faint, 0.5, true)
  drawLine(ink, text, box, { sizePt, colour: faint }, 'Center')
}

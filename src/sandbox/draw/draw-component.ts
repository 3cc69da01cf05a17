// Draws a component at one of its places, as it will look in the signed contract.
import type { PDFImage } from '@cantoo/pdf-lib'
import { isKnownType, type KnownType } from '../../contract/component-types/catalogue.ts'
import { combinationOf } from '../../contract/component-types/combination-types.ts'
import { readExtra } from '../../contract/component-types/extra.ts'
import { opacityOf, sealBox } from '../../contract/component-types/seal-size.ts'
import { signDateStyle } from '../../contract/component-types/sign-date.ts'
import { signDateLines } from '../../contract/component-types/text-lines.ts'
import { shownChildren, writtenRect } from '../../contract/draft/combination-keyword.ts'
import type { Component } from '../../contract/api/component.ts'
import type { PageSize } from '../../contract/geometry/page.ts'
import type { Rect } from '../../contract/geometry/rect.ts'
import type { Placement } from '../../contract/locate/locate.ts'
import {
  drawAttachments,
  drawCheckBox,
  drawPicture,
  drawToCome,
  drawText,
  fitted,
  type DrawValue,
  type Pictures,
} from './fill-value.ts'
import { black, faint, type Ink } from '../graphics/ink.ts'
import type { Owner } from './owner.ts'
import { drawLegalPersonSeal, drawSeal, drawStrip } from './seal.ts'
import { signDate } from './sign-date.ts'
import { drawTable } from './table.ts'
import { drawSignature } from './signature.ts'
import { drawLines, lookOf, putLines } from '../graphics/text.ts'

export interface Scene {
  readonly owner: Owner
  readonly page: PageSize
  readonly pictures: Pictures
  /** ms since 1970: the date that a SIGN_DATE shows. */
  readonly now: number
}

/** The input of a type's drawing function. */
interface Drawn {
  readonly ink: Ink
  readonly component: Component
  readonly placement: Placement
  readonly scene: Scene
  /** The opacity of a mark; 1 by default. */
  readonly opacity: number
}

/** How each type is drawn. A missing type does not compile. */
const drawings: Readonly<Record<KnownType, (drawn: Drawn) => void>> = {
  SIGN_SEAL: (drawn) => stamp(drawn, sealBoxOf(drawn)),
  SIGN_LEGAL_PERSON_SEAL: (drawn) =>
    sealOf(drawn)
      ? stamp(drawn, sealBoxOf(drawn))
      : drawLegalPersonSeal(drawn.ink, sealBoxOf(drawn), '法人章', drawn.opacity),
  SIGN_SIGNATURE: (drawn) => sign(drawn, drawn.placement.rect),
  SIGN_DATE: ({ ink, component, placement: { rect }, scene }) => {
    const { text: style } = signDateStyle(component)
    putLines(ink, signDateLines(component, signDate(component, scene.now), rect, ink.face(style.bold)), lookOf(style))
  },
  SIGN_PAGING_SEAL: (drawn) =>
    drawStrip(drawn.ink, { ...drawn.placement, rect: sealBoxOf(drawn) }, drawn.scene.page, (whole) =>
      stamp(drawn, whole),
    ),
  SIGN_PAGING_SIGNATURE: (drawn) =>
    drawStrip(drawn.ink, drawn.placement, drawn.scene.page, (whole) => sign(drawn, whole)),
  SIGN_OPINION: ({ ink, component, placement: { rect } }) => {
    const { Values: opinion } = readExtra(component)
    drawOpinion(ink, rect, typeof opinion === 'string' ? opinion : '签署意见')
  },
  SIGN_VIRTUAL_COMBINATION: ({ ink, component, placement: { page, rect }, scene }) => {
    ink.frame(rect, faint, 0.5, true)
    for (const child of childrenOf(component, rect))
      drawComponent(ink, child.component, { page, rect: child.rect }, scene)
  },
  SIGN_MULTI_LINE_TEXT: ({ ink, placement: { rect } }) => drawOpinion(ink, rect, '批注附言'),
  SIGN_SELECTOR: ({ ink, placement: { rect } }) => drawOpinion(ink, rect, '审批意见'),
  TEXT: filled(drawText),
  MULTI_LINE_TEXT: filled(drawText),
  CHECK_BOX: ({ ink, component, placement: { rect } }) => drawCheckBox(ink, rect, component.ComponentValue === 'true'),
  DATE: filled(drawText),
  SELECTOR: filled(drawText),
  DISTRICT: filled(drawText),
  FILL_IMAGE: filled(drawPicture),
  ATTACHMENT: filled(drawAttachments),
  DYNAMIC_TABLE: filled((ink, { ComponentValue: value = '' }, box) => drawTable(ink, value, box)),
  // drawMarks draws it over every page; this is for one inside another component.
  WATERMARK: filled(drawText),
  VIRTUAL_COMBINATION: ({ ink, placement: { rect } }) => ink.frame(rect, faint, 0.5, true),
}

export function drawComponent(ink: Ink, component: Component, placement: Placement, scene: Scene): void {
  const { ComponentType: type } = component
  const draw = isKnownType(type) ? drawings[type] : filled(drawText)
  draw({ ink, component, placement, scene, opacity: opacityOf(readExtra(component).Opacity, 1) })
}

/** Draws the value if its owner has written one, otherwise a placeholder. */
function filled(draw: DrawValue): (drawn: Drawn) => void {
  return ({ ink, component, placement: { rect }, scene: { owner, pictures } }) => {
    if (!owner.writes || (component.ComponentValue ?? '') === '') drawToCome(ink, component, rect, owner)
    else draw(ink, component, rect, pictures)
  }
}

/** The picture of the seal, if the sandbox has it. */
function sealOf({ component, scene }: Drawn): PDFImage | undefined {
  return scene.pictures.get(component.ComponentValue ?? '')
}

function sealBoxOf({ component, placement }: Drawn): Rect {
  return sealBox(component, placement.rect)
}

/** Uses the sandbox's own picture of a seal if it has one, otherwise a seal such as the party might have. */
function stamp(drawn: Drawn, box: Rect): void {
  const { ink, scene, opacity } = drawn
  const seal = sealOf(drawn)
  if (seal) ink.within(null, opacity, () => ink.image(seal, fitted(seal, box)))
  else drawSeal(ink, box, scene.owner.sealName, opacity)
}

function sign({ ink, scene, opacity }: Drawn, box: Rect): void {
  drawSignature(ink, box, scene.owner.signerName, opacity)
}

function drawOpinion(ink: Ink, box: Rect, text: string): void {
  const sizePt = Math.max(6, Math.min(12, box.height * 0.5))
  ink.frame(box, faint, 0.5, true)
  drawLines(ink, text, { ...box, x: box.x + 3, width: box.width - 6 }, { sizePt, colour: black }, 'Left')
}

/**
 * The children of a combination placed by keyword. One level only, since a combination inside itself would never end.
 */
function childrenOf(component: Component, parent: Rect): readonly { component: Component; rect: Rect }[] {
  return shownChildren(component)
    .filter(({ ComponentType: type }) => isKnownType(type) && !combinationOf(type))
    .map((child) => ({ component: child, rect: writtenRect(child, parent) }))
}

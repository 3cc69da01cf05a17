// Draws one component at one of its places.
import { componentType } from '../../contract/component-types/catalogue.ts'
import { readExtra } from '../../contract/component-types/extra.ts'
import { opacityOf, sealBox } from '../../contract/component-types/seal-size.ts'
import { isInCells, signDateStyle } from '../../contract/component-types/sign-date.ts'
import { shownChildren, writtenRect } from '../../contract/draft/combination-keyword.ts'
import type { Component } from '../../contract/api/component.ts'
import type { PageSize } from '../../contract/geometry/page.ts'
import type { Rect } from '../../contract/geometry/rect.ts'
import type { Placement } from '../../contract/locate/locate.ts'
import { drawFill, fitted, type Pictures } from './fill-value.ts'
import { black, faint, type Ink } from '../graphics/ink.ts'
import type { Owner } from './owner.ts'
import { drawLegalPersonSeal, drawSeal, drawStrip } from './seal.ts'
import { signDate } from './sign-date.ts'
import { drawSignature } from './signature.ts'
import { drawCells, drawLine, drawLines, lookOf } from '../graphics/text.ts'

export interface Scene {
  readonly owner: Owner
  readonly page: PageSize
  readonly pictures: Pictures
  /** ms since 1970: the date that a SIGN_DATE shows. */
  readonly now: number
}

export function drawComponent(ink: Ink, component: Component, placement: Placement, scene: Scene): void {
  const { owner, page } = scene
  const { rect } = placement
  const { Opacity, Values } = readExtra(component)
  const opacity = opacityOf(Opacity, 1)
  const sealed = sealBox(component, rect)
  // A seal of the sandbox is drawn as it looks; any other as a generic seal of the party.
  const seal = scene.pictures.get(component.ComponentValue ?? '')
  const stamp = (box: Rect) =>
    seal
      ? ink.within(null, opacity, () => ink.image(seal, fitted(seal, box)))
      : drawSeal(ink, box, owner.sealName, opacity)
  switch (component.ComponentType) {
    case 'SIGN_SEAL':
      return stamp(sealed)
    case 'SIGN_LEGAL_PERSON_SEAL':
      return seal ? stamp(sealed) : drawLegalPersonSeal(ink, sealed, '法人章', opacity)
    case 'SIGN_PAGING_SEAL':
      return drawStrip(ink, { ...placement, rect: sealed }, page, stamp)
    case 'SIGN_PAGING_SIGNATURE':
      return drawStrip(ink, placement, page, (whole) => drawSignature(ink, whole, owner.signerName, opacity))
    case 'SIGN_SIGNATURE':
      return drawSignature(ink, rect, owner.signerName, opacity)
    case 'SIGN_DATE': {
      const { format, text: style } = signDateStyle(component)
      return (isInCells(format) ? drawCells : drawLine)(
        ink,
        signDate(component, scene.now),
        rect,
        lookOf(style),
        style.align,
      )
    }
    case 'SIGN_OPINION':
      return drawOpinion(ink, rect, typeof Values === 'string' ? Values : '签署意见')
    case 'SIGN_VIRTUAL_COMBINATION':
      ink.frame(rect, faint, 0.5, true)
      return childrenOf(component, rect).forEach((child) =>
        drawComponent(ink, child.component, { page: placement.page, rect: child.rect }, scene),
      )
    case 'SIGN_MULTI_LINE_TEXT':
      return drawOpinion(ink, rect, '批注附言')
    case 'SIGN_SELECTOR':
      return drawOpinion(ink, rect, '审批意见')
    default:
      return drawFill(ink, component, rect, owner, scene.pictures)
  }
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
    .filter(({ ComponentType: type }) => type !== 'SIGN_VIRTUAL_COMBINATION' && componentType(type))
    .map((child) => ({ component: child, rect: writtenRect(child, parent) }))
}

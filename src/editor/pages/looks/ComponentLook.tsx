// The look of a placed component: what it stands for, drawn in points. A pure function of its props.
import { createElement, memo, type JSX } from 'react'
import { AttachmentLook } from './AttachmentLook.tsx'
import { CheckBoxLook } from './CheckBoxLook.tsx'
import { CombinationLook } from './CombinationLook.tsx'
import { DateLook } from './DateLook.tsx'
import { ImageLook } from './ImageLook.tsx'
import { LegalPersonSealLook } from './LegalPersonSealLook.tsx'
import type { ComponentLookProps } from './looks.ts'
import { MultiLineLook } from './MultiLineLook.tsx'
import { OpinionLook } from './OpinionLook.tsx'
import { PagingSealLook, PagingSignatureLook } from './PagingLook.tsx'
import { SealLook } from './SealLook.tsx'
import { SignatureLook } from './SignatureLook.tsx'
import { TableLook } from './TableLook.tsx'
import { TextLook } from './TextLook.tsx'
import { UnknownLook } from './UnknownLook.tsx'
import { WatermarkLook } from './WatermarkLook.tsx'

export type { ComponentLookProps } from './looks.ts'

const lookOfType: ReadonlyMap<string, (props: ComponentLookProps) => JSX.Element> = new Map([
  ['SIGN_SEAL', SealLook],
  ['SIGN_LEGAL_PERSON_SEAL', LegalPersonSealLook],
  ['SIGN_SIGNATURE', SignatureLook],
  ['SIGN_DATE', DateLook],
  ['SIGN_PAGING_SEAL', PagingSealLook],
  ['SIGN_PAGING_SIGNATURE', PagingSignatureLook],
  ['SIGN_OPINION', OpinionLook],
  ['SIGN_VIRTUAL_COMBINATION', CombinationLook],
  ['SIGN_MULTI_LINE_TEXT', MultiLineLook],
  ['SIGN_SELECTOR', TextLook],
  ['TEXT', TextLook],
  ['MULTI_LINE_TEXT', MultiLineLook],
  ['CHECK_BOX', CheckBoxLook],
  ['DATE', TextLook],
  ['SELECTOR', TextLook],
  ['DISTRICT', TextLook],
  ['FILL_IMAGE', ImageLook],
  ['ATTACHMENT', AttachmentLook],
  ['DYNAMIC_TABLE', TableLook],
  ['WATERMARK', WatermarkLook],
  ['VIRTUAL_COMBINATION', CombinationLook],
])

function Look(props: ComponentLookProps): JSX.Element {
  const { width, height } = props.size
  // A box that is being pulled open may have no area yet, and an import may hold any number.
  const size = { width: usable(width), height: usable(height) }
  return createElement(lookOfType.get(props.component.ComponentType) ?? UnknownLook, { ...props, size })
}

function usable(length: number): number {
  return Number.isFinite(length) && length > 0.01 ? length : 0.01
}

/**
 * By value, not by identity: who draws 500 of them makes new sizes and words for each, and a drag of one must not
 * draw the others again.
 */
export function sameLook(a: ComponentLookProps, b: ComponentLookProps): boolean {
  return (
    a.component === b.component &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.colour === b.colour &&
    a.ownerName === b.ownerName &&
    a.slice?.index === b.slice?.index &&
    a.slice?.count === b.slice?.count &&
    a.words.label === b.words.label &&
    a.words.placeholder === b.words.placeholder &&
    a.today === b.today
  )
}

export const ComponentLook = memo(Look, sameLook)

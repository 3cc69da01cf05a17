// How each ComponentType looks: its drawing on the page, and its glyph for the palette and for small boxes. A type that
// is missing here is a compile error.
import type { JSX } from 'react'
import { isKnownType, type KnownType } from '../../../contract/component-types/catalogue.ts'
import { AttachmentLook } from './AttachmentLook.tsx'
import { CheckBoxLook } from './CheckBoxLook.tsx'
import { CombinationLook } from './CombinationLook.tsx'
import { DateLook } from './DateLook.tsx'
import { ImageLook } from './ImageLook.tsx'
import { LegalPersonSealLook } from './LegalPersonSealLook.tsx'
import type { Look } from './looks.ts'
import { MultiLineLook } from './MultiLineLook.tsx'
import { OpinionLook } from './OpinionLook.tsx'
import { PagingSealLook, PagingSignatureLook } from './PagingLook.tsx'
import { SealLook } from './SealLook.tsx'
import { choiceGlyph, linesGlyph, pictureGlyph, unknownGlyph } from './shared-glyphs.tsx'
import { SignatureLook } from './SignatureLook.tsx'
import { TableLook } from './TableLook.tsx'
import { ChoiceLook, DateFieldLook, DistrictLook, TextLook } from './TextLook.tsx'
import { UnknownLook } from './UnknownLook.tsx'
import { WatermarkLook } from './WatermarkLook.tsx'

export interface TypeLook {
  readonly Look: Look
  /**
   * On a 20 × 20 grid; stroke width and colour are set by the caller. Straight edges are placed so that a stroke of 1.5
   * ends on a whole unit (2.75 covers 2 to 3.5).
   */
  readonly glyph: JSX.Element
}

const solid = { fill: 'currentColor', stroke: 'none' } as const

const looks: Readonly<Record<KnownType, TypeLook>> = {
  SIGN_SEAL: {
    Look: SealLook,
    glyph: (
      <>
        <circle cx="10" cy="10" r="7.25" />
        <path {...solid} d="M10 5.7l.97 2.97h3.12l-2.53 1.83.97 2.97L10 11.64l-2.53 1.83.97-2.97-2.53-1.83h3.12z" />
      </>
    ),
  },
  SIGN_LEGAL_PERSON_SEAL: {
    Look: LegalPersonSealLook,
    glyph: (
      <>
        <rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2" />
        <path d="M10 5.75c0 4.4-1.5 6.9-4.250 8.5M10 9c.6 2.6 2 4.2 4.250 5.250" />
      </>
    ),
  },
  SIGN_SIGNATURE: {
    Look: SignatureLook,
    glyph: (
      <>
        <path d="M12.6 3.9l3.4 3.4-7.4 7.4-4.2.8.8-4.2z" />
        <path d="M2.75 17.25h14.5" />
      </>
    ),
  },
  SIGN_DATE: {
    Look: DateLook,
    glyph: (
      <>
        <rect x="2.75" y="3.75" width="14.5" height="13.5" rx="2" />
        <path d="M2.75 7.9h14.5M6.5 2v3M13.5 2v3M7.2 12.5l2 2 3.6-4" />
      </>
    ),
  },
  SIGN_PAGING_SEAL: {
    Look: PagingSealLook,
    glyph: (
      <>
        <path d="M15.25 2.75v14.5M15.25 2.75H8.5M15.25 17.25H8.5" />
        <path d="M15.25 4.6a5.6 5.6 0 1 0 0 10.8" />
        <path {...solid} d="M14.5 7.2l-.9 2h-2.2l1.7 1.45-.6 2.15 2-1.2z" />
        <path d="M18.25 5v10" strokeDasharray="1.6 2.4" />
      </>
    ),
  },
  SIGN_PAGING_SIGNATURE: {
    Look: PagingSignatureLook,
    glyph: (
      <>
        <path d="M15.25 2.75v14.5M15.25 2.75H6.5M15.25 17.25H6.5" />
        <path d="M2.5 12.6c2.2-1 4.3-5.2 3.5-6.2-.9-1-2 4.2-1.2 6.1.6 1.3 2.1-2 3-1.9.8.1.2 1.9 1.2 1.9s1.4-1.7 2.4-1.7 1.2 1.2 3.85.9" />
        <path d="M18.25 5v10" strokeDasharray="1.6 2.4" />
      </>
    ),
  },
  SIGN_OPINION: {
    Look: OpinionLook,
    glyph: (
      <>
        <path d="M4.75 3.25h10.5a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2H9.5L6 17v-3.25H4.75a2 2 0 0 1-2-2v-6.5a2 2 0 0 1 2-2z" />
        <path d="M7 8.6l2.2 2.1L13 6.5" />
      </>
    ),
  },
  SIGN_VIRTUAL_COMBINATION: {
    Look: CombinationLook,
    glyph: (
      <>
        <rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2" />
        <path d="M2.75 7.4h14.5M2.75 12.6h14.5M5.75 10h4M5.75 5.1h2.5" />
        <path d="M5.75 15c1.2-.9 1.7-.9 2.3 0s1.3.6 2-.1 1.7-.4 2.7.100" strokeWidth="1.25" />
      </>
    ),
  },
  SIGN_MULTI_LINE_TEXT: { Look: MultiLineLook, glyph: linesGlyph },
  SIGN_SELECTOR: { Look: ChoiceLook, glyph: choiceGlyph },
  TEXT: {
    Look: TextLook,
    glyph: <path d="M4.25 6V3.75h11.5V6M10 3.75v12.5M7.75 16.25h4.5" />,
  },
  MULTI_LINE_TEXT: { Look: MultiLineLook, glyph: linesGlyph },
  CHECK_BOX: {
    Look: CheckBoxLook,
    glyph: (
      <>
        <rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2.5" />
        <path d="M6.2 10.3l2.7 2.7 5-5.7" />
      </>
    ),
  },
  DATE: {
    Look: DateFieldLook,
    glyph: (
      <>
        <rect x="2.75" y="3.75" width="14.5" height="13.5" rx="2" />
        <path d="M2.75 7.9h14.5M6.5 2v3M13.5 2v3" />
        <path
          {...solid}
          d="M6 10.3h1.7V12H6zM9.15 10.3h1.7V12h-1.7zM12.3 10.3H14V12h-1.7zM6 13.3h1.7V15H6zM9.15 13.3h1.7V15h-1.7z"
        />
      </>
    ),
  },
  SELECTOR: { Look: ChoiceLook, glyph: choiceGlyph },
  DISTRICT: {
    Look: DistrictLook,
    glyph: (
      <>
        <path d="M10 17.5c3.7-3.7 5.6-6.6 5.6-9a5.6 5.6 0 1 0-11.2 0c0 2.4 1.9 5.3 5.6 9z" />
        <circle cx="10" cy="8.4" r="2" />
      </>
    ),
  },
  FILL_IMAGE: { Look: ImageLook, glyph: pictureGlyph },
  ATTACHMENT: {
    Look: AttachmentLook,
    glyph: (
      <path d="M15.9 9.3l-5.9 5.9a3.75 3.75 0 0 1-5.3-5.3l6.4-6.4a2.5 2.5 0 0 1 3.54 3.54l-6.3 6.3a1.25 1.25 0 0 1-1.77-1.77L12.1 6.05" />
    ),
  },
  DYNAMIC_TABLE: {
    Look: TableLook,
    glyph: (
      <>
        <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2" />
        <path d="M2.75 7.9h14.5M2.75 12.1h14.5M7.5 7.9v8.2M12.5 7.9v8.2" />
      </>
    ),
  },
  WATERMARK: {
    Look: WatermarkLook,
    glyph: (
      <>
        <rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2" />
        <path d="M5.75 8.75l3-3M5.75 14.25l3-3M11.25 8.75l3-3M11.25 14.25l3-3" />
      </>
    ),
  },
  VIRTUAL_COMBINATION: {
    Look: CombinationLook,
    glyph: (
      <>
        <rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2" strokeDasharray="2.4 2.43" />
        <rect x="6" y="6.25" width="3.25" height="3.25" rx=".6" />
        <path d="M12 7.9h2.2M6.2 13h8" />
      </>
    ),
  },
}

const unknown: TypeLook = { Look: UnknownLook, glyph: unknownGlyph }

/** The look of a type; a box with its name for a type that is not in the catalogue. */
export function lookOfType(type: string): TypeLook {
  return isKnownType(type) ? looks[type] : unknown
}

// The same text fields for both sides: ten on each of a hundred pages, in points.

export const PAGES = 100
export const PER_PAGE = 10

const mmPerPt = 25.4 / 72

/** A field as pdfme has it, mm. */
export interface FieldOfPage {
  readonly name: string
  readonly type: 'text'
  readonly content: string
  readonly position: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
}

/** The place of a field on its page, pt. */
export function placeOf(field: number) {
  return { x: 60 + (field % 2) * 240, y: 80 + Math.floor(field / 2) * 130, width: 160, height: 28 }
}

export function pdfmeFields(): readonly (readonly FieldOfPage[])[] {
  return Array.from({ length: PAGES }, (_, page) =>
    Array.from({ length: PER_PAGE }, (_, index): FieldOfPage => {
      const { x, y, width, height } = placeOf(index)
      return {
        name: `field ${page + 1}.${index + 1}`,
        type: 'text',
        content: '',
        position: { x: x * mmPerPt, y: y * mmPerPt },
        width: width * mmPerPt,
        height: height * mmPerPt,
      }
    }),
  )
}

export function ourFields(): readonly object[] {
  return Array.from({ length: PAGES * PER_PAGE }, (_, index) => {
    const { x, y, width, height } = placeOf(index % PER_PAGE)
    return {
      ComponentType: 'TEXT',
      FileIndex: 0,
      ComponentPage: Math.floor(index / PER_PAGE) + 1,
      ComponentPosX: x,
      ComponentPosY: y,
      ComponentWidth: width,
      ComponentHeight: height,
    }
  })
}

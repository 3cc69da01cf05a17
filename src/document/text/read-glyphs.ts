// Reads every glyph of a page with its position, from the page's operators, following text state and matrices (ISO
// 32000-1, 9.3 and 9.4). Costs about as much as the text itself, so it is used only for pages with a match.
import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Point } from '../../contract/geometry/rect.ts'

export interface PlacedGlyph {
  /** Its text; several characters for a ligature, '' for none. */
  readonly text: string
  /** Where its advance begins and ends on the baseline, pt on the page as seen. */
  readonly start: Point
  readonly end: Point
}

type Matrix = number[]

interface GlyphLike {
  readonly unicode?: string
  readonly width?: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace?: boolean
}

interface FontLike {
  readonly vertical?: boolean
  readonly defaultVMetrics?: readonly number[]
  readonly fontMatrix?: readonly number[]
}

interface TextState {
  readonly ctm: Matrix
  readonly font: FontLike | null
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** For all fonts that do not define their own (Type 3 fonts do). */
const thousandth = 0.001

export async function readGlyphs(page: PDFPageProxy): Promise<readonly PlacedGlyph[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const fonts = await fontsOf(page, fnArray, argsArray)
  const glyphs: PlacedGlyph[] = []
  const stack: TextState[] = []
  let state: TextState = {
    ctm: viewport.transform,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  let text: Matrix = identity
  let line: Matrix = identity
  /** Inside an annotation, whose text is not part of the page's text. */
  let annotations = 0

  const moveLine = (x: number, y: number) => {
    line = Util.transform(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const advance = (x: number, y: number) => {
    text = Util.transform(text, [1, 0, 0, 1, x, y])
  }
  const show = (items: readonly (GlyphLike | number | null)[]) => {
    const { font, size, charSpacing, wordSpacing, scale, rise, ctm } = state
    const vertical = font?.vertical === true
    const unit = (font?.fontMatrix?.[0] ?? thousandth) * size
    for (const item of items) {
      if (item === null) continue
      if (typeof item === 'number') {
        const shift = (-item * size) / 1000
        if (vertical) advance(0, shift)
        else advance(shift * scale, 0)
        continue
      }
      const before = Util.transform(ctm, text)
      const start = apply(before, 0, rise)
      const spacing = charSpacing + (item.isSpace ? wordSpacing : 0)
      const metric = item.vmetric ?? font?.defaultVMetrics
      const own = vertical && metric ? metric[0]! * unit : (item.width ?? 0) * unit
      const end = vertical ? apply(before, 0, own + rise) : apply(before, own * scale, rise)
      if (annotations === 0) glyphs.push({ text: item.unicode ?? '', start, end })
      if (vertical) advance(0, own + spacing)
      else advance((own + spacing) * scale, 0)
    }
  }

  fnArray.forEach((fn, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    const number = (at: number) => Number(args[at] ?? 0)
    switch (fn) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, ctm: Util.transform(state.ctm, args as number[]) }
        break
      case OPS.paintFormXObjectBegin: {
        stack.push(state)
        const matrix = args[0] as ArrayLike<number> | null | undefined
        if (matrix) state = { ...state, ctm: Util.transform(state.ctm, Array.from(matrix)) }
        break
      }
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.beginAnnotation:
        annotations += 1
        break
      case OPS.endAnnotation:
        annotations -= 1
        break
      case OPS.beginText:
        text = identity
        line = identity
        break
      case OPS.setFont:
        state = { ...state, font: fonts.get(String(args[0])) ?? null, size: number(1) }
        break
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: number(0) }
        break
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: number(0) }
        break
      case OPS.setHScale:
        state = { ...state, scale: number(0) / 100 }
        break
      case OPS.setLeading:
        state = { ...state, leading: -number(0) }
        break
      case OPS.setTextRise:
        state = { ...state, rise: number(0) }
        break
      case OPS.moveText:
        moveLine(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        state = { ...state, leading: number(1) }
        moveLine(number(0), number(1))
        break
      case OPS.nextLine:
        moveLine(0, state.leading)
        break
      case OPS.setTextMatrix: {
        const matrix = (args.length === 6 ? args : args[0]) as ArrayLike<number>
        line = Array.from(matrix)
        text = line
        break
      }
      case OPS.nextLineShowText:
        moveLine(0, state.leading)
        show(args[0] as readonly (GlyphLike | number)[])
        break
      case OPS.nextLineSetSpacingShowText:
        state = { ...state, wordSpacing: number(0), charSpacing: number(1) }
        moveLine(0, state.leading)
        show(args[2] as readonly (GlyphLike | number)[])
        break
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0] as readonly (GlyphLike | number)[])
        break
    }
  })
  return glyphs
}

function apply(matrix: readonly number[], x: number, y: number): Point {
  return { x: matrix[0]! * x + matrix[2]! * y + matrix[4]!, y: matrix[1]! * x + matrix[3]! * y + matrix[5]! }
}

/** Waits for the fonts that the page uses: they arrive separately from the operators. */
async function fontsOf(
  page: PDFPageProxy,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<ReadonlyMap<string, FontLike>> {
  const names = new Set<string>()
  fnArray.forEach((fn, index) => {
    if (fn === OPS.setFont) names.add(String((argsArray[index] as readonly unknown[])[0]))
  })
  const found = await Promise.all(
    [...names].map(async (name): Promise<readonly [string, FontLike]> => {
      const store = (name.startsWith('g_') ? page.commonObjs : page.objs) as {
        get(id: string, callback: (font: unknown) => void): unknown
      }
      return [
        name,
        await new Promise<FontLike>((resolve) => store.get(name, (font) => resolve((font ?? {}) as FontLike))),
      ]
    }),
  )
  return new Map(found)
}

/**
 * Breaks Chinese text into lines by the usual rules: no closing punctuation at the start of a line, no opening bracket
 * at its end, numbers and Latin words unbroken, a punctuation mark at the end of a line counted without its empty half.
 */

export interface Glyph {
  character: string
  /** distance from the start of the line, in em */
  x: number
}

export interface Line {
  glyphs: Glyph[]
  /** from the start of the line to the end of the ink, in em */
  width: number
  /** which gaps may grow when the line is justified: the index of the glyph after each */
  gaps: number[]
  endsParagraph: boolean
}

/** Marks whose right half is empty in a Chinese font. */
const HALF_EMPTY = new Set('，。、；：）》〉」』】〕”’')
/** Marks whose left half is empty. */
const WIDE_OPENING = new Set('（《〈「『【〔“‘')
const OPENING = new Set([...WIDE_OPENING, '(', '['])
const NOT_AT_START = new Set([...HALF_EMPTY, ...'！？”’…—·％%,.;:!?)]'])
const WORD = /[\p{Script=Latin}\p{Nd}.,%¥/@+-]/u

/** The pieces of a text between which a line may break. */
function pieces(text: string): string[] {
  const found: string[] = []
  let glue = false
  for (const character of text) {
    const last = found.at(-1)
    const before = last?.at(-1) ?? ''
    const joins =
      last !== undefined &&
      (glue ||
        NOT_AT_START.has(character) ||
        (WORD.test(before) && WORD.test(character)) ||
        (before === '_' && character === '_'))
    if (joins) found[found.length - 1] = last + character
    else found.push(character)
    glue = OPENING.has(character)
  }
  return found
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && !WORD.test(character) && character !== '_' && character !== ' '
}

class LineBuilder {
  readonly glyphs: Glyph[] = []
  readonly gaps: number[] = []
  private end = 0

  constructor(
    private readonly advance: (character: string) => number,
    private readonly tight: boolean,
  ) {}

  get last(): string | undefined {
    return this.glyphs.at(-1)?.character
  }

  /** The end of the ink: the empty half of a last punctuation mark does not count. */
  get width(): number {
    return this.end - (this.last !== undefined && HALF_EMPTY.has(this.last) ? 0.5 : 0)
  }

  add(piece: string): void {
    for (const character of piece) {
      const { last } = this
      // two marks in a row share the room of one and a half
      const tight =
        this.tight &&
        last !== undefined &&
        HALF_EMPTY.has(last) &&
        (HALF_EMPTY.has(character) || OPENING.has(character))
      // a line that starts with a bracket starts with its ink, as the lines above and below do
      if (tight || (last === undefined && WIDE_OPENING.has(character))) this.end -= 0.5
      else if (last !== undefined && (isWide(last) || isWide(character))) this.gaps.push(this.glyphs.length)
      this.glyphs.push({ character, x: this.end })
      this.end += this.advance(character)
    }
  }

  widthWith(piece: string): number {
    const trial = new LineBuilder(this.advance, this.tight)
    trial.glyphs.push(...this.glyphs.slice(-1))
    trial.end = this.end
    trial.add(piece)
    return trial.width
  }

  finish(endsParagraph: boolean): Line {
    return { glyphs: this.glyphs, width: this.width, gaps: this.gaps, endsParagraph }
  }
}

/** `width` is the room of the n-th line in em, as the first may be indented; `advance` a character's width in em. */
export function breakLines(
  text: string,
  width: (line: number) => number,
  advance: (character: string) => number,
): Line[] {
  const lines: Line[] = []
  let line = new LineBuilder(advance, true)
  for (const piece of pieces(text)) {
    if (line.glyphs.length > 0 && line.widthWith(piece) > width(lines.length) + 1e-6) {
      lines.push(line.finish(false))
      line = new LineBuilder(advance, true)
      if (piece === ' ') continue
    }
    line.add(piece)
  }
  lines.push(line.finish(true))
  return lines
}

/**
 * One line as wide as it comes, its marks not moved together: programs that read a PDF take a step back for the end of
 * a word, and labels such as 甲方（盖章）： are what people search for.
 */
export function singleLine(text: string, advance: (character: string) => number): Line {
  const line = new LineBuilder(advance, false)
  line.add(text)
  return line.finish(true)
}

/** Lets the gaps of a line grow until its ink is `width` em wide. */
export function justify(line: Line, width: number): Line {
  const room = width - line.width
  if (line.endsParagraph || line.gaps.length === 0 || room <= 0) return line
  const share = room / line.gaps.length
  const grown = new Set(line.gaps)
  let shift = 0
  const glyphs = line.glyphs.map((glyph, index) => {
    if (grown.has(index)) shift += share
    return { character: glyph.character, x: glyph.x + shift }
  })
  return { ...line, glyphs, width }
}

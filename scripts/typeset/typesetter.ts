/**
 * Puts lines of text on the pages of a PDF, in one font and weight at a time. It writes the content streams itself:
 * each line is one text object, so that text extracted from the PDF comes in whole lines, and a thousand pages take
 * seconds.
 */
import { PDFDocument, PDFHexString, PDFName, type PDFFont, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import { fontName, notoSerifSC, type Weight } from '../fonts/noto-serif-sc'
import { breakLines, justify, singleLine, type Line } from './break-lines'

export type Align = 'left' | 'centre' | 'right'

/** One weight of the font, as it is embedded in a document. */
export class Face {
  private readonly codes = new Map<string, string>()
  private readonly widths = new Map<string, number>()

  constructor(
    readonly resource: string,
    private readonly font: PDFFont,
  ) {}

  get ref(): PDFRef {
    return this.font.ref
  }

  readonly advance = (character: string): number => {
    let width = this.widths.get(character)
    if (width === undefined) {
      width = this.font.widthOfTextAtSize(character, 1)
      this.widths.set(character, width)
    }
    return width
  }

  code(character: string): string {
    let code = this.codes.get(character)
    if (code === undefined) {
      code = this.font.encodeText(character).toString().slice(1, -1)
      this.codes.set(character, code)
    }
    return code
  }

  width(text: string, size: number): number {
    return [...text].reduce((sum, character) => sum + this.advance(character), 0) * size
  }

  lines(text: string, size: number, width: number, firstIndent = 0): Line[] {
    return breakLines(text, (line) => (line === 0 ? width - firstIndent : width) / size, this.advance)
  }

  /** The operators that show a line with its baseline starting at x, y (from the bottom left of the page). */
  show(line: Line, size: number, x: number, y: number): string {
    const parts: string[] = []
    let run = ''
    const start = line.glyphs[0]?.x ?? 0
    let end = start
    for (const { character, x: at } of line.glyphs) {
      const shift = Math.round((end - at) * 1000)
      if (shift !== 0) {
        parts.push(`<${run}>`, String(shift))
        run = ''
      }
      run += this.code(character)
      end = at + this.advance(character)
    }
    parts.push(`<${run}>`)
    const left = number(x + start * size)
    return `BT /${this.resource} ${size} Tf 1 0 0 1 ${left} ${number(y)} Tm [${parts.join(' ')}] TJ ET`
  }
}

export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export interface Typesetter {
  document: PDFDocument
  faces: Record<Weight, Face>
}

/**
 * A document whose font holds the characters of `text`. Its dates and names are fixed: made again, it is the same.
 * Without its bold weight, bold text is set in the regular one.
 */
export async function createTypesetter(
  text: string,
  title: string,
  weights: readonly Weight[] = [400, 700],
): Promise<Typesetter> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const made = new Date('2026-01-01T00:00:00Z')
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('zh-CN')
  document.setProducer('Luokuan')
  document.setCreator('Luokuan')
  document.setCreationDate(made)
  document.setModificationDate(made)
  const embed = async (weight: Weight, resource: string, tag: string) => {
    const bytes = await notoSerifSC(text, weight)
    // The font is a subset already, which the six letters before its name say
    return new Face(resource, await document.embedFont(bytes, { customName: `${tag}+${fontName(weight)}` }))
  }
  const regular = await embed(400, 'Text', 'LUOKUA')
  return {
    document,
    faces: { 400: regular, 700: weights.includes(700) ? await embed(700, 'Bold', 'LUOKUB') : regular },
  }
}

/** A page being written, its lines collected and put into one stream at the end. */
export class Sheet {
  readonly page: PDFPage
  private readonly operators: string[] = []

  constructor(
    private readonly setter: Typesetter,
    readonly width: number,
    readonly height: number,
  ) {
    this.page = setter.document.addPage([width, height])
  }

  text(
    text: string,
    x: number,
    y: number,
    size: number,
    { weight = 400 as Weight, align = 'left' as Align } = {},
  ): void {
    const face = this.setter.faces[weight]
    const line = singleLine(text, face.advance)
    const shift = { left: 0, centre: 0.5, right: 1 }[align]
    this.line(line, x - line.width * size * shift, y, size, weight)
  }

  line(line: Line, x: number, y: number, size: number, weight: Weight = 400): void {
    this.operators.push(this.setter.faces[weight].show(line, size, x, y))
  }

  justified(line: Line, x: number, y: number, size: number, width: number, weight: Weight = 400): void {
    this.line(justify(line, width / size), x, y, size, weight)
  }

  rule(x1: number, y1: number, x2: number, y2: number, thickness = 0.5): void {
    this.operators.push(`${number(thickness)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`)
  }

  fill(x: number, y: number, width: number, height: number, grey: number): void {
    this.operators.push(`q ${grey} g ${[x, y, width, height].map(number).join(' ')} re f Q`)
  }

  /** Operators of PDF as they are, for what the other methods do not draw. */
  draw(operators: string): void {
    this.operators.push(operators)
  }

  finish(): void {
    const { context } = this.setter.document
    for (const face of Object.values(this.setter.faces)) {
      this.page.node.setFontDictionary(PDFName.of(face.resource), face.ref)
    }
    this.page.node.set(PDFName.of('Contents'), context.register(context.flateStream(this.operators.join('\n'))))
  }
}

/** The /ID of a file. Fixed by its title, as a random one would make every file new. */
export function setFileId(document: PDFDocument, title: string): void {
  let hash = 0x811c9dc5
  const bytes: number[] = []
  for (let i = 0; i < 16; i++) {
    for (const character of title) hash = Math.imul(hash ^ ((character.codePointAt(0) ?? 0) + i), 0x01000193) >>> 0
    bytes.push(hash & 0xff)
  }
  const id = PDFHexString.of(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''))
  document.context.trailerInfo.ID = document.context.obj([id, id])
}

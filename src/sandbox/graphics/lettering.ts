// The fonts of one PDF: Noto Serif SC, embedded with only the characters that are drawn. Characters without a glyph
// become □.
import type { PDFDocument, PDFFont, PDFHexString } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import { createFontMaker, fontName, type Weight } from '../fonts/noto-serif-sc.ts'

/** Shared by the process, so that each glyph is cut out of the package once. */
const makeFont = createFontMaker()

const REPLACEMENT = '□'

export class Face {
  readonly font: PDFFont
  readonly #missing: ReadonlySet<string>
  readonly #widths = new Map<string, number>()

  constructor(font: PDFFont, missing: ReadonlySet<string>) {
    this.font = font
    this.#missing = missing
  }

  /** The width of a text in em. */
  widthEm(text: string): number {
    let sum = 0
    for (const character of text) {
      let width = this.#widths.get(character)
      if (width === undefined) {
        width = this.font.widthOfTextAtSize(this.#drawable(character), 1)
        this.#widths.set(character, width)
      }
      sum += width
    }
    return sum
  }

  encode(text: string): PDFHexString {
    return this.font.encodeText([...text].map((character) => this.#drawable(character)).join(''))
  }

  #drawable(character: string): string {
    if (character < ' ') return ' '
    return this.#missing.has(character) ? REPLACEMENT : character
  }
}

export interface Lettering {
  readonly regular: Face
  readonly bold: Face
}

/** Embeds the fonts with all characters of `text`. Without bold, bold text is set in the regular weight. */
export async function embedLettering(pdf: PDFDocument, text: string, bold: boolean): Promise<Lettering> {
  pdf.registerFontkit(fontkit)
  const characters = [...new Set(`${text}${REPLACEMENT} `)].join('')
  const embed = async (weight: Weight, tag: string) => {
    const { bytes, missing } = await makeFont(characters, weight)
    // The font is already a subset, as the six letters before its name say.
    return new Face(await pdf.embedFont(bytes, { customName: `${tag}+${fontName(weight)}` }), missing)
  }
  const regular = await embed(400, 'LUOKUA')
  return { regular, bold: bold ? await embed(700, 'LUOKUB') : regular }
}

// Where the lines of a text break in a box, for drawing it and for checking whether it fits.

/** Height of a line, em. The space beyond the letters is split evenly above and below them. */
export const LINE_EM = 1.3

export interface Measure {
  /** Width of a text, em. */
  widthEm(text: string): number
}

/** Wraps to a width in em. Latin words and numbers stay whole if they fit on a line. Stops at `most` lines. */
export function breakLines(text: string, widthEm: number, face: Measure, most = Infinity): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    if (lines.length >= most) break
    breakParagraph(paragraph, widthEm, face, lines, most)
  }
  return lines
}

function breakParagraph(text: string, widthEm: number, face: Measure, lines: string[], most: number): void {
  const first = lines.length
  let line = ''
  let width = 0
  const end = () => {
    lines.push(line)
    line = ''
    width = 0
  }
  for (const [piece] of text.matchAll(/[\p{Script=Latin}\p{Nd}]+|[^]/gu)) {
    const pieceEm = face.widthEm(piece)
    if (width > 0 && width + pieceEm > widthEm) end()
    // A word wider than a line may break anywhere.
    for (const part of pieceEm > widthEm ? piece : [piece]) {
      const partEm = face.widthEm(part)
      if (width > 0 && width + partEm > widthEm) end()
      if (lines.length >= most) return
      if (part === ' ' && line === '' && lines.length > first) continue
      line += part
      width += partEm
    }
  }
  end()
}

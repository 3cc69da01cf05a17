// Divides a long text into pieces that a browser lays out only while they are in sight.

/** The line height of the panel's text: 12 px × 1.55. */
export const lineHeightPx = 18.6
const linesPerPiece = 200
/** A value of a million characters is one line of JSON, which would be laid out as a whole. */
const longestLine = 4000

export interface Piece {
  readonly text: string
  /** How many lines it takes on the screen. */
  readonly lines: number
}

/** Joined, the pieces are exactly the text. A piece ends at a line break, or within a line that is too long. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let piece = ''
  let lines = 0
  const end = () => {
    if (piece !== '') pieces.push({ text: piece, lines })
    piece = ''
    lines = 0
  }
  for (const line of text.split(/(?<=\n)/)) {
    if (line.length <= longestLine) {
      piece += line
      lines += 1
      if (lines >= linesPerPiece) end()
      continue
    }
    end()
    // The line break stays with the last part, since it would be an empty line by itself.
    for (let at = 0; at < line.length - 1; at += longestLine) {
      const rest = line.length - at
      pieces.push({ text: line.slice(at, rest <= longestLine + 1 ? line.length : at + longestLine), lines: 1 })
    }
  }
  end()
  return pieces
}

// A QR code's modules (ISO/IEC 18004): bytes, error correction L, versions 1 to 5, whose words are one block each. Enough for every
// address of the sandbox.

/** Of version 1 to 5: words of data, words of error correction. */
const versions = [[19, 7], [34, 10], [55, 15], [80, 20], [108, 26]] as const
/** Error correction L with mask 0, the BCH code and the fixed mask of the format in it. */
const FORMAT = 0x77c4
/** Mode and length of bytes, in whole words: 4 and 8 bits. */
const HEAD_BITS = 12

/** Rows of dark (true) modules, without the quiet zone. Throws a RangeError for more than 106 bytes. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] {
  const bytes = new TextEncoder().encode(text)
  const place = versions.findIndex(([data]) => HEAD_BITS + bytes.length * 8 <= data * 8)
  const found = versions[place]
  if (!found) throw new RangeError('The text is too long for the QR codes that are made here.')
  const data = dataWords(bytes, found[0])
  return draw(place + 1, [...data, ...remainder(data, found[1])])
}

function dataWords(bytes: Uint8Array, length: number): number[] {
  const bits = ['0100', bitsOf(bytes.length, 8), ...Array.from(bytes, (byte) => bitsOf(byte, 8)), '0000'].join('').slice(0, length * 8)
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  const words = Array.from({ length: whole.length / 8 }, (_, word) => Number.parseInt(whole.slice(word * 8, word * 8 + 8), 2))
  return Array.from({ length }, (_, word) => words[word] ?? ((word - words.length) % 2 === 0 ? 0xec : 0x11))
}

const bitsOf = (value: number, length: number) => value.toString(2).padStart(length, '0')

/** Reed-Solomon over GF(256) with 0x11d: what is left of the data, divided by the generator of this degree. */
function remainder(data: readonly number[], degree: number): number[] {
  const generator = generatorOf(degree)
  const rest = Array.from({ length: degree }, () => 0)
  for (const word of data) {
    const factor = word ^ rest.shift()!
    rest.push(0)
    for (let at = 0; at < degree; at += 1) rest[at]! ^= times(generator[at]!, factor)
  }
  return rest
}

/** Without its first coefficient, which is 1. */
function generatorOf(degree: number): number[] {
  const coefficients = Array.from({ length: degree }, (_, at): number => (at === degree - 1 ? 1 : 0))
  for (let factor = 0, root = 1; factor < degree; factor += 1, root = times(root, 2)) {
    for (let at = 0; at < degree; at += 1) coefficients[at] = times(coefficients[at]!, root) ^ (coefficients[at + 1] ?? 0)
  }
  return coefficients
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a)
  return product
}

function draw(version: number, words: readonly number[]): readonly (readonly boolean[])[] {
  const size = 17 + 4 * version
  const rows: (boolean | null)[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  const set = (x: number, y: number, dark: boolean) => {
    if (x >= 0 && y >= 0 && x < size && y < size) rows[y]![x] = dark
  }
  for (let at = 8; at < size - 8; at += 1) {
    set(at, 6, at % 2 === 0)
    set(6, at, at % 2 === 0)
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(set, x, y, 4)
  if (version > 1) square(set, size - 7, size - 7, 2)
  drawFormat(set, size)
  const bits = words.map((word) => bitsOf(word, 8)).join('')
  let next = 0
  for (const [x, y] of dataPlaces(size)) {
    if (rows[y]![x] !== null) continue
    // Beyond the words there are bits of no meaning, which are masked too.
    set(x, y, (bits[next] === '1') !== ((x + y) % 2 === 0))
    next += 1
  }
  return rows.map((row) => row.map((module) => module === true))
}

/** A finder with the light border about it (radius 4), or an alignment pattern (radius 2). */
function square(set: (x: number, y: number, dark: boolean) => void, x: number, y: number, radius: number): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      set(x + dx, y + dy, radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1)
    }
  }
}

/** Twice, from its lowest bit on: about the first finder, and beside the other two. */
function drawFormat(set: (x: number, y: number, dark: boolean) => void, size: number): void {
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((FORMAT >>> bit) & 1) === 1
    set(bit < 8 ? 8 : bit === 8 ? 7 : 14 - bit, bit < 6 ? bit : bit < 8 ? bit + 1 : 8, dark)
    set(bit < 8 ? size - 1 - bit : 8, bit < 8 ? 8 : size - 15 + bit, dark)
  }
  set(8, size - 8, true)
}

/** Two columns at a time from the right, up and down by turns; the column of the timing pattern is left out. */
function* dataPlaces(size: number): Generator<readonly [number, number]> {
  for (let right = size - 1, upwards = true; right > 0; right -= right === 8 ? 3 : 2, upwards = !upwards) {
    for (let step = 0; step < size; step += 1) {
      const y = upwards ? size - 1 - step : step
      yield [right, y]
      yield [right - 1, y]
    }
  }
}

// Files that are small and want far too much: pages, memory, time.
import { constants, deflateRawSync } from 'node:zlib'

type PdfObject = string | { readonly dictionary: string; readonly stream: Buffer }

/** A PDF of these objects, numbered from 1. The first is the catalogue. */
export function pdfOf(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = []
  let length = 0
  const add = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  add('%PDF-1.5\n')
  const offsets = objects.map((object, index) => {
    const offset = length
    add(`${index + 1} 0 obj\n`)
    if (typeof object === 'string') add(object)
    else {
      add(`<<${object.dictionary}/Length ${object.stream.length}>>\nstream\n`)
      add(object.stream)
      add('\nendstream')
    }
    add('\nendobj\n')
    return offset
  })
  const start = length
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  add(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''))
  add(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** Empty pages in a page tree without levels: 100,000 are 11 MB. */
export function pagesPdf(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0>>'
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    ...Array.from({ length: count }, () => page),
  ])
}

const BLOCK_BYTES = 16 * 1024 * 1024

/** A zlib stream of so many bytes, all the same: compressed once and repeated. */
function inflating(length: number, byte: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(BLOCK_BYTES, byte), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const blocks = Array.from({ length: Math.ceil(length / BLOCK_BYTES) }, () => block)
  // The head of zlib, and at the end an empty block. The checksum is left out.
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...blocks, Buffer.from([1, 0, 0, 0xff, 0xff])])
}

const onePage = (contents: PdfObject, resources: string, ...more: readonly PdfObject[]): Buffer =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`,
    contents,
    ...more,
  ])

const GB = 1024 ** 3

/** A page whose contents are so many bytes of blanks. */
export function contentsBomb(bytes = 4 * GB): Buffer {
  return onePage({ dictionary: '/Filter/FlateDecode', stream: inflating(bytes, 0x20) }, '')
}

/** A page with a picture of so many pixels in each direction. */
export function pictureBomb(side = 30_000): Buffer {
  const size = `/Width ${side}/Height ${side}`
  return onePage({ dictionary: '', stream: Buffer.from('595 0 0 842 0 0 cm /I Do') }, '/XObject<</I 5 0 R>>', {
    dictionary: `/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`,
    stream: inflating(side * side * 3, 0x7f),
  })
}

/** Its catalogue is in an object stream of so many bytes, which has to be inflated to open the file. */
export function openingBomb(bytes = 4 * GB): Buffer {
  const stream = inflating(bytes, 0x20)
  const head = '%PDF-1.5\n'
  const objects = `1 0 obj\n<</Type/ObjStm/N 1/First 6/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`
  // Object 0 is free, 1 stands behind the head, and 2 is the first in the stream of 1.
  const xref = Buffer.from([0, 0, 0, 0, 1, 0, head.length, 0, 2, 0, 1, 0])
  const before = Buffer.concat([Buffer.from(`${head}${objects}`), stream, Buffer.from('\nendstream\nendobj\n')])
  return Buffer.concat([
    before,
    Buffer.from(`3 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Length ${xref.length}>>\nstream\n`),
    xref,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${before.length}\n%%EOF\n`),
  ])
}

/** Lists in lists, so deep that nobody can follow. */
export function nestedPdf(): Buffer {
  const depth = 1_000_000
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R/Deep 4 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Deep 4 0 R>>',
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
  ])
}

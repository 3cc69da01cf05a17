// Files that take far more time or memory to open than their size says.
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

export interface BombFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const pdfType = 'application/pdf'
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Objects as a PDF whose catalogue is the first. */
export function pdfOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.byteLength
  }
  add('%PDF-1.7\n')
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    add(`${index + 1} 0 obj\n`)
    add(object)
    add('\nendobj\n')
  }
  const start = length
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  add(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''))
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

function stream(entries: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${data.byteLength} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

/** A flat tree of pages, about 110 bytes each. */
export function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>'
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    ...Array.from({ length: count }, () => page),
  ])
}

/** Page trees within page trees. */
function deepPages(depth: number): Uint8Array {
  const levels = Array.from(
    { length: depth },
    (_, index) =>
      `<< /Type /Pages /Count 1 /Kids [${index + 3} 0 R] ${index === 0 ? '' : `/Parent ${index + 1} 0 R`} >>`,
  )
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...levels,
    `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 595 842] >>`,
  ])
}

/** A page whose contents inflate to `mb` megabytes of operators. */
function inflating(mb: number): Uint8Array {
  const operators = deflateSync(Buffer.alloc(mb * 1024 * 1024, 'q Q 0 0 m 9 9 l S '), { level: 9 })
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    stream('/Filter /FlateDecode', operators),
  ])
}

/** A page with one picture of `side` × `side` pixels. */
function hugePicture(side: number): Uint8Array {
  const data = deflateSync(Buffer.alloc((side * side) / 8), { level: 9 })
  const size = `/Width ${side} /Height ${side}`
  const image = `/Type /XObject /Subtype /Image ${size} /BitsPerComponent 1 /ColorSpace /DeviceGray`
  const contents = Buffer.from('q 500 0 0 500 40 40 cm /I Do Q')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
    stream('', contents),
    stream(`${image} /Filter /FlateDecode`, data),
  ])
}

/** A document of Word whose text inflates to `mb` megabytes. */
function inflatingDocx(mb: number): Uint8Array {
  const paragraph = '<w:p><w:r><w:t>合同</w:t></w:r></w:p>'
  const body = paragraph.repeat(Math.ceil((mb * 1024 * 1024) / paragraph.length))
  const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${docxType}.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
        'Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': xml(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
        `${body}</w:body></w:document>`,
    ),
  })
}

/** PDFs. `scale` 1 is the whole; the shortened run takes less. */
export function bombPdfs(scale: number): readonly BombFile[] {
  const pdf = (name: string, bytes: Uint8Array): BombFile => ({ name, type: pdfType, bytes })
  const times = (count: number) => Math.max(1, Math.round(count * scale))
  return [
    pdf('100,000 pages', manyPages(times(100_000))),
    pdf('page trees 50,000 deep', deepPages(times(50_000))),
    pdf('contents of 1 GB', inflating(times(1024))),
    pdf('a picture of 30,000 × 30,000 pixels', hugePicture(Math.round((30_000 * Math.sqrt(scale)) / 8) * 8)),
    pdf('half a file of 100,000 pages', manyPages(times(100_000)).subarray(0, times(5_000_000))),
  ]
}

/** What is converted to PDF. */
export function bombDocuments(scale: number): readonly BombFile[] {
  const times = (count: number) => Math.max(1, Math.round(count * scale))
  return [
    { name: 'html nested 100,000 deep', type: 'text/html', bytes: Buffer.from('<div>'.repeat(times(100_000))) },
    { name: 'text of 9 MB in a line', type: 'text/plain', bytes: Buffer.from('合 '.repeat(times(2_300_000))) },
    { name: 'docx of 500 MB', type: docxType, bytes: inflatingDocx(times(500)) },
  ]
}

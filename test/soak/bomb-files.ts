// Files that take far more time or memory to open than their size says.
import { zipSync } from 'fflate'
import { contentsBomb, openingBomb, pagesPdf, pdfOf, pictureBomb } from '../pdfs/bombs.ts'

export interface BombFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const pdfType = 'application/pdf'
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

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
    pdf('100,000 pages', pagesPdf(times(100_000))),
    pdf('page trees 50,000 deep', deepPages(times(50_000))),
    pdf('contents of 4 GB', contentsBomb(times(4 * 1024 ** 3))),
    pdf('4 GB to inflate before it opens', openingBomb(times(4 * 1024 ** 3))),
    pdf('a picture of 30,000 × 30,000 pixels', pictureBomb(Math.round(30_000 * Math.sqrt(scale)))),
    pdf('half a file of 100,000 pages', pagesPdf(times(100_000)).subarray(0, times(5_000_000))),
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

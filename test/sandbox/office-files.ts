// Word and Excel files, made by code: what is needed for LibreOffice to read them, and whatever else a test puts in.
import { strToU8, zipSync } from 'fflate'

const head = '<?xml version="1.0"?>'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const worksheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** A .docx of a body in WordprocessingML; `links` are relationships to what lies outside of it. */
export function docxOf(
  body: string,
  links: Readonly<Record<string, { type: string; target: string }>> = {},
): Uint8Array {
  const outside = Object.entries(links).map(
    ([id, { type, target }]) =>
      `<Relationship Id="${id}" Type="${officeDocument}/${type}" Target="${target}" TargetMode="External"/>`,
  )
  return zip({
    '[Content_Types].xml': contentTypes({ '/word/document.xml': word }),
    '_rels/.rels': relationships(inside('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(outside.join('')),
    'word/document.xml':
      `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
      `xmlns:r="${officeDocument}"><w:body>${body}` +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
  })
}

/** Lines of text as paragraphs. */
export function docxOfLines(...lines: string[]): Uint8Array {
  return docxOf(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''))
}

/** An .xlsx of one sheet: texts, numbers, and formulas, which begin with `=`. */
export function xlsxOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cells = rows
    .map((row, n) => {
      const inRow = row.map((value, column) => cell(`${String.fromCodePoint(65 + column)}${n + 1}`, value))
      return `<row r="${n + 1}">${inRow.join('')}</row>`
    })
    .join('')
  const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return zip({
    '[Content_Types].xml': contentTypes({ '/xl/workbook.xml': workbook, '/xl/worksheets/sheet1.xml': worksheet }),
    '_rels/.rels': relationships(inside('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relationships(inside('r1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/workbook.xml':
      `${head}<workbook ${namespace} xmlns:r="${officeDocument}">` +
      '<sheets><sheet name="报价" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${namespace}><sheetData>${cells}</sheetData></worksheet>`,
  })
}

function cell(place: string, value: string | number): string {
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  if (value.startsWith('=')) return `<c r="${place}"><f>${value.slice(1)}</f></c>`
  return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
}

function contentTypes(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts)
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${overrides}</Types>`
  )
}

function inside(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeDocument}/${type}" Target="${target}"/>`
}

function relationships(all: string): string {
  return `${head}<Relationships xmlns="${packages}/relationships">${all}</Relationships>`
}

/** Dates fixed, so that what is made again is the same. An .odt wants its type as it is, not compressed. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, text]) =>
      [name, [strToU8(text), { level: name === 'mimetype' ? 0 : 6, mtime: new Date(2026, 0, 1) }]] as const,
  )
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0])
}

// The kinds of files that LibreOffice converts.

/**
 * How LibreOffice is to read each kind, and to write what it read. By itself it would read whatever the content looks
 * like.
 */
export const filters = {
  doc: ['MS Word 97', 'writer_pdf_Export'],
  docx: ['MS Word 2007 XML', 'writer_pdf_Export'],
  xls: ['MS Excel 97', 'calc_pdf_Export'],
  xlsx: ['Calc MS Excel 2007 XML', 'calc_pdf_Export'],
} as const
export type OfficeKind = keyof typeof filters

export function isOfficeKind(kind: string): kind is OfficeKind {
  return Object.hasOwn(filters, kind)
}

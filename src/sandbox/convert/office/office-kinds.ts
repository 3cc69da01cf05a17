// The kinds of files that LibreOffice converts.

/** The import and export filter for each kind. Without one, LibreOffice guesses from the content. */
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

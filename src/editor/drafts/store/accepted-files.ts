// Which files can be opened, by the endings of their names.

/** A draft with its PDF, saved as a file. */
export const bundleExtension = '.luokuan'

/** What CreateFileConvertTask accepts (docs/facts.md, "UploadFiles"). */
export const convertibleEndings = ['doc', 'docx', 'xls', 'xlsx', 'png', 'jpg', 'jpeg', 'html', 'txt', 'bmp'] as const

/** What a file is opened as. A name with no known ending is taken for a PDF, which its first bytes have to show. */
export type FileRole = 'draft' | 'json' | 'convertible' | 'pdf'

export function fileRole(fileName: string): FileRole {
  const name = fileName.toLowerCase()
  if (name.endsWith(bundleExtension)) return 'draft'
  if (name.endsWith('.json')) return 'json'
  const ending = name.split('.').at(-1) ?? ''
  return convertibleEndings.some((known) => known === ending) ? 'convertible' : 'pdf'
}

/** For a file input's `accept`. */
export const acceptedFiles = [
  '.pdf',
  'application/pdf',
  bundleExtension,
  ...convertibleEndings.map((ending) => `.${ending}`),
].join(',')

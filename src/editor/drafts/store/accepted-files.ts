// Which files can be opened, by the endings of their names.

/** A draft with its PDF, saved as a file. */
export const bundleExtension = '.luokuan'

/** What CreateFileConvertTask accepts (docs/facts.md, "UploadFiles"). */
export const convertibleEndings = ['doc', 'docx', 'xls', 'xlsx', 'png', 'jpg', 'jpeg', 'html', 'txt', 'bmp'] as const

export function isConvertible(fileName: string): boolean {
  const ending = fileName.toLowerCase().split('.').at(-1) ?? ''
  return convertibleEndings.some((known) => known === ending)
}

/** For a file input's `accept`. */
export const acceptedFiles = [
  '.pdf',
  'application/pdf',
  bundleExtension,
  ...convertibleEndings.map((ending) => `.${ending}`),
].join(',')

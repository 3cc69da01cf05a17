// Whether a file is what its suffix says. LibreOffice, told to read one kind, makes a blank page of another without a word.
import { unzipSync } from 'fflate'
import type { OfficeKind } from './office.ts'

/** The folder of a zip in which the parts of each kind stand (ECMA-376). */
const folders: Partial<Record<OfficeKind, string>> = { docx: 'word/', xlsx: 'xl/' }
/** The streams that the older kinds keep their content in (MS-DOC, MS-XLS; Book is Excel 95's). */
const streams: Partial<Record<OfficeKind, readonly string[]>> = { doc: ['WordDocument'], xls: ['Workbook', 'Book'] }

/** False where it is another kind of file. A damaged one may be either: that is for LibreOffice to say. */
export function isOfKind(kind: OfficeKind, bytes: Uint8Array): boolean {
  const folder = folders[kind]
  if (folder === undefined) return streams[kind]?.some((name) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le')) ?? false
  const names = namesIn(bytes)
  return names === null || names.some((name) => name.replaceAll('\\', '/').toLowerCase().startsWith(folder))
}

/** The names in a zip's directory, of which nothing is unpacked; null where it has none. */
function namesIn(bytes: Uint8Array): readonly string[] | null {
  const names: string[] = []
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 })
    return names
  } catch {
    return null
  }
}

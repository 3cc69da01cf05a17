// Checks that a file is of the kind that its suffix says. When told to read another kind, LibreOffice silently makes a
// blank page.
import type { OfficeKind } from './office-kinds.ts'

/** The zip folder that holds the parts of each kind (ECMA-376). */
const folders: Partial<Record<OfficeKind, string>> = { docx: 'word/', xlsx: 'xl/' }
/** The streams that hold the content of the older kinds (MS-DOC, MS-XLS; Book is Excel 95's). */
const streams: Partial<Record<OfficeKind, readonly string[]>> = { doc: ['WordDocument'], xls: ['Workbook', 'Book'] }

/** False for another kind of file. A damaged file passes and is left to LibreOffice. */
export function isOfKind(kind: OfficeKind, bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const folder = folders[kind]
  if (folder === undefined) return streams[kind]?.some((name) => content.includes(name, 0, 'utf16le')) ?? false
  let hasDirectory = false
  for (const name of namesIn(content)) {
    if (name.replaceAll('\\', '/').toLowerCase().startsWith(folder)) return true
    hasDirectory = true
  }
  return !hasDirectory
}

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1')
const ENTRY_BYTES = 46

/** The names in a zip's directory. They are searched for, because the counts and offsets in a zip may be false. */
function* namesIn(zip: Buffer): Generator<string> {
  for (
    let at = zip.indexOf(ENTRY);
    at >= 0 && at + ENTRY_BYTES <= zip.length;
    at = zip.indexOf(ENTRY, at + ENTRY_BYTES)
  ) {
    yield zip.toString('latin1', at + ENTRY_BYTES, at + ENTRY_BYTES + zip.readUInt16LE(at + 28))
  }
}

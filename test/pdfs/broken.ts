/** Files that cannot be opened, each for a reason of its own. */
import { makeA4FourPages } from './text'

/** An upload that broke off: the table of objects at the end is missing, and with it every page. */
export async function makeTruncated(): Promise<Uint8Array> {
  const whole = await makeA4FourPages()
  return whole.slice(0, Math.floor(whole.length / 2))
}

/** The start of a ZIP archive, which is what a Word document with a new name is. */
export async function makeNotAPdf(): Promise<Uint8Array> {
  return Uint8Array.from([
    0x50,
    0x4b,
    0x03,
    0x04,
    ...new TextEncoder().encode('\x14\0\x06\0[Content_Types].xml word/document.xml'),
  ])
}

export async function makeEmpty(): Promise<Uint8Array> {
  return new Uint8Array()
}

/** Without a fault in its syntax, but there is nothing to see. */
export async function makeZeroPages(): Promise<Uint8Array> {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text +=
    `xref\n0 3\n0000000000 65535 f \n${offsets.join('')}` +
    `trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

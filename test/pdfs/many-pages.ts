/** A file of many empty pages, small for what it costs: 100,000 of them take 11 MB. */
export function makeManyPages(pages: number): Uint8Array<ArrayBuffer> {
  const parts = ['%PDF-1.4\n']
  let at = parts[0]!.length
  const offsets: number[] = []
  const put = (object: string) => {
    offsets.push(at)
    const text = `${offsets.length} 0 obj${object}endobj\n`
    parts.push(text)
    at += text.length
  }
  const numbers = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`)
  put('<</Type/Catalog/Pages 2 0 R>>')
  put(`<</Type/Pages/Count ${pages}/Kids[${numbers.join(' ')}]>>`)
  for (let page = 0; page < pages; page += 1) put('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>')
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`)
  parts.push(`trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`)
  return new TextEncoder().encode(parts.join(''))
}

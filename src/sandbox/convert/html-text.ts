// The text of an HTML page, its blocks as lines. No layout: what a conversion is tried out with here is text.

const dropped = /<(script|style|head|template|noscript|svg)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->|<![^>]*>/gi
const blocks = /<\/?(?:p|div|section|article|header|footer|main|h[1-6]|ul|ol|li|table|thead|tbody|tr|blockquote|pre|hr|form)\b[^>]*>|<br\b[^>]*>/gi
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', yen: '¥', hellip: '…', mdash: '—' }

/** `htmlText('<p>甲方</p><p>A &amp; B</p>')` is the two lines 甲方 and A & B. */
export function htmlText(html: string): string {
  return html
    .replaceAll(dropped, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/t[dh]\s*>/gi, ' ')
    .replaceAll(blocks, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? entities[name]! : whole
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

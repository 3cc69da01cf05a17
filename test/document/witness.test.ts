// Words where poppler sees them, in PDFs of Chromium, of LibreOffice and with text as operators can set it. What
// poppler sees is kept in test/witness/files; `npx tsx test/witness/make.ts` makes it anew.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TextMatch } from '../../src/contract/text/text-match.ts'
import { readText } from '../../src/document/text-index.ts'
import { KEYWORDS } from '../witness/keywords'
import type { Place } from '../witness/poppler'
import { openBytes } from './test-file.ts'

const folder = new URL('../witness/files/', import.meta.url)
/** pt */
const tolerance = 1.5

function linesOf(
  { reads }: Place,
  { rect }: TextMatch,
): { readonly lesser: number; readonly greater: number; readonly baseline: number } {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height]
  const baseline = { right: bottom, left: rect.y, up: right, down: rect.x }[reads]
  return reads === 'right' || reads === 'left'
    ? { lesser: rect.x, greater: right, baseline }
    : { lesser: rect.y, greater: bottom, baseline }
}

function distance(place: Place, match: TextMatch): number {
  if (place.page !== match.page) return Infinity
  const { lesser, greater, baseline } = linesOf(place, match)
  const [least, most] = place.edges
  return Math.max(
    Math.abs(lesser - least),
    most === null ? 0 : Math.abs(greater - most),
    place.baseline === null ? 0 : Math.abs(baseline - place.baseline),
  )
}

describe.each(Object.entries(KEYWORDS))('%s', (name, keywords) => {
  it('has every word where poppler sees it', async () => {
    const places = JSON.parse(readFileSync(new URL(name.replace('.pdf', '.json'), folder), 'utf8')) as Record<
      string,
      Place[]
    >
    const text = await readText(await openBytes(new Uint8Array(readFileSync(new URL(name, folder)))), {
      exactFor: keywords,
    })
    expect(Object.keys(places)).toEqual(keywords)
    const off: string[] = []
    for (const [word, seen] of Object.entries(places)) {
      const matches = text.findText(word)
      for (const place of seen) {
        const least = Math.min(...matches.map((match) => distance(place, match)))
        if (!(least <= tolerance))
          off.push(
            `${word} ${JSON.stringify(place)}: ${least.toFixed(2)}; ${matches
              .filter(({ page }) => page === place.page)
              .map(({ rect }) => JSON.stringify(rect))
              .join(' ')}`,
          )
      }
      if (matches.length < seen.length || matches.length === 0) off.push(`${word}: ${matches.length} of ${seen.length}`)
    }
    expect(off).toEqual([])
  })
})

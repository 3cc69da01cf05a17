// `tsx test/bench/suggestions.ts`: how well and how fast signing places are found. Prints figures; asserts nothing.
import { linesOf } from '../../src/contract/suggestions/lines.ts'
import { suggest } from '../../src/contract/suggestions/suggest.ts'
import { all, tables, unseen } from '../contract/suggestions/corpus/corpus.ts'
import { measure, precision, recall, rightParty } from '../contract/suggestions/corpus/measure.ts'
import { layOut, sketchPage, splittings, type Splitting } from '../contract/suggestions/corpus/sketch.ts'

export function reportSuggestions(): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  for (const splitting of splittings) {
    const measured = measure(all, [splitting])
    console.log(
      `proposals, ${all.length} contracts split as ${splitting}: ` +
        `precision ${percent(precision(measured))}, recall ${percent(recall(measured))} of ${measured.expected}`,
    )
  }
  for (const [half, entries] of Object.entries({ 'to build on': tables, unseen })) {
    const measured = measure(entries)
    console.log(
      `proposals, ${entries.length} contracts with tables, ${half}: precision ${percent(precision(measured))}, ` +
        `recall ${percent(recall(measured))}, right party ${percent(rightParty(measured))}, ` +
        `over a border ${measured.overBorder}`,
    )
  }
  for (const splitting of ['gaps', 'glyphs'] as const) {
    const text = longContract(1000, splitting)
    const input = { text, pages: text.map(() => sketchPage), fields: [], parties: [] }
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      suggest(input)
      return performance.now() - start
    })
    const start = performance.now()
    linesOf(input.text, input.pages)
    console.log(
      `proposals, 1,000 full pages split as ${splitting}: ` +
        `first ${times[0]!.toFixed(0)} ms, median ${times.sort((a, b) => a - b)[2]!.toFixed(0)} ms, ` +
        `of which lines ${(performance.now() - start).toFixed(0)} ms`,
    )
  }
}

/** Pages full of text, one of the corpus after another on the last ones. */
function longContract(pages: number, splitting: Splitting) {
  const sentence = '甲方应当按照本合同约定的时间、地点和方式验收货物，验收合格的，由甲方代表在验收单上签字'
  const body = Array.from({ length: 36 }, (_, i) =>
    i % 4 === 0 ? `${i}.1 ${sentence.slice(0, 30)}：` : sentence.slice(0, 38),
  )
  const block = all.find((entry) => entry.expected.length > 5)!
  const lines = [...Array.from({ length: pages - 1 }, () => body), block.lines[0]!]
  return layOut({ name: 'long', lines, expected: [] }, splitting)
}

if (import.meta.url === `file://${process.argv[1]}`) reportSuggestions()

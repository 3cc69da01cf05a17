// The text of a file with a thousand pages in Node: how long our index takes beside pdf.js's own reading, and a search
// over it.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { fillInNode20 } from '../../../src/document/node-20.mjs'
import type { Bench } from '../bench.ts'
import type { Row } from '../row.ts'

const pdfjs = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace('package.json', '')
const resources = {
  cMapUrl: `${pdfjs}cmaps/`,
  standardFontDataUrl: `${pdfjs}standard_fonts/`,
  wasmUrl: `${pdfjs}wasm/`,
  iccUrl: `${pdfjs}iccs/`,
}

export async function textRows(bench: Bench): Promise<readonly Row[]> {
  const file = await bench.file('long')
  const { rounds } = bench
  fillInNode20()
  const { openDocument } = await import('../../../src/document/open-document.ts')
  const { readText } = await import('../../../src/document/text-index.ts')
  const bytes = new Uint8Array(readFileSync(file))
  const times = { bare: [] as number[], ours: [] as number[] }
  const ways = {
    bare: async () => {
      const document = await openDocument(bytes, { resources })
      const start = performance.now()
      for (let page = 1; page <= document.numPages; page += 1) await (await document.getPage(page)).getTextContent()
      times.bare.push(performance.now() - start)
      await document.loadingTask.destroy()
    },
    ours: async () => {
      const document = await openDocument(bytes, { resources })
      const start = performance.now()
      const index = await readText(document)
      times.ours.push(performance.now() - start)
      await document.loadingTask.destroy()
      return index
    },
  }
  // Not counted: the code is not compiled yet.
  await ways.bare()
  let index = await ways.ours()
  times.bare.length = 0
  times.ours.length = 0
  for (let round = 0; round < rounds; round += 1) {
    // Turn about, so that neither always comes first.
    if (round % 2 === 0) await ways.bare()
    index = await ways.ours()
    if (round % 2 === 1) await ways.bare()
  }
  const searches = (
    [
      ['a word on every page', '页'],
      ['a word that is not there', '不存在的关键字'],
      ['a word all over the text', '合同'],
    ] as const
  ).map(([what, words]): Row => {
    const found = Array.from({ length: 41 }, () => {
      const start = performance.now()
      index.findText(words)
      return performance.now() - start
    })
    return {
      group: 'text',
      what: `searching 1,000 pages: ${what} (${index.findText(words).length} matches)`,
      unit: 'ms',
      ours: found.slice(1),
      bar: { of: 'value', atMost: 16 },
    }
  })
  return [
    {
      group: 'text',
      what: 'text of 1,000 pages into the index (Node)',
      unit: 'ms',
      ours: times.ours,
      theirs: { name: 'getTextContent', values: times.bare },
      bar: { of: 'ratio', atMost: 1.2 },
    },
    ...searches,
  ]
}

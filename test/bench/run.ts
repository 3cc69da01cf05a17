// `npm run bench`: the figures of docs/performance.md. With names, those rows alone: `npm run bench -- open drag`.
// `--rounds 3` measures fewer times; `--write` keeps the rows in docs/performance.json, draws docs/performance.svg and
// sets the table in docs/performance.md; `--compare` shows the rows that are kept beside the new ones. Prints figures;
// asserts nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Bench } from './bench.ts'
import { reportFlows } from './flows.ts'
import type { Row } from './row.ts'
import { checkRows } from './rows/checks.ts'
import { dragRows } from './rows/drag.ts'
import { editRows } from './rows/edit.ts'
import { firstLoadRows } from './rows/first-load.ts'
import { openRows } from './rows/open.ts'
import { jumpRows } from './rows/jump.ts'
import { memoryRows } from './rows/memory.ts'
import { pdfmeRows } from './rows/pdfme.ts'
import { peopleRows } from './rows/people.ts'
import { readingRows } from './rows/reading.ts'
import { serverRows } from './rows/server.ts'
import { textRows } from './rows/text.ts'
import { uploadRows } from './rows/upload.ts'
import { reportSuggestions } from './suggestions.ts'
import { pictureOf } from './picture.ts'
import { comparedTable, tableOf, withTable } from './table.ts'

const inDocs = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url))
const kept = inDocs('performance.json')
const groups = {
  open: openRows,
  jump: jumpRows,
  memory: memoryRows,
  'first-load': firstLoadRows,
  text: textRows,
  reading: readingRows,
  drag: dragRows,
  edit: editRows,
  pdfme: pdfmeRows,
  server: serverRows,
  upload: uploadRows,
  people: peopleRows,
  checks: () => Promise.resolve(checkRows()),
} satisfies Record<string, (bench: Bench) => Promise<readonly Row[]>>
/** Figures that are printed and have no row. */
const reports = { suggestions: reportSuggestions, flows: reportFlows }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, write: { type: 'boolean' }, compare: { type: 'boolean' } },
})
const unknown = positionals.filter((name) => !(name in groups) && !(name in reports))
if (unknown.length > 0)
  throw new Error(
    `There is no row ${unknown.join(', ')}: ${[...Object.keys(groups), ...Object.keys(reports)].join(', ')}`,
  )
const asked = (name: string) => positionals.length === 0 || positionals.includes(name)

const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`
const machine = `${processor}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`
console.log(`${machine}. The ratios count; the times are this machine's.\n`)
for (const [name, report] of Object.entries(reports)) if (asked(name)) await report()
const rows: Row[] = []
if (Object.keys(groups).some(asked)) {
  const bench = new Bench(Number(values.rounds))
  try {
    await bench.start()
    for (const [name, measure] of Object.entries(groups)) {
      if (!asked(name)) continue
      const measured = await measure(bench)
      console.log(`${tableOf(measured)}\n`)
      rows.push(...measured)
    }
  } finally {
    await bench.close()
  }
}
if (values.compare) console.log(`Beside the kept ones:\n\n${comparedTable(keptRows(), rows)}\n`)
if (values.write) {
  const others = keptRows().filter(({ group }) => !rows.some((row) => row.group === group))
  const order = Object.keys(groups)
  const all = [...others, ...rows].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
  writeFileSync(kept, `${JSON.stringify({ machine, rows: all }, null, 2)}\n`)
  writeFileSync(inDocs('performance.svg'), pictureOf(all))
  const document = inDocs('performance.md')
  writeFileSync(document, withTable(readFileSync(document, 'utf8'), tableOf(all)))
}

function keptRows(): readonly Row[] {
  try {
    return (JSON.parse(readFileSync(kept, 'utf8')) as { rows: readonly Row[] }).rows
  } catch {
    return []
  }
}

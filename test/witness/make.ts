// `npx tsx test/witness/make.ts`: makes the witness files and poppler's figures of them anew. By hand, where Chromium,
// LibreOffice, poppler and the Noto CJK and Liberation fonts are; the tests read only what is kept in `files`.
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../../scripts/chromium.mjs'
import { notoSerifSC } from '../../scripts/fonts/noto-serif-sc'
import { makeDrawn } from './drawn'
import { KEYWORDS } from './keywords'
import { makeDocx, makeOdt } from './office'
import { placesByPoppler } from './poppler'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-witness-'))
/** Of the CJK fonts of the machine: the project's own font has none. */
const radicals = /[\u2e80-\u2fdf]/g
const out = (name: string) => path.join(here, 'files', name)

try {
  const chromium = findChromium()
  if (!chromium) throw new Error('Chromium is needed.')
  const html = readFileSync(path.join(here, 'contract.html'), 'utf8')
  writeFileSync(path.join(folder, 'contract.html'), html)
  for (const weight of [400, 700] as const)
    writeFileSync(path.join(folder, `witness-${weight}.ttf`), await notoSerifSC(html.replace(radicals, ''), weight))
  execFileSync(
    chromium.executablePath,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--allow-file-access-from-files',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      '--disable-pdf-tagging',
      `--print-to-pdf=${out('chromium.pdf')}`,
      path.join(folder, 'contract.html'),
    ],
    { stdio: 'ignore' },
  )
  for (const [kind, bytes] of [
    ['docx', makeDocx()],
    ['odt', makeOdt()],
  ] as const) {
    const source = path.join(folder, `${kind}.${kind}`)
    writeFileSync(source, bytes)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${path.join(folder, 'office')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        source,
      ],
      { stdio: 'ignore' },
    )
    copyFileSync(path.join(folder, `${kind}.pdf`), out(`${kind}.pdf`))
  }
  writeFileSync(out('drawn.pdf'), await makeDrawn())
  for (const [name, keywords] of Object.entries(KEYWORDS)) {
    const pages = (await PDFDocument.load(readFileSync(out(name)))).getPages()
    const units = pages.map((page) => page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() ?? 1)
    const places = placesByPoppler(out(name), keywords, units)
    const rows = Object.entries(places).map(
      ([word, found]) =>
        `  ${JSON.stringify(word)}: [${found.map((place) => `\n    ${JSON.stringify(place)}`).join(',')}\n  ]`,
    )
    writeFileSync(out(name.replace('.pdf', '.json')), `{\n${rows.join(',\n')}\n}\n`)
    for (const [word, found] of Object.entries(places))
      if (found.length === 0) throw new Error(`Poppler does not tell where ${word} is in ${name}: look for another.`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

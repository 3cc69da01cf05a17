// `npm run bench`: the figures of docs/measurements.md. Prints them; asserts nothing.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { checkRequest } from '../../src/contract/checks/check.ts'
import { pagesOnly } from '../../src/contract/locate/document-model.ts'
import { makeLongContract } from '../pdfs/make.ts'
import { OwnGateway } from '../e2e/own-gateway.ts'
import { bareReadingInBrowser, benchText, readingInBrowser } from './text.ts'
import { framesOfDrag, median, newPage, openBrowser, timeToFirstPage } from './browser.ts'
import { reportFlows } from './flows.ts'
import { reportSuggestions } from './suggestions.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-bench-'))
const rounds = 5

function components(pages: number, perPage: number) {
  return Array.from({ length: pages * perPage }, (_, index) => {
    const place = index % perPage
    return {
      ComponentType: place % 3 === 0 ? 'SIGN_SIGNATURE' : 'TEXT',
      FileIndex: 0,
      ComponentPage: Math.floor(index / perPage) + 1,
      ComponentPosX: (place % 20) * 28,
      ComponentPosY: Math.floor(place / 20) * 32,
      ComponentWidth: 26,
      ComponentHeight: 16,
    }
  })
}

const vite = createRequire(import.meta.url)('vite/package.json') as { version: string }
console.log(`Node ${process.version}, Vite ${vite.version}`)

const request = {
  FlowName: '测量',
  Approvers: [
    {
      ApproverType: 1,
      ApproverName: '张三',
      ApproverMobile: '13200000000',
      NotifyType: 'sms',
      SignComponents: components(4, 500).map((c) => ({ ...c, ComponentType: 'SIGN_SIGNATURE' })),
    },
  ],
}
const pages = pagesOnly(Array.from({ length: 10 }, () => ({ widthPt: 595, heightPt: 842 })))
const checks = Array.from({ length: 20 }, () => {
  const start = performance.now()
  checkRequest(request, { now: Date.now(), document: pages, stage: 'draft' })
  return performance.now() - start
})
console.log(`2,000 components checked: first ${checks[0]!.toFixed(1)} ms, median ${median(checks).toFixed(1)} ms`)

reportSuggestions()
await reportFlows()

const long = path.join(folder, 'long.pdf')
writeFileSync(long, await makeLongContract(1000))
await benchText(long, rounds)
await build({ root, logLevel: 'error' })
await build({
  root: path.join(root, 'test/bench/bare'),
  configFile: false,
  logLevel: 'error',
  build: { outDir: folder, emptyOutDir: false, target: 'es2022' },
})
const bareServer = await preview({
  root: folder,
  configFile: false,
  build: { outDir: folder },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'error',
})
const bareUrl = bareServer.resolvedUrls?.local[0] ?? ''
const own = new OwnGateway()
const browser = await openBrowser()
try {
  await own.start()
  const times = { bare: [] as number[], ours: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, url] of [
      ['bare', bareUrl],
      ['ours', own.address],
    ] as const) {
      const page = await newPage(browser, url)
      times[name].push(await timeToFirstPage(page, long))
      await page.context().close()
    }
  }
  const [bareMs, oursMs] = [median(times.bare), median(times.ours)]
  console.log(
    `1,000 pages, first page: bare ${bareMs.toFixed(0)} ms, ours ${oursMs.toFixed(0)} ms, ` +
      `${(oursMs / bareMs).toFixed(2)} times (median of ${rounds})`,
  )

  const bareReading: number[] = []
  const reading: number[] = []
  for (let round = 0; round < 3; round += 1) {
    bareReading.push(await bareReadingInBrowser(browser, bareUrl, long))
    const { read, tasks } = await readingInBrowser(browser, own.address, long, round === 2 ? '页' : null)
    reading.push(read)
    console.log(
      `1,000 pages, while their text is read${round === 2 ? ' and a word is placed on each' : ''}: ` +
        `${tasks.length} tasks above 50 ms, longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
    )
  }
  console.log(
    `1,000 pages, text in the browser: pdf.js beside its viewer ${median(bareReading).toFixed(0)} ms, ` +
      `our worker from choosing the file on ${median(reading).toFixed(0)} ms`,
  )

  const barePage = await newPage(browser, bareUrl)
  await timeToFirstPage(barePage, long)
  const bareFrames = await framesOfDrag(barePage, { x: 420, y: 220 })
  const ourPage = await newPage(browser, own.address)
  await timeToFirstPage(ourPage, long)
  await ourPage.getByRole('button', { name: '导入 JSON', exact: true }).click()
  await ourPage
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'many.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(components(10, 500))),
    })
  await ourPage.locator('.page[data-page-number="1"] [data-component-id]').nth(499).waitFor()
  await ourPage.keyboard.press('Control+-')
  await ourPage.keyboard.press('Control+-')
  const box = await ourPage.locator('.page[data-page-number="1"] [data-component-id]').nth(150).boundingBox()
  const ourFrames = await framesOfDrag(ourPage, { x: box!.x + 4, y: box!.y + 4 })
  console.log(
    'dragging 1 of 5,000, 500 on the page, CPU throttled 6 times: ' +
      `bare ${bareFrames} frames in 2 s, ours ${ourFrames}, ${(ourFrames / bareFrames).toFixed(2)} of it`,
  )
} finally {
  await browser.close()
  await bareServer.close()
  await own.stop()
}

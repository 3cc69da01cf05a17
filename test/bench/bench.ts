// What the rows share: the two pages, the files, and the browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { build, preview, type PreviewServer } from 'vite'
import { OwnGateway } from '../e2e/own-gateway.ts'
import { makeLongContract, makeSignedOnEachPage } from '../pdfs/make.ts'
import { newPage, openBrowser } from './browser.ts'
import { timeToFirstPage } from './painted.ts'
import { makeScan } from './scan.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const makers = {
  six: async () => path.join(root, 'public/sample/purchase-contract.pdf'),
  long: () => makeLongContract(1000),
  scan: () => makeScan(60),
  // 59 MB as limits count them.
  upload: () => makeScan(59 * 1.048576),
  /** Four places to sign on each page. */
  signed: () => makeSignedOnEachPage(125),
} satisfies Record<string, () => Promise<string | Uint8Array>>

export type BenchFile = keyof typeof makers
export type Side = 'ours' | 'bare'

/** What scrolls the pages, on both sides. */
export const scroller = '[data-pane=pages] > [role=region], #container'

export class Bench {
  readonly rounds: number
  readonly folder = mkdtempSync(path.join(tmpdir(), 'luokuan-bench-'))
  readonly #own = new OwnGateway()
  readonly #files = new Map<BenchFile, string>()
  #browser: Browser | undefined
  #bare: PreviewServer | undefined
  /** Where the editor's pages stand, as the bare viewer's address takes it. */
  #box = ''

  constructor(rounds: number) {
    this.rounds = rounds
  }

  async start(): Promise<void> {
    const outDir = path.join(this.folder, 'bare')
    await build({
      root: path.join(root, 'test/bench/bare'),
      configFile: false,
      logLevel: 'error',
      build: { outDir, target: 'es2022' },
    })
    this.#bare = await preview({
      root: outDir,
      configFile: false,
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
      logLevel: 'error',
    })
    await this.#own.start()
    this.#browser = await openBrowser()
    this.#box = await this.#measureBox()
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('The bench is not started.')
    return this.#browser
  }

  address(side: Side): string {
    return side === 'ours' ? this.#own.address : `${this.#bare?.resolvedUrls?.local[0] ?? ''}?${this.#box}`
  }

  /** A page that waits for a file, with all loaded that it loads before. */
  async open(side: Side): Promise<Page> {
    const page = await newPage(this.browser, this.address(side))
    await page.locator('.pdfViewer').waitFor({ state: 'attached' })
    return page
  }

  async file(name: BenchFile): Promise<string> {
    const known = this.#files.get(name)
    if (known !== undefined) return known
    const made = await makers[name]()
    const file = typeof made === 'string' ? made : path.join(this.folder, `${name}.pdf`)
    if (typeof made !== 'string') writeFileSync(file, made)
    this.#files.set(name, file)
    return file
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    await this.#bare?.close()
    await this.#own.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #measureBox(): Promise<string> {
    const page = await this.open('ours')
    await timeToFirstPage(page, await this.file('six'))
    const box = await page.locator(scroller).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { left, top, width, height }
    })
    await page.context().close()
    return new URLSearchParams(Object.entries(box).map(([name, value]) => [name, String(value)])).toString()
  }
}

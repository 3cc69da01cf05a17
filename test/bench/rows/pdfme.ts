// 100 pages with 1,000 text fields, beside pdfme's Designer: from choosing the file until one can work, selecting a
// field, and what dragging one takes of the page's thread.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { makeLongContract } from '../../pdfs/make.ts'
import type { Bench } from '../bench.ts'
import { newPage } from '../browser.ts'
import { importComponents } from '../components.ts'
import { inTurn } from '../in-turn.ts'
import { inputToPaint, type Shown } from '../input.ts'
import { timeToFirstPage } from '../painted.ts'
import { ourFields, PAGES, pdfmeFields, PER_PAGE, placeOf } from '../pdfme-fields.ts'
import { pdfmeAlias, pdfmeFolder, pdfmeVersion } from '../pdfme-installed.ts'
import { median, type Row } from '../row.ts'
import { servePage } from '../served-page.ts'
import { threadMsPerFrame } from '../thread-time.ts'

/** pdfme draws all pages before it shows one: a round takes half a minute. */
const ROUNDS = 3
const SELECTED = 5
const name = `pdfme’s Designer ${pdfmeVersion}`

const work = ['choosing the file to usable', 'selecting a field, to paint', 'dragging a field, of the thread a frame']

interface Side {
  open(): Promise<Page>
  readonly file: string
  /** The fields on the first page, in their order. */
  readonly fields: string
  /** What is to be seen once a field is selected. */
  readonly selected: (page: Page, index: number) => Promise<Shown>
  /** How many pages and fields there are, and where those of the first page stand, pt. */
  readonly contents: (page: Page) => Promise<Contents>
}

interface Contents {
  readonly pages: number
  readonly fields: number
  readonly first: readonly { readonly x: number; readonly y: number }[]
}

export async function pdfmeRows(bench: Bench): Promise<readonly Row[]> {
  const modules = pdfmeFolder()
  if (modules === null) return rowsOf([], ' (pdfme could not be installed)')
  const outDir = path.join(bench.folder, 'pdfme')
  const root = fileURLToPath(new URL('../pdfme', import.meta.url))
  const served = await servePage(root, outDir, { alias: pdfmeAlias(modules), compressed: false })
  try {
    const pdf = path.join(bench.folder, 'hundred.pdf')
    writeFileSync(pdf, await makeLongContract(PAGES))
    const sides = { ours: await ourSide(bench, pdf), theirs: theirSide(bench, pdf, served.address) }
    const measured = { ours: [] as (readonly number[])[], theirs: [] as (readonly number[])[] }
    const measure = (which: 'ours' | 'theirs') => async () => {
      const values = await valuesOf(sides[which])
      measured[which].push(values)
      return values[0]!
    }
    await inTurn(Math.min(bench.rounds, ROUNDS), measure('ours'), measure('theirs'))
    // The first round is a warm-up, as inTurn has it.
    const column = (which: 'ours' | 'theirs', index: number) => measured[which].slice(1).map((values) => values[index]!)
    return rowsOf(work.map((_, index) => ({ ours: column('ours', index), theirs: column('theirs', index) })))
  } finally {
    await served.stop()
  }
}

function rowsOf(values: readonly { ours: readonly number[]; theirs: readonly number[] }[], note = ''): readonly Row[] {
  return work.map((what, index) => ({
    group: 'pdfme',
    what: `100 pages, 1,000 text fields: ${what}${note}`,
    unit: 'ms',
    ours: values[index]?.ours ?? [],
    theirs: { name, values: values[index]?.theirs ?? [] },
    // 25 times sooner, and 10 times faster.
    bar: { of: 'ratio', atMost: index === 0 ? 0.04 : 0.1 },
  }))
}

async function valuesOf({ open, file, fields, selected, contents }: Side): Promise<readonly number[]> {
  const page = await open()
  const usable = await timeToFields(page, file, fields)
  const found = await contents(page)
  const asked = Array.from({ length: PER_PAGE }, (_, index) => placeOf(index))
  const isInPlace = asked.every(
    ({ x, y }, index) => Math.abs(found.first[index]!.x - x) < 0.1 && Math.abs(found.first[index]!.y - y) < 0.1,
  )
  if (found.pages !== PAGES || found.fields !== PAGES * PER_PAGE || !isInPlace)
    throw new Error(`Not the same work: ${JSON.stringify(found)}`)
  const times: number[] = []
  for (let index = 0; index <= SELECTED; index += 1) {
    const { x, y } = await centreOf(page, fields, index)
    const shown = await selected(page, index)
    const time = await inputToPaint(page, 'pointerdown', shown, () => page.mouse.click(x, y))
    // The first selection mounts what is there for all.
    if (index > 0) times.push(time)
  }
  const frame = await threadMsPerFrame(page, await centreOf(page, fields, SELECTED))
  await page.context().close()
  return [usable, median(times), frame]
}

/** From choosing the file to the frame after the one in which the first page's fields can be pressed, ms. */
async function timeToFields(page: Page, file: string, fields: string): Promise<number> {
  await page.evaluate(
    ([selector, count]) => {
      const times = { start: 0, end: 0 }
      Object.assign(window, { benchTimes: times })
      const canBePressed = () => {
        const all = [...document.querySelectorAll<HTMLElement>(selector)].slice(0, count)
        // Ours can be edited once its tab has the draft.
        const waits = document.querySelector('button[data-component-type]:disabled') !== null
        return (
          !waits &&
          all.length === count &&
          all.every((field) => {
            const { left, top, width, height } = field.getBoundingClientRect()
            const under = document.elementFromPoint(left + width / 2, top + height / 2)
            return top > innerHeight - height || field.contains(under)
          })
        )
      }
      const look = () => {
        if (canBePressed()) requestAnimationFrame(() => (times.end = performance.now()))
        else requestAnimationFrame(look)
      }
      document.querySelector('input[type=file]')!.addEventListener(
        'change',
        () => {
          times.start = performance.now()
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      )
    },
    [fields, PER_PAGE] as const,
  )
  await page.locator('input[type=file]').first().setInputFiles(file)
  const done = () => (window as unknown as { benchTimes: { end: number } }).benchTimes.end > 0
  await page.waitForFunction(done, undefined, { timeout: 900_000 })
  return page.evaluate(() => {
    const { start, end } = (window as unknown as { benchTimes: { start: number; end: number } }).benchTimes
    return end - start
  })
}

async function centreOf(page: Page, fields: string, index: number): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await page.locator(fields).nth(index).boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

/** A draft with the fields, saved as a file, as pdfme's template is one. */
async function ourSide(bench: Bench, pdf: string): Promise<Side> {
  const file = path.join(bench.folder, 'hundred.luokuan')
  const making = await bench.open('ours')
  await timeToFirstPage(making, pdf)
  await importComponents(making, ourFields(), PER_PAGE)
  await making.getByRole('button', { name: /^合同：/ }).click()
  const download = making.waitForEvent('download')
  await making.getByRole('menuitem', { name: '存为草稿文件' }).click()
  await (await download).saveAs(file)
  await making.context().close()
  const fields = '.page[data-page-number="1"] [data-component-id]'
  return {
    file,
    fields,
    open: () => bench.open('ours'),
    selected: async (page, index) => {
      const id = await page.locator(fields).nth(index).getAttribute('data-component-id')
      return { of: `[data-component-id="${id}"]`, attribute: 'aria-pressed', is: 'true' }
    },
    contents: async (page) => {
      const first = await page.locator(fields).evaluateAll((all) =>
        all.map((field) => {
          // As page-lengths.ts has it: percent of 1,000 pt, from 1,000 pt up and to the left of the page.
          const pt = (length: string) => Number.parseFloat(length) * 10 - 1000
          const { left, top } = (field as HTMLElement).style
          return { x: pt(left), y: pt(top) }
        }),
      )
      const pages = await page.locator('.page').count()
      await page.getByRole('button', { name: 'JSON', exact: true }).click()
      const json = page.getByTestId('request-json')
      await page.waitForFunction(
        () => document.querySelector('[data-testid=request-json]')?.getAttribute('aria-busy') === 'false',
      )
      const fieldCount = ((await json.textContent()) ?? '').split('"ComponentType"').length - 1
      await page.getByRole('button', { name: 'JSON', exact: true }).click()
      return { pages, fields: fieldCount, first }
    },
  }
}

function theirSide(bench: Bench, file: string, address: string): Side {
  const fields = '#designer .selectable'
  return {
    file,
    fields,
    open: async () => {
      const page = await newPage(bench.browser, address)
      await page.evaluate((all) => Object.assign(window, { benchFields: all }), pdfmeFields())
      return page
    },
    // The panel beside the pages shows the field by its name.
    selected: (_page, index) => Promise.resolve({ of: '#designer input#name', value: `field 1.${index + 1}` }),
    contents: (page) =>
      page.evaluate((count) => {
        const designer = window.benchDesigner!
        const all = [...document.querySelectorAll<HTMLElement>('#designer .selectable')].slice(0, count)
        const pt = (length: string) => Number.parseFloat(length) * 0.75
        return {
          pages: designer.getTotalPages(),
          fields: designer.getTemplate().schemas.flat().length,
          first: all.map(({ style }) => ({ x: pt(style.left), y: pt(style.top) })),
        }
      }, PER_PAGE),
  }
}

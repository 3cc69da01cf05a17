// What a tab takes: its JavaScript heaps, its workers' among them, and the memory of its process.
import type { Browser, CDPSession, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

export interface TabMemory {
  /** Heaps of the page and its workers after a collection, with the buffers that they hold, MB. */
  readonly heap: number
  /** The tab's process without its program's files, which all browsers of the machine share, MB. */
  readonly process: number
}

/** The page is the only one that is open in the browser. */
export async function memoryOf(browser: Browser, page: Page): Promise<TabMemory> {
  const devtools = await page.context().newCDPSession(page)
  const workers = await workersOf(devtools)
  let heap = 0
  for (const send of [devtools.send.bind(devtools) as Send, ...workers]) {
    // What the first collection frees may hold what only the second can.
    for (let time = 0; time < 2; time += 1) await send('HeapProfiler.collectGarbage')
    const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as HeapUsage
    heap += usedSize + backingStorageSize
  }
  await devtools.detach()
  return { heap: heap / 1e6, process: await processMemory(browser) }
}

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

type Send = (method: string) => Promise<unknown>

/** A way to each worker of the page. Playwright gives no session for one, so that messages are wrapped here. */
async function workersOf(devtools: CDPSession): Promise<readonly Send[]> {
  const answers = new Map<number, (result: unknown) => void>()
  const sessions: string[] = []
  let last = 0
  devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId)
  })
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown }
    if (id !== undefined) answers.get(id)?.(result)
  })
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return sessions.map((sessionId) => (method) => {
    last += 1
    const id = last
    const answered = new Promise((resolve) => answers.set(id, resolve))
    return devtools
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answered)
  })
}

/** The largest of the browser's renderers: the others hold no page. */
async function processMemory(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  return Math.max(...renderers.map(({ id }) => ownMemory(id)))
}

/** Anonymous memory, and its share of what it has in common with others, such as the pixels of canvases, MB. */
function ownMemory(id: number): number {
  const kilobytes = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm)
  return [...kilobytes].reduce((sum, [, amount]) => sum + Number(amount) * 1024, 0) / 1e6
}

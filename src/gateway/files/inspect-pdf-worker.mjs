// Opens a PDF in a thread of its own, so that a hostile one can neither hold the gateway up nor eat its memory. Plain
// JavaScript: a thread does not inherit the loader that reads TypeScript.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { fillInNode20 } from '../../document/node-20.mjs'

fillInNode20()

parentPort?.postMessage(await inspect(readFileSync(workerData)))

/**
 * @param {Uint8Array} content
 * @returns {Promise<'fine' | 'encrypted' | 'broken'>}
 */
async function inspect(content) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(content), stopAtErrors: false, enableXfa: false, verbosity: 0 })
  try {
    const document = await task.promise
    if (document.numPages < 1) return 'broken'
    await document.getPage(1)
    return 'fine'
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken'
  } finally {
    await task.destroy()
  }
}

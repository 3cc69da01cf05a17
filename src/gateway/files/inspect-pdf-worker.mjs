// Opens a PDF in a thread of its own, so that a hostile one can neither hold the gateway up nor eat its memory. Plain
// JavaScript: a thread does not inherit the loader that reads TypeScript.
import { readFile } from 'node:fs/promises'
import { fillInNode20 } from '../../document/node-20.mjs'

fillInNode20()
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

/**
 * @param {string} file
 * @returns {Promise<'fine' | 'encrypted' | 'broken'>}
 */
export async function inspect(file) {
  const data = new Uint8Array(await readFile(file))
  const task = getDocument({ data, stopAtErrors: false, enableXfa: false, verbosity: 0 })
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

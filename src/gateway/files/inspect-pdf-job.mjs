// Opens a PDF in a process of its own, so that a hostile one can neither block the gateway nor exhaust its memory.
// Plain JavaScript, so that the process needs no TypeScript loader.
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

// Opens a PDF in a process of its own, so that a hostile one can neither block the gateway nor exhaust its memory.
// Plain JavaScript, so that the process needs no TypeScript loader.
import { open } from 'node:fs/promises'
import { fillInNode20 } from '../../document/node-20.mjs'

fillInNode20()
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

/**
 * @param {string} file
 * @returns {Promise<'fine' | 'encrypted' | 'broken'>}
 */
export async function inspect(file) {
  const task = getDocument({ data: await bytesOf(file), stopAtErrors: false, enableXfa: false, verbosity: 0 })
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

/**
 * In a buffer of its own, which pdf.js takes as it is: it copies part of a buffer.
 * @param {string} file
 */
async function bytesOf(file) {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(size)
    for (let at = 0, read = -1; read !== 0 && at < size; at += read)
      read = (await handle.read(bytes, at, size - at, at)).bytesRead
    return bytes
  } finally {
    await handle.close()
  }
}

// The committed test PDFs, opened as the browser opens them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach } from 'vitest'
import { openDocument, type OpenOptions, type PdfResources } from '../../src/document/open-document.ts'

const folder = new URL('../pdfs/files/', import.meta.url)
const pdfjs = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace('package.json', '')

export const resources: PdfResources = {
  cMapUrl: `${pdfjs}cmaps/`,
  standardFontDataUrl: `${pdfjs}standard_fonts/`,
  wasmUrl: `${pdfjs}wasm/`,
  iccUrl: `${pdfjs}iccs/`,
}

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

type Opened = Awaited<ReturnType<typeof openDocument>>
const open: Opened[] = []

export async function openBytes(bytes: Uint8Array, options: Partial<OpenOptions> = {}): Promise<Opened> {
  const document = await openDocument(bytes, { resources, ...options })
  open.push(document)
  return document
}

export const openFile = (name: string, askPassword?: OpenOptions['askPassword']) =>
  openBytes(bytesOf(name), { askPassword })

afterEach(async () => {
  await Promise.all(open.splice(0).map((document) => document.loadingTask.destroy()))
})

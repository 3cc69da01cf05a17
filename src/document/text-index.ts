// The text of a file with its positions, for finding words. Pages are read one by one; exact letter positions are read
// only for pages with a match, since they cost about as much as the text itself.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextMatch } from '../contract/text/text-match.ts'
import { assemblePage } from '../contract/text/assemble.ts'
import { findOnPage, prepare } from '../contract/text/find.ts'
import { runsOf, type RunEdges, type TextPage } from '../contract/text/text-page.ts'
import { readGlyphs } from './text/read-glyphs.ts'
import { readRuns } from './text/read-runs.ts'
import { edgesOfRuns } from './text/run-edges.ts'

export interface TextIndex {
  /** All occurrences in the file's order. Their boxes are exact on pages whose letter positions were read. */
  findText(text: string): readonly TextMatch[]
  readonly pages: readonly TextPage[]
}

/** Reads the text of all pages. Stops early if the signal aborts. `exactFor`: words whose boxes must be exact. */
export async function readText(
  document: PDFDocumentProxy,
  { signal, exactFor = [] }: { readonly signal?: AbortSignal; readonly exactFor?: readonly string[] } = {},
): Promise<TextIndex> {
  const pages: TextPage[] = []
  for (let number = 1; number <= document.numPages && !signal?.aborted; number += 1)
    pages.push(await readTextPage(document, number))
  const exact = exactFor.map(prepare)
  const edges = new Map<number, readonly (RunEdges | undefined)[]>()
  for (const page of pages) {
    if (signal?.aborted || !exact.some((words) => findOnPage(page, words).length > 0)) continue
    edges.set(page.page, await readEdges(document, page))
  }
  return {
    pages,
    findText: (text) => {
      const sought = prepare(text)
      const matches: TextMatch[] = []
      for (const page of pages) {
        const exact = edges.get(page.page)
        for (const match of findOnPage(page, sought, exact && ((run) => exact[run]))) matches.push(match)
      }
      return matches
    },
  }
}

/** One page's text. A page that cannot be read has none, so that the others are not lost with it. */
export async function readTextPage(document: PDFDocumentProxy, number: number): Promise<TextPage> {
  try {
    return assemblePage(number, await readRuns(await document.getPage(number)))
  } catch {
    return assemblePage(number, [])
  }
}

/** Where the letters of a page's runs begin and end; undefined for a run whose glyphs are not found. */
export async function readEdges(
  document: PDFDocumentProxy,
  page: TextPage,
): Promise<readonly (RunEdges | undefined)[]> {
  try {
    return edgesOfRuns(runsOf(page), await readGlyphs(await document.getPage(page.page)))
  } catch {
    return []
  }
}

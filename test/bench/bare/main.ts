// pdf.js's viewer and nothing else, to measure ours against: a file input, a field for a page's number, and the
// gestures of gestures.ts. Its worker waits for the file, as ours does, and its pages have the box that the address
// names.
import { GlobalWorkerOptions, PDFWorker, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { addGestures } from './gestures.ts'

GlobalWorkerOptions.workerSrc = workerUrl
const worker = new PDFWorker()
const container = document.querySelector<HTMLDivElement>('#container')!
for (const [name, value] of new URLSearchParams(location.search)) container.style.setProperty(name, `${value}px`)
const eventBus = new EventBus()
const linkService = new PDFLinkService({ eventBus })
const viewer = new PDFViewer({ container, eventBus, linkService })
linkService.setViewer(viewer)
eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'page-width'))

let pdf: PDFDocumentProxy | null = null
document.querySelector('input[type=file]')!.addEventListener('change', (event) => {
  const file = (event.target as HTMLInputElement).files?.[0]
  void file?.arrayBuffer().then(async (data) => {
    pdf = await getDocument({ data, worker, verbosity: 0 }).promise
    viewer.setDocument(pdf)
  })
})

document.querySelector('input[type=number]')!.addEventListener('change', (event) => {
  viewer.currentPageNumber = (event.target as HTMLInputElement).valueAsNumber
})

/** Milliseconds of pdf.js's own reading of the text of all pages. */
Object.assign(window, {
  readAllText: async () => {
    const start = performance.now()
    for (let page = 1; pdf && page <= pdf.numPages; page += 1) await (await pdf.getPage(page)).getTextContent()
    return performance.now() - start
  },
})

addGestures(container, viewer)

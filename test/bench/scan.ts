// A scan: pages that are nothing but pictures.
import { PDFDocument } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'

const WIDTH = 1240
const HEIGHT = 1754

/** `mb` megabytes of pages in A4 at 150 dpi, of noise over lines, which JPEG packs as badly as paper. */
export async function makeScan(mb: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  let size = 0
  for (let seed = 1; size < mb * 1_000_000; seed += 1) {
    const jpg = pageOf(seed)
    // What is more than the limit of a file is not opened.
    if (size + jpg.length > mb * 1_000_000) break
    size += jpg.length
    const picture = await document.embedJpg(jpg)
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return document.save()
}

function pageOf(seed: number): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  const paper = context.createImageData(WIDTH, HEIGHT)
  let state = seed
  for (let at = 0; at < paper.data.length; at += 4) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    const line = Math.floor(at / 4 / WIDTH) % 40 < 14 && (at / 4) % 37 < 30
    const grey = (line ? 60 : 225) + (state >>> 27)
    paper.data[at] = paper.data[at + 1] = paper.data[at + 2] = grey
    paper.data[at + 3] = 255
  }
  context.putImageData(paper, 0, 0)
  return canvas.toBuffer('image/jpeg', 95)
}

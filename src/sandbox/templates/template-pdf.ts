// A template's PDF, one A4 page, drawn on first use and cached.
import { PDFDocument } from '@cantoo/pdf-lib'
import { black, Ink } from '../graphics/ink.ts'
import { embedLettering } from '../graphics/lettering.ts'
import { breakLines } from '../../contract/values/line-break.ts'
import { drawLine, drawLines } from '../graphics/text.ts'
import { invert } from '../graphics/seen-space.ts'
import type { Template } from './template.ts'

const page = { width: 595, height: 842 }
const MARGIN = 72
const BODY = { sizePt: 12, colour: black }
const LINE_PT = 12 * 1.3

const made = new Map<string, Promise<Uint8Array>>()

export function templatePdf(template: Template): Promise<Uint8Array> {
  const known = made.get(template.id)
  if (known) return known
  const pdf = make(template)
  made.set(template.id, pdf)
  pdf.catch(() => made.delete(template.id))
  return pdf
}

async function make({ title, paragraphs, labels }: Template): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  const lettering = await embedLettering(
    pdf,
    `${title}${paragraphs.join('')}${labels.map(({ text }) => text).join('')}`,
    true,
  )
  const ink = new Ink(pdf.addPage([page.width, page.height]), invert([1, 0, 0, -1, 0, page.height]), lettering)
  const width = page.width - 2 * MARGIN
  drawLine(ink, title, { x: MARGIN, y: 80, width, height: 30 }, { sizePt: 22, colour: black, bold: true }, 'Center')
  let y = 140
  for (const paragraph of paragraphs) {
    drawLines(ink, paragraph, { x: MARGIN, y, width, height: 0 }, BODY, 'Left')
    y += breakLines(paragraph, width / BODY.sizePt, ink.face()).length * LINE_PT + 12
  }
  for (const { text, x, y: top } of labels) drawLine(ink, text, { x, y: top, width: 200, height: 18 }, BODY, 'Left')
  ink.finish()
  return pdf.save()
}

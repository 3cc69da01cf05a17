/** A form: text fields that requests name, a check box, a second page, and one field that stands in two places. */
import { StandardFonts, type PDFPage } from '@cantoo/pdf-lib'
import { createTypesetter, setFileId, Sheet } from '../../scripts/typeset/typesetter'
import { A4 } from './geometry'
import { drawGrid } from './grid'

const [, , WIDTH, HEIGHT] = A4

export interface FieldWidget {
  name: string
  kind: 'text' | 'checkbox'
  page: number
  /** as seen, from the top left of the page */
  x: number
  y: number
  width: number
  height: number
}

export const FORM_WIDGETS: readonly FieldWidget[] = [
  { name: 'seal', kind: 'text', page: 1, x: 100, y: 150, width: 119, height: 119 },
  { name: 'seal2', kind: 'text', page: 1, x: 350, y: 150, width: 119, height: 119 },
  { name: 'signature', kind: 'text', page: 1, x: 100, y: 350, width: 150, height: 60 },
  { name: 'agree', kind: 'checkbox', page: 1, x: 350, y: 370, width: 16, height: 16 },
  { name: 'buyer', kind: 'text', page: 1, x: 100, y: 500, width: 200, height: 24 },
  { name: 'buyer', kind: 'text', page: 2, x: 100, y: 100, width: 200, height: 24 },
  { name: 'remark', kind: 'text', page: 2, x: 100, y: 200, width: 350, height: 80 },
]

export async function makeForm(): Promise<Uint8Array> {
  const labels = FORM_WIDGETS.map(({ name }) => name).join('')
  const setter = await createTypesetter(`${labels}0123456789 `, 'form', [400])
  const { document } = setter
  const pages: PDFPage[] = [1, 2].map((page) => {
    const sheet = new Sheet(setter, WIDTH, HEIGHT)
    drawGrid(sheet, WIDTH, HEIGHT)
    for (const { name, x, y } of FORM_WIDGETS.filter((widget) => widget.page === page))
      sheet.text(name, x, HEIGHT - y + 4, 9)
    sheet.finish()
    return sheet.page
  })
  const form = document.getForm()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const { name, kind, page, x, y, width, height } of FORM_WIDGETS) {
    const target = pages[page - 1]
    if (!target) continue
    // What is asked for is the middle of the border, so that the rectangle comes out wider by the border's width
    const border = 1
    const box = {
      x: x + border / 2,
      y: HEIGHT - y - height + border / 2,
      width: width - border,
      height: height - border,
      borderWidth: border,
    }
    if (kind === 'checkbox') form.createCheckBox(name).addToPage(target, box)
    else
      (form.getFieldMaybe(name) ? form.getTextField(name) : form.createTextField(name)).addToPage(target, {
        ...box,
        font,
      })
  }
  setFileId(document, 'form')
  return document.save()
}

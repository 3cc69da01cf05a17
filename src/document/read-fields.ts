// The form fields of a file (AcroForm), one entry per widget.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FormField } from '../contract/locate/document-model.ts'

interface FieldObject {
  readonly name?: unknown
  readonly page?: unknown
  readonly rect?: unknown
  readonly type?: unknown
  readonly value?: unknown
  readonly hidden?: unknown
}

const kinds: Readonly<Record<string, string>> = {
  text: 'Tx',
  checkbox: 'Btn',
  radiobutton: 'Btn',
  button: 'Btn',
  combobox: 'Ch',
  listbox: 'Ch',
  signature: 'Sig',
}

/** All widgets on a page, by page and from top to bottom; rectangles in pt on the page as seen. */
export async function readFields(document: PDFDocumentProxy): Promise<readonly FormField[]> {
  const byName = ((await document.getFieldObjects()) ?? new Map()) as ReadonlyMap<string, readonly FieldObject[]>
  const fields: FormField[] = []
  for (const [name, widgets] of byName) {
    for (const widget of widgets) {
      const field = await readWidget(document, name, widget)
      if (field) fields.push(field)
    }
  }
  return fields.sort((a, b) => a.page - b.page || a.rect.y - b.rect.y || a.rect.x - b.rect.x)
}

/** The names of fillable fields that have no place on any page. */
export async function readFieldsNowhere(
  document: PDFDocumentProxy,
  placed: readonly FormField[],
): Promise<readonly string[]> {
  const byName = ((await document.getFieldObjects()) ?? new Map()) as ReadonlyMap<string, readonly FieldObject[]>
  const somewhere = new Set(placed.map(({ name }) => name))
  // A field that only groups others has no type.
  return [...byName]
    .filter(
      ([name, widgets]) => !somewhere.has(name) && widgets.some(({ type }) => typeof type === 'string' && type !== ''),
    )
    .map(([name]) => name)
}

async function readWidget(document: PDFDocumentProxy, name: string, widget: FieldObject): Promise<FormField | null> {
  const { rect, page } = widget
  if (typeof page !== 'number' || page < 0 || page >= document.numPages) return null
  if (!Array.isArray(rect) || rect.length !== 4 || rect.some((n) => typeof n !== 'number')) return null
  const viewport = (await document.getPage(page + 1)).getViewport({ scale: 1 })
  const [left, bottom, right, top] = rect as [number, number, number, number]
  const [x1, y1] = viewport.convertToViewportPoint(left, bottom) as [number, number]
  const [x2, y2] = viewport.convertToViewportPoint(right, top) as [number, number]
  return {
    name,
    page: page + 1,
    rect: { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
    kind: typeof widget.type === 'string' ? (kinds[widget.type] ?? widget.type) : '',
    filled: isFilled(widget.value),
    ...(widget.hidden === true ? { hidden: true } : {}),
    ...(widget.type === 'button' ? { push: true } : {}),
  }
}

/** A button that is off has the value Off. */
function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFilled)
  return typeof value === 'string' && value.trim() !== '' && value !== 'Off'
}

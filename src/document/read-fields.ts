// The form fields of a file (AcroForm), one entry per widget.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FormField } from '../contract/locate/document-model.ts'

interface FieldObject {
  readonly id?: unknown
  readonly page?: unknown
  readonly rect?: unknown
  readonly type?: unknown
  readonly value?: unknown
  readonly hidden?: unknown
  readonly multiline?: unknown
  readonly items?: unknown
}

type FieldObjects = ReadonlyMap<string, readonly FieldObject[]>

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
  const signed = await signedFields(document)
  const annotations = new Map<number, Promise<Annotations>>()
  const fields: FormField[] = []
  for (const [name, widgets] of await fieldObjects(document)) {
    const isSigned = widgets.some(({ id }) => signed.has(id))
    for (const widget of widgets) {
      const whole = widget.type === 'signature' ? await withPlace(document, widget, annotations) : widget
      const field = await readWidget(document, name, isSigned ? { ...whole, value: 'signed' } : whole)
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
  const byName = await fieldObjects(document)
  const somewhere = new Set(placed.map(({ name }) => name))
  // A field that only groups others has no type.
  return [...byName]
    .filter(
      ([name, widgets]) => !somewhere.has(name) && widgets.some(({ type }) => typeof type === 'string' && type !== ''),
    )
    .map(([name]) => name)
}

async function fieldObjects(document: PDFDocumentProxy): Promise<FieldObjects> {
  return ((await document.getFieldObjects()) ?? new Map()) as FieldObjects
}

/** The ids of the fields that somebody has signed in. */
async function signedFields(document: PDFDocumentProxy): Promise<ReadonlySet<unknown>> {
  const signatures = ((await document.getSignatures()) ?? []) as readonly { readonly id: string }[]
  // pdf.js's ids of signatures begin with the one of their field.
  return new Set(signatures.map(({ id }) => id.split(':')[0]))
}

type Annotations = ReadonlyMap<unknown, FieldObject>

/** pdf.js's object of a signature field has no place; the annotation of the same id has. */
async function withPlace(
  document: PDFDocumentProxy,
  widget: FieldObject,
  known: Map<number, Promise<Annotations>>,
): Promise<FieldObject> {
  const { id, page } = widget
  if (typeof page !== 'number' || page < 0 || page >= document.numPages) return widget
  let ofPage = known.get(page)
  if (!ofPage) known.set(page, (ofPage = annotationsOf(document, page + 1)))
  const { rect, hidden } = (await ofPage).get(id) ?? {}
  return { ...widget, rect, hidden }
}

async function annotationsOf(document: PDFDocumentProxy, page: number): Promise<Annotations> {
  const annotations = (await (await document.getPage(page)).getAnnotations()) as readonly FieldObject[]
  return new Map(annotations.map((annotation) => [annotation.id, annotation]))
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
    ...(widget.type === 'radiobutton' ? { radio: true } : {}),
    ...(widget.multiline === true ? { lines: true } : {}),
    ...optionsOf(widget.items),
  }
}

/** A button that is off has the value Off. */
function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFilled)
  return typeof value === 'string' && value.trim() !== '' && value !== 'Off'
}

function optionsOf(items: unknown): Pick<FormField, 'options'> {
  if (!Array.isArray(items)) return {}
  const shown = items.flatMap((item: { displayValue?: unknown }) =>
    typeof item?.displayValue === 'string' && item.displayValue.trim() !== '' ? [item.displayValue.trim()] : [],
  )
  return shown.length > 0 ? { options: [...new Set(shown)] } : {}
}

/** Files that are more, or less, than their pages show. One page each; the library has no words for most of it. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFRef,
} from '@cantoo/pdf-lib'

export async function onePage(change: (document: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('Please wait...', { x: 50, y: 700 })
  await change(document)
  return document.save()
}

function acroForm({ context, catalog }: PDFDocument, fields: readonly PDFRef[], more: Record<string, unknown>): void {
  const list = PDFArray.withContext(context)
  for (const field of fields) list.push(field)
  const form = context.obj(more as Record<string, string>) as PDFDict
  form.set(PDFName.of('Fields'), list)
  catalog.set(PDFName.of('AcroForm'), form)
}

function xfa({ context }: PDFDocument): PDFRef {
  return context.register(context.stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'))
}

/** An XFA form alone. */
export const makeDynamicForm = () => onePage((document) => acroForm(document, [], { XFA: xfa(document) }))

/** An XFA form beside fields that every viewer shows. */
export const makeHybridForm = () =>
  onePage((document) => acroForm(document, [field(document, 'name', 'Tx')], { XFA: xfa(document) }))

async function attach(document: PDFDocument): Promise<void> {
  await document.attach(new Uint8Array([1]), 'a.txt')
  await document.attach(new Uint8Array([2]), 'b.txt')
}

export const makeAttachments = () => onePage(attach)

export const makePortfolio = () =>
  onePage(async (document) => {
    await attach(document)
    document.catalog.set(PDFName.of('Collection'), document.context.obj({ View: 'D' }))
  })

/** Three layers: shown, hidden, and hidden in print only. */
export const makeLayers = () =>
  onePage(({ context, catalog }) => {
    const layer = (name: string, usage = {}) =>
      context.register(context.obj({ Type: 'OCG', Name: PDFString.of(name), Usage: usage }))
    const off = layer('off')
    const screenOnly = layer('screen', { Print: { PrintState: 'OFF' }, View: { ViewState: 'ON' } })
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer('shown'), off, screenOnly], D: { OFF: [off] } }))
  })

function field(document: PDFDocument, name: string, kind: 'Sig' | 'Tx', value?: PDFDict): PDFRef {
  const { context } = document
  const dict = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: kind, Rect: [50, 50, 150, 90] })
  dict.set(PDFName.of('T'), PDFString.of(name))
  if (value) dict.set(PDFName.of('V'), context.register(value))
  const ref = context.register(dict)
  document.getPage(0).node.addAnnot(ref)
  return ref
}

/** Two signature fields that nobody has signed in. */
export const makeSignatureFields = () =>
  onePage((document) => acroForm(document, [field(document, 'a', 'Sig'), field(document, 'b', 'Sig')], {}))

/** Two signature fields; somebody has signed in the first. */
export const makeSigned = () => signed({ SigFlags: 3 })

/** Signed by a program that does not say so in the form. */
export const makeSignedUnsaid = () => signed({})

const signed = (more: Record<string, unknown>) =>
  onePage((document) => {
    const { context } = document
    const value = context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached' })
    value.set(PDFName.of('ByteRange'), context.obj([0, 100, 200, 100]))
    value.set(PDFName.of('Contents'), PDFHexString.of('3000'))
    acroForm(document, [field(document, 'a', 'Sig', value), field(document, 'b', 'Sig')], more)
  })

/** The same file without the tables that say which characters its glyphs are. */
export async function withoutCharacters(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes)
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) object.delete(PDFName.of('ToUnicode'))
  return document.save()
}

/** The same file with radicals for some of its letters in those tables, as Chromium prints them: ⽅ (U+2F45) for 方. */
export async function withRadicals(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes)
  const { context } = document
  for (const [, object] of context.enumerateIndirectObjects()) {
    const table = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const stream = context.lookup(table)
    if (!table || !(stream instanceof PDFRawStream)) continue
    const text = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
    const radicals = text
      .replace(/<65b9>/gi, '<2F45>')
      .replace(/<65e5>/gi, '<2F47>')
      .replace(/<4e59>/gi, '<2F04>')
    context.assign(table as PDFRef, context.flateStream(radicals))
  }
  return document.save()
}

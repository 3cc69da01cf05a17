/** A form of every kind of field, whose names alone say what and whose they are. One page. */
import { PDFDocument, PDFHexString, PDFName, StandardFonts, type PDFDict, type PDFPage } from '@cantoo/pdf-lib'

interface SignatureField {
  readonly name: string
  /** as seen, from the top left of the page; no size if it is not seen */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const HEIGHT = 842

export const SIGNATURE_FIELDS: readonly SignatureField[] = [
  { name: 'SellerSeal', x: 60, y: 560, width: 119, height: 119 },
  { name: 'BuyerSign', x: 240, y: 600, width: 120, height: 43 },
  { name: '丙方签字', x: 420, y: 600, width: 120, height: 43 },
  { name: 'ink', x: 60, y: 720, width: 120, height: 43 },
  { name: 'unseen', x: 0, y: 842, width: 0, height: 0 },
]

/** The names of the fields by what becomes of them, with 甲方, a company, and 乙方, a person, in the draft. */
export const FORM_NAMES = {
  placed: ['buyer.name', 'remark', 'agree', 'level', 'SellerSeal', 'BuyerSign', 'ink'],
  left: { filled: 'number', push: 'send', radio: 'pay', party: '丙方签字', unseen: 'unseen' },
} as const

export async function makeSignatureForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, HEIGHT])
  const font = await document.embedFont(StandardFonts.Helvetica)
  page.drawText('Order form', { x: 60, y: 780, size: 18, font })
  const form = document.getForm()
  const box = (y: number, width = 150, height = 20) => ({ x: 60, y: HEIGHT - y - height, width, height, font })
  form.createTextField('buyer.name').addToPage(page, box(100))
  const filled = form.createTextField('number')
  filled.setText('HT-1')
  filled.addToPage(page, box(140))
  const remark = form.createTextField('remark')
  remark.enableMultiline()
  remark.addToPage(page, box(180, 300, 60))
  form.createCheckBox('agree').addToPage(page, { x: 60, y: HEIGHT - 276, width: 16, height: 16 })
  const level = form.createDropdown('level')
  level.setOptions(['High', 'Low'])
  level.addToPage(page, box(300))
  const pay = form.createRadioGroup('pay')
  pay.addOptionToPage('cash', page, { x: 60, y: HEIGHT - 356, width: 16, height: 16 })
  pay.addOptionToPage('card', page, { x: 120, y: HEIGHT - 356, width: 16, height: 16 })
  form.createButton('send').addToPage('Send', page, box(380, 60))
  for (const field of SIGNATURE_FIELDS) addSignatureField(document, page, field)
  return document.save()
}

/** pdf-lib makes no signature fields. */
function addSignatureField(document: PDFDocument, page: PDFPage, { name, x, y, width, height }: SignatureField): void {
  const { context } = document
  const bottom = HEIGHT - y - height
  const dict = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: 4,
    P: page.ref,
    Rect: [x, bottom, x + width, bottom + height],
  }) as PDFDict
  dict.set(PDFName.of('T'), PDFHexString.fromText(name))
  const ref = context.register(dict)
  page.node.addAnnot(ref)
  document.getForm().acroForm.addField(ref)
}

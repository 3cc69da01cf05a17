/**
 * Text whose fonts are not in the file, as old Chinese contracts have it: STSong-Light, which a viewer must map to
 * glyphs through the CMap UniGB-UCS2-H, and Helvetica, one of the standard fonts.
 */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { setFileId } from '../../scripts/typeset/typesetter'
import { A4 } from './geometry'

const [, , WIDTH, HEIGHT] = A4

export const FOREIGN_TEXTS = {
  chinese: ['房屋租赁合同', '甲方（盖章）：', '乙方（签字）：', '处方医生'],
  latin: ['Lease Agreement', 'Signature: ________'],
}

const ucs2 = (text: string) =>
  [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')

export async function makeFontsNotEmbedded(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'STSong-Light',
      Flags: 6,
      FontBBox: [-25, -254, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 662,
      StemV: 93,
    }),
  )
  const song = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType0',
      BaseFont: 'STSong-Light',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 },
      FontDescriptor: descriptor,
      DW: 1000,
    }),
  )
  const chinese = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'STSong-Light-UniGB-UCS2-H',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [song],
    }),
  )
  const latin = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
  )

  const page = document.addPage([WIDTH, HEIGHT])
  page.node.setFontDictionary(PDFName.of('Song'), chinese)
  page.node.setFontDictionary(PDFName.of('Helv'), latin)
  const operators = [
    ...FOREIGN_TEXTS.chinese.map((text, i) => `BT /Song 16 Tf 100 ${700 - i * 60} Td <${ucs2(text)}> Tj ET`),
    ...FOREIGN_TEXTS.latin.map((text, i) => `BT /Helv 14 Tf 100 ${400 - i * 60} Td (${text}) Tj ET`),
  ]
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators.join('\n'))))
  setFileId(document, 'fonts not embedded')
  return document.save()
}

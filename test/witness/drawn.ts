// Text as the operators of PDF can set it, one way a page: what programs seldom write, and a reader must follow all the
// same.
import { degrees, PDFDict, PDFName, PDFString, type PDFPage } from '@cantoo/pdf-lib'
import { createTypesetter, setFileId } from '../../scripts/typeset/typesetter'

interface Case {
  /**
   * Operators in user space; `zh` and `fz` are the embedded font and its vertical twin, `Helv` has no data, `Box` is of
   * Type 3.
   */
  readonly draw: (code: (text: string) => string) => string
  readonly change?: (page: PDFPage) => void
}

const words = '甲方盖章乙方签字本合同共页日期年月（）：，。一二三 Party AB0123456789'
const line = (text: string, code: (text: string) => string, x: number, y: number, before = '') =>
  `BT ${before} /zh 14 Tf 1 0 0 1 ${x} ${y} Tm <${code(text)}> Tj ET\n`

const cases: readonly Case[] = [
  ...[90, 180, 270].map((angle) => ({
    draw: (code: (text: string) => string) =>
      line('甲方（盖章）：', code, 60, 300) + line('乙方签字 Party B', code, 60, 200),
    change: (page: PDFPage) => page.setRotation(degrees(angle)),
  })),
  {
    draw: (code) =>
      [
        [0, 1, -1, 0, 100, 60],
        [-1, 0, 0, -1, 350, 300],
        [0, -1, 1, 0, 300, 260],
        [0.866, 0.5, -0.5, 0.866, 120, 60],
      ]
        .map((m, index) => {
          const words = ['甲方向上', '乙方向左倒', '合同向下', '日期斜'][index]!.replace(/[向上左倒下斜]/g, '章')
          return `BT /zh 14 Tf ${m.join(' ')} Tm <${code(words)}> Tj ET`
        })
        .join('\n'),
  },
  {
    draw: (code) => line('甲方盖章', code, 90, 250) + line('乙方签字', code, 200, 150),
    change: (page) => page.setCropBox(50, 70, 300, 260),
  },
  {
    draw: (code) => line('甲方盖章', code, 40, 100) + line('乙方 Party B', code, 40, 60),
    change: (page) => {
      page.setMediaBox(0, 0, 200, 200)
      page.node.set(PDFName.of('UserUnit'), page.doc.context.obj(2))
    },
  },
  // Glyph by glyph, each set by its own matrix; and backwards in the file.
  {
    draw: (code) =>
      [...'甲方盖章日期'].map((letter, index) => line(letter, code, 50 + index * 14, 300)).join('\n') +
      [...'乙方签字'].map((letter, index) => line(letter, code, 50 + index * 40, 200)).join('\n'),
  },
  // Big steps within one TJ.
  {
    draw: (code) =>
      `BT /zh 14 Tf 50 300 Td [<${code('甲')}> -1500 <${code('方')}> -6000 <${code('乙方')}> 200 <${code('签字')}>] TJ ET`,
  },
  {
    draw: (code) =>
      line('甲方盖章', code, 50, 300, '6 Tc') +
      line('乙方签字', code, 50, 250, '-1 Tc') +
      'BT 0 Tc 20 Tw /Helv 14 Tf 50 200 Td (Party A signs here) Tj ET',
  },
  {
    draw: (code) =>
      line('甲方盖章日期', code, 50, 300, '60 Tz') +
      line('乙方签字', code, 50, 250, '150 Tz 3 Tc') +
      line('合同', code, 50, 200, '100 Tz 0 Tc'),
  },
  {
    draw: (code) =>
      `BT /zh 14 Tf 50 300 Td <${code('甲方')}> Tj ` +
      `6 Ts <${code('盖章')}> Tj -4 Ts <${code('日期')}> Tj 0 Ts <${code('合同')}> Tj ET`,
  },
  { draw: () => 'q 1 0 0 1 40 100 cm /Form Do Q q 0.5 0 0 0.5 200 60 cm /Form Do Q' },
  { draw: () => 'BT /Box 20 Tf 60 300 Td (ABBA) Tj 0 -60 Td 4 Tc (BAB) Tj ET' },
  { draw: (code) => line('甲方盖章', code, 50, 300, '3 Tr') + line('乙方签字', code, 50, 250, '0 Tr') },
  {
    draw: (code) =>
      line('甲方盖章', code, 50, 300) + line('甲方盖章', code, 50.3, 300) + line('乙方签字', code, 50, 250),
  },
  { draw: (code) => `BT /zv 14 Tf 200 350 Td <${code('甲方盖章')}> Tj 60 0 Td 5 Tc <${code('乙方签字')}> Tj ET` },
  {
    draw: () =>
      `BT /Helv 14 Tf 50 300 Td (Party A: Signature ________) Tj 0 -40 Td /Song 14 Tf <${ucs2('甲方（盖章）：乙方签字')}> Tj ET`,
  },
  // Lines by T*, ' and ", and a text state that lasts over text objects and is put back by Q.
  {
    draw: (code) =>
      `BT /zh 12 Tf 18 TL 50 320 Td <${code('甲方盖章')}> Tj T* <${code('乙方签字')}> Tj ` +
      `<${code('本合同')}> ' 0 3 <${code('日期年月')}> " ET ` +
      `q 4 Tc BT /zh 20 Tf 50 200 Td <${code('合同')}> Tj ET Q BT 0 Tc /zh 12 Tf 50 150 Td <${code('共三页')}> Tj ET`,
  },
]

const ucs2 = (text: string) =>
  [...text].map((character) => character.codePointAt(0)!.toString(16).padStart(4, '0')).join('')

export async function makeDrawn(): Promise<Uint8Array> {
  const { document, faces } = await createTypesetter(words, 'drawn', [400])
  const { context } = document
  const face = faces[400]
  const code = (text: string) => [...text].map((letter) => face.code(letter)).join('')
  const all = cases.map((one) => ({ ...one, operators: one.draw(code) }))
  const form = `BT /zh 14 Tf 10 20 Td <${code('甲方盖章')}> Tj ET`
  await document.flush()
  const horizontal = context.lookup(face.ref, PDFDict)
  const vertical = horizontal.clone(context)
  vertical.set(PDFName.of('Encoding'), PDFName.of('Identity-V'))
  const glyph = (drawing: string) => context.register(context.stream(drawing))
  const fonts = context.obj({
    zh: face.ref,
    zv: context.register(vertical),
    Helv: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' },
    Song: {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'STSong-Light-UniGB-UCS2-H',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [
        {
          Type: 'Font',
          Subtype: 'CIDFontType0',
          BaseFont: 'STSong-Light',
          CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 },
          FontDescriptor: {
            Type: 'FontDescriptor',
            FontName: 'STSong-Light',
            Flags: 6,
            FontBBox: [-25, -254, 1000, 880],
            ItalicAngle: 0,
            Ascent: 880,
            Descent: -120,
            CapHeight: 662,
            StemV: 93,
          },
          DW: 1000,
        },
      ],
    },
    Box: {
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 10, 10],
      FontMatrix: [0.1, 0, 0, 0.1, 0, 0],
      FirstChar: 65,
      LastChar: 66,
      Widths: [8, 12],
      Encoding: { Type: 'Encoding', Differences: [65, 'A', 'B'] },
      CharProcs: { A: glyph('8 0 0 0 8 10 d1 1 0 6 8 re f'), B: glyph('12 0 0 0 12 10 d1 1 0 10 8 re f') },
      Resources: {},
    },
  })
  const formRef = context.register(
    context.stream(form, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 300, 100],
      Matrix: [2, 0, 0, 2, 5, 5],
      Resources: { Font: { zh: face.ref } },
    }),
  )
  const resources = context.register(context.obj({ Font: fonts, XObject: { Form: formRef } }))
  for (const { operators, change } of all) {
    const page = document.addPage([400, 400])
    page.node.set(PDFName.of('Resources'), resources)
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators)))
    change?.(page)
  }
  setFileId(document, 'drawn')
  return document.save()
}

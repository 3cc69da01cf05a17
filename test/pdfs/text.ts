/** Contracts with Chinese text in an embedded font: a short one, a long one, and one with words to search for. */
import { justify, type Line } from '../../scripts/typeset/break-lines'
import { createTypesetter, setFileId, Sheet, type Typesetter } from '../../scripts/typeset/typesetter'
import { CLAUSES, CONTRACT_TITLE } from './clauses'
import { A4 } from './geometry'
import { drawGrid } from './grid'

const [, , WIDTH, HEIGHT] = A4
const MARGIN = 80
const SIZE = 11
const LEADING = 20
const COMMON = `${CLAUSES.join('')}${CONTRACT_TITLE}甲乙方（盖章签字）：日期年月第页共0123456789 `

export interface PlacedText {
  page: number
  text: string
  /** the left end of the baseline, from the top left of the page */
  x: number
  y: number
  size: number
}

export const SIGNATURE_TEXTS: readonly PlacedText[] = [
  { page: 4, text: '甲方（盖章）：', x: MARGIN, y: 560, size: 12 },
  { page: 4, text: '乙方（签字）：', x: 320, y: 560, size: 12 },
  { page: 4, text: '日期：    年    月    日', x: MARGIN, y: 660, size: 12 },
  { page: 4, text: '日期：    年    月    日', x: 320, y: 660, size: 12 },
]

export const SEVEN_PAGES_TEXTS: readonly PlacedText[] = [
  { page: 1, text: '处方医生', x: 100, y: 150, size: 12 },
  { page: 1, text: '患者签名', x: 350, y: 150, size: 12 },
  { page: 1, text: '签名', x: 100, y: 300, size: 12 },
  { page: 1, text: 'Test', x: 100, y: 450, size: 12 },
  { page: 1, text: 'Test1', x: 300, y: 450, size: 12 },
  { page: 1, text: 'Test2', x: 450, y: 600, size: 12 },
  // The keywords of Tencent's examples of 签批 and of a group of check boxes; 已方 is their spelling.
  { page: 7, text: '已方（盖章）', x: 260, y: 60, size: 12 },
  { page: 7, text: '甲方（盖章）', x: 260, y: 90, size: 12 },
]

/** The clauses from the n-th on, cut into lines, until `count` lines are full. */
function clauseLines(setter: Typesetter, first: number, count: number, cut: Map<number, Line[]>): Line[] {
  const lines: Line[] = []
  for (let index = first; lines.length < count; index++) {
    const clause = index % CLAUSES.length
    let known = cut.get(clause)
    if (!known) {
      const width = WIDTH - 2 * MARGIN
      known = setter.faces[400].lines(CLAUSES[clause] ?? '', SIZE, width).map((line) => justify(line, width / SIZE))
      cut.set(clause, known)
    }
    lines.push(...known)
  }
  return lines.slice(0, count)
}

function contractPage(
  setter: Typesetter,
  page: number,
  pages: number,
  lines: readonly Line[],
  texts: readonly PlacedText[] = [],
): void {
  const sheet = new Sheet(setter, WIDTH, HEIGHT)
  sheet.text(CONTRACT_TITLE, WIDTH / 2, HEIGHT - 80, page === 1 ? 18 : 10, { align: 'centre' })
  lines.forEach((line, index) => sheet.line(line, MARGIN, HEIGHT - 130 - index * LEADING, SIZE))
  for (const { text, x, y, size } of texts) sheet.text(text, x, HEIGHT - y, size)
  sheet.text(`第 ${page} 页 共 ${pages} 页`, WIDTH / 2, 44, 9, { align: 'centre' })
  sheet.finish()
}

export async function makeA4FourPages(): Promise<Uint8Array> {
  const setter = await createTypesetter(COMMON, CONTRACT_TITLE, [400])
  const cut = new Map<number, Line[]>()
  for (let page = 1; page <= 4; page++) {
    const texts = SIGNATURE_TEXTS.filter((text) => text.page === page)
    contractPage(setter, page, 4, clauseLines(setter, (page - 1) * 3, texts.length > 0 ? 16 : 30, cut), texts)
  }
  setFileId(setter.document, 'a4 four pages')
  return setter.document.save()
}

/** A contract of as many pages as wanted, each with its own text stream; a thousand take a few seconds. */
export async function makeLongContract(pages: number): Promise<Uint8Array> {
  const setter = await createTypesetter(COMMON, CONTRACT_TITLE, [400])
  const cut = new Map<number, Line[]>()
  for (let page = 1; page <= pages; page++) {
    contractPage(setter, page, pages, clauseLines(setter, page - 1, 31, cut))
  }
  setFileId(setter.document, `long contract ${pages}`)
  // Object streams would make a compact file, but cost most of the time
  return setter.document.save({ useObjectStreams: false })
}

/** A long contract that has the places of SIGNATURE_TEXTS on each of its pages. */
export async function makeSignedOnEachPage(pages: number): Promise<Uint8Array> {
  const setter = await createTypesetter(COMMON, CONTRACT_TITLE, [400])
  const cut = new Map<number, Line[]>()
  for (let page = 1; page <= pages; page++)
    contractPage(setter, page, pages, clauseLines(setter, page - 1, 16, cut), SIGNATURE_TEXTS)
  setFileId(setter.document, `signed on each page ${pages}`)
  return setter.document.save({ useObjectStreams: false })
}

export async function makeSevenPages(): Promise<Uint8Array> {
  const words = SEVEN_PAGES_TEXTS.map(({ text }) => text).join('')
  const setter = await createTypesetter(`${words}第页共0123456789 `, 'seven pages', [400])
  for (let page = 1; page <= 7; page++) {
    const sheet = new Sheet(setter, WIDTH, HEIGHT)
    drawGrid(sheet, WIDTH, HEIGHT)
    for (const { text, x, y, size } of SEVEN_PAGES_TEXTS.filter((placed) => placed.page === page))
      sheet.text(text, x, HEIGHT - y, size)
    sheet.text(`第 ${page} 页 共 7 页`, WIDTH / 2, 30, 9, { align: 'centre' })
    sheet.finish()
  }
  setFileId(setter.document, 'seven pages')
  return setter.document.save()
}

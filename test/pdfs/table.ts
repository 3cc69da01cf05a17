// A contract that is signed in a table: each party has two columns, labels in the first and nothing in the second.
import { A4 } from './geometry'
import { createTypesetter, setFileId, Sheet } from '../../scripts/typeset/typesetter'

/** Of the columns' borders, pt from the page's left. */
export const TABLE_XS = [56, 146, 298, 388, 540] as const
/** Of the rows' borders, pt from the page's top. */
export const TABLE_YS = [200, 230, 270, 400, 440, 480] as const

const parties = ['甲方（委托人）', '乙方（受托人）'] as const
/** Below the parties. */
export const TABLE_LABELS = ['单位名称', '盖章', '法定代表人（签字）', '日期'] as const
const sentences = ['技术服务合同', '第一条 双方协商一致，订立本合同，共同遵守。', '第二条 本合同自双方盖章之日起生效。']

export async function makeTable(): Promise<Uint8Array> {
  const setter = await createTypesetter([...parties, ...TABLE_LABELS, ...sentences].join(''), 'table', [400])
  const sheet = new Sheet(setter, A4[2], A4[3])
  const down = (y: number) => A4[3] - y
  sentences.forEach((sentence, line) => sheet.text(sentence, TABLE_XS[0], down(90 + line * 30), 11))
  const [top, second] = TABLE_YS
  const bottom = TABLE_YS.at(-1)!
  for (const y of TABLE_YS) sheet.rule(TABLE_XS[0], down(y), TABLE_XS[4], down(y))
  // The heads of the parties go over two columns each.
  TABLE_XS.forEach((x, column) => sheet.rule(x, down(column % 2 === 0 ? top : second), x, down(bottom)))
  parties.forEach((party, side) => {
    sheet.text(party, TABLE_XS[side * 2]! + 6, down(top + 20), 11)
    TABLE_LABELS.forEach((label, row) =>
      sheet.text(label, TABLE_XS[side * 2]! + 6, down((TABLE_YS[row + 1]! + TABLE_YS[row + 2]!) / 2 + 4), 9),
    )
  })
  sheet.finish()
  setFileId(setter.document, 'table')
  return setter.document.save()
}

// The values that a doc comment lists for a parameter. Tencent writes them in several forms:
//   **0**：合同发起时通知    <b>NORMAL</b> : 绝对定位控件    ID_CARD 中国大陆居民身份证    HANDWRITE-手写签名
//   LimitBottom，阅读合同…   REPLACE： 接受…                OTHER其他类型印章            doc (a line of its own)
// What stands in running text alone is not read.
import { linesOf } from './comment-text.ts'

/** Which part of a comment is meant where it lists several things: from the first words on, up to the last. */
export type Part = readonly [from: string, to: string]

const value = /^(\*\*)?\s*(-?\d+|[A-Za-z]\w*)\s*([:：]?)\s*(\*\*)?(.*)$/
/** What may stand behind a value that is not bold: a mark, or a blank and Chinese words. */
const explained = /^\s*[:：，,（(;；-]|^\s+\p{Script=Han}/u
/** A name in capitals may have its words right behind it. */
const capitals = /^[A-Z][A-Z0-9_]{2,}$/
const han = /^\p{Script=Han}/u

/** Every value of the comment's lists, each once; null where it has no list. */
export function valuesOf(comment: string, part?: Part): readonly string[] | null {
  const lines = linesOf(part ? partOf(comment, part) : comment)
  const listed = lines.map(listedValue).filter((one) => one !== null)
  if (listed.length > 0) return [...new Set(listed)]
  const alone = lines.filter((line) => /^\w+$/.test(line))
  return alone.length > 1 ? [...new Set(alone)] : null
}

function listedValue(line: string): string | null {
  const [, bold, found, colon, closed, rest = ''] = value.exec(line) ?? []
  if (found === undefined) return null
  if (bold !== undefined) return closed === undefined ? null : found
  if (closed !== undefined) return null
  if (colon !== '' || explained.test(rest)) return found
  return capitals.test(found) && han.test(rest) ? found : null
}

function partOf(comment: string, [from, to]: Part): string {
  const start = comment.indexOf(from)
  const end = comment.indexOf(to, start + from.length)
  return start < 0 ? '' : comment.slice(start + from.length, end < 0 ? undefined : end)
}

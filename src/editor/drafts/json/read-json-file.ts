// Reads the text of a JSON file that the person chose or dropped.
import { decodeText, type DecodedText } from '../../../contract/request/decode-text.ts'
import type { ImportProblem } from '../../../contract/request/import-problem.ts'
import { maxJsonLength } from '../../../contract/request/parse-json.ts'

/** The text, or why there is none. */
export async function readJsonFile(file: File): Promise<DecodedText | ImportProblem> {
  // A character takes up to four bytes; parseJson counts characters.
  if (file.size > 4 * maxJsonLength) return { code: 'tooLarge', path: '' }
  const bytes = await file.arrayBuffer().catch(() => null)
  return (bytes && decodeText(new Uint8Array(bytes))) ?? { code: 'notText', path: '' }
}

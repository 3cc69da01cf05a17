// Reads an action's parameters from the body of a POST or the query of a GET (docs/checks.md row 2).
import { pathText } from '../../contract/checks/path-text.ts'
import { unholdablePaths } from '../../contract/values/holdable-text.ts'
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'
import type { Call } from './call.ts'
import { commonNames, type CommonParameters } from './common-parameters.ts'
import { EssError } from './ess-error.ts'
import { putFiles, withoutFiles } from './file-bodies.ts'
import { readFields } from './form-fields.ts'
import { textObject } from './text-object.ts'

/**
 * Throws InvalidParameter if they cannot be parsed, or if a text has characters that no store can hold. In a large body
 * each large `FileBody` of base64 becomes a FileBody.
 */
export async function ownParameters(call: Call, common: CommonParameters): Promise<JsonObject> {
  const large = common.action === 'UploadFiles' && call.body.byteLength > LARGE_BYTES
  const taken = large ? await withoutFiles(call.body) : null
  const parameters = parsed(taken ? { ...call, body: taken.json } : call, common)
  const { value: path } = unholdablePaths(parameters).next()
  if (path) throw new EssError('InvalidParameter', `（${pathText(path.slice(0, MAX_STEPS))}）`)
  if (taken) putFiles(parameters, taken.files)
  return parameters
}

const LARGE_BYTES = 1024 * 1024

/** JSON can be nested to any depth; the API's own structures are at most 6 deep. */
const MAX_STEPS = 20

function parsed(call: Call, { signature, fields }: CommonParameters): JsonObject {
  if (signature === 'v1') return textObject((fields ?? []).filter(([name]) => !commonNames.has(name)))
  if (call.method === 'GET') return textObject(readFields(call.query) ?? refuse('参数须写作 名称=值，按 UTF-8 编码'))
  return readJson(call.body)
}

function readJson(body: Uint8Array): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return refuse('请求不是 JSON')
  }
  return isObject(value) ? value : refuse('请求不是 JSON 对象')
}

function refuse(detail: string): never {
  throw new EssError('InvalidParameter', `（${detail}）`)
}

// Reads an action's parameters from the body of a POST or the query of a GET (docs/checks.md row 2).
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'
import type { Call } from './call.ts'
import { commonNames, type CommonParameters } from './common-parameters.ts'
import { EssError } from './ess-error.ts'
import { readFields } from './form-fields.ts'
import { textObject } from './text-object.ts'

/** Throws InvalidParameter if they cannot be parsed. */
export function ownParameters(call: Call, { signature, fields }: CommonParameters): JsonObject {
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

// What of a contract's people reaches the browser: mobiles and numbers of documents masked.
import { isObject } from '../../contract/values/json-object.ts'
import { maskedNumber } from '../../contract/values/mask.ts'

const hidden = /mobile|idcardnumber|^phone/i

/** A copy in which every value of such a name is masked, however deep it stands. */
export function withMasks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMasks)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' && hidden.test(key) ? maskedNumber(item) : withMasks(item),
    ]),
  )
}

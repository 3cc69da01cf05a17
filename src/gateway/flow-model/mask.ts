// Masks mobiles and document numbers of a contract's people before they reach the browser.
import { isObject } from '../../contract/values/json-object.ts'
import { maskedNumber } from '../../contract/values/mask.ts'

const hidden = /mobile|idcardnumber|^phone/i

/** A copy in which every value under such a name is masked, at any depth. */
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

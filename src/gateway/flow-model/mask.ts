// What of a contract's people reaches the browser: mobiles and numbers of documents masked.
import { isObject } from '../../contract/values/json-object.ts'

/** All but the last four characters. */
export function masked(text: string): string {
  const characters = [...text]
  const shown = characters.length > 4 ? 4 : 0
  return '*'.repeat(characters.length - shown) + characters.slice(characters.length - shown).join('')
}

const hidden = /mobile|idcardnumber|^phone/i

/** A copy in which every value of such a name is masked, however deep it stands. */
export function withMasks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMasks)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' && hidden.test(key) ? masked(item) : withMasks(item),
    ]),
  )
}

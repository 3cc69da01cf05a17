// The uploaded pictures that a request names in the values of its own fill components (SDK, ComponentValue).
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import { objectsIn, type JsonObject } from '../../contract/values/json-object.ts'

/** More than any contract has, and fewer than a query accepts. */
const MAX_PICTURES = 1000

/** Takes any JSON object. If there are very many pictures, returns only the first. */
export function picturesOf({ Components }: JsonObject): readonly string[] {
  return objectsIn(Components).flatMap(pictureIds).slice(0, MAX_PICTURES)
}

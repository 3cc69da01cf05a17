// What must be read from a PDF to place a request's components.
import { parseKeyword, placementMode } from '../../contract/locate/locate.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { typedComponentsOf } from '../../contract/request/request-components.ts'
import type { Wanted } from './read-pdf.ts'

/** Reads text and form fields only if a component is placed by them. */
export function wantedOf(request: JsonObject): Wanted {
  const components = typedComponentsOf(request).map(({ component }) => component)
  const keywords = components
    .filter((component) => placementMode(component) === 'KEYWORD')
    .map(({ ComponentId }) => parseKeyword(ComponentId).text)
  return {
    words: [...new Set(keywords)].filter((word) => word !== ''),
    fields: components.some((component) => placementMode(component) === 'FIELD'),
  }
}

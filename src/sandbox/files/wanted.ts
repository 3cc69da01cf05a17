// What has to be read of a PDF to place the components of a request.
import { parseKeyword, placementMode } from '../../contract/locate/locate.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { componentsOf } from '../wire/request-components.ts'
import type { Wanted } from './read-pdf.ts'

/** Text and form fields are only looked for where a component follows one. */
export function wantedOf(request: JsonObject): Wanted {
  const components = componentsOf(request).map(({ component }) => component)
  const keywords = components
    .filter((component) => placementMode(component) === 'KEYWORD')
    .map(({ ComponentId }) => parseKeyword(ComponentId).text)
  return {
    words: [...new Set(keywords)].filter((word) => word !== ''),
    fields: components.some((component) => placementMode(component) === 'FIELD'),
  }
}

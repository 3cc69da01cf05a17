// Allowed values of settings in ComponentExtra per type, from the catalogue of settings. Unknown settings are not
// checked.
import { allowedBy, type Allows } from '../component-types/setting-values.ts'
import { settingsOf, typesWithSettings } from '../component-types/settings.ts'

type Ranges = readonly (readonly [string, Allows])[]

// Built once, as thousands of components are checked.
const byType: ReadonlyMap<string, Ranges> = new Map(typesWithSettings.map((type) => [type, rangesOf(type)]))
const ofAny = rangesOf('')

function rangesOf(type: string): Ranges {
  return settingsOf(type).map((setting) => [setting.key, allowedBy(setting)])
}

/** The first setting out of range, or null. A null setting counts as absent. */
export function settingOutOfRange(type: string, extra: Readonly<Record<string, unknown>>): string | null {
  for (const [key, allows] of byType.get(type) ?? ofAny) {
    if (Object.hasOwn(extra, key) && extra[key] !== null && !allows(extra[key])) return key
  }
  return null
}

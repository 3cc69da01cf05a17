// What the settings in ComponentExtra may be, per type: read from the catalogue of settings. What is not there is left
// alone.
import { allowedBy, type Allows } from '../component-types/setting-values.ts'
import { settingsOf, typesWithSettings } from '../component-types/settings.ts'

type Ranges = readonly (readonly [string, Allows])[]

// Made once: thousands of components are asked.
const byType: ReadonlyMap<string, Ranges> = new Map(typesWithSettings.map((type) => [type, rangesOf(type)]))
const ofAny = rangesOf('')

function rangesOf(type: string): Ranges {
  return settingsOf(type).map((setting) => [setting.key, allowedBy(setting)])
}

/** The first setting that is outside of its range, or null. One that is null is absent. */
export function settingOutOfRange(type: string, extra: Readonly<Record<string, unknown>>): string | null {
  for (const [key, allows] of byType.get(type) ?? ofAny) {
    if (Object.hasOwn(extra, key) && extra[key] !== null && !allows(extra[key])) return key
  }
  return null
}

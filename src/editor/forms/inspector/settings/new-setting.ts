// A setting typed in by the person: which keys are valid, and how its value is parsed.
import { settingsOf } from '../../../../contract/component-types/settings.ts'
import type { JsonObject } from '../../../../contract/values/json-object.ts'

/** The problem's key under `problem.`, or null: keys must be written as Tencent writes them and not exist yet. */
export function newSettingProblem(
  type: string,
  extra: JsonObject,
  name: string,
): 'settingName' | 'settingThere' | 'settingHasRow' | null {
  if (!/^[A-Za-z_]\w{0,63}$/.test(name) || name === '__proto__') return 'settingName'
  if (Object.hasOwn(extra, name)) return 'settingThere'
  return settingsOf(type).some(({ key, place }) => key === name && place !== 'asIs') ? 'settingHasRow' : null
}

/** `true`, `12`, `["a"]` and `"12"` are parsed as JSON; anything that is not JSON is a string. */
export function readSettingValue(typed: string): unknown {
  try {
    return JSON.parse(typed) as unknown
  } catch {
    return typed.trim()
  }
}

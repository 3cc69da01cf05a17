// A setting that somebody types in: what it may be called, and how its value is read.
import { settingsOf } from '../../../../contract/component-types/settings.ts'
import type { JsonObject } from '../../../../contract/values/json-object.ts'

/**
 * The key of what is wrong under `problem.`, or null: keys are words of JSON as Tencent writes them, and none that is
 * there already.
 */
export function newSettingProblem(
  type: string,
  extra: JsonObject,
  name: string,
): 'settingName' | 'settingThere' | 'settingHasRow' | null {
  if (!/^[A-Za-z_]\w{0,63}$/.test(name) || name === '__proto__') return 'settingName'
  if (Object.hasOwn(extra, name)) return 'settingThere'
  return settingsOf(type).some(({ key, place }) => key === name && place !== 'asIs') ? 'settingHasRow' : null
}

/** `true`, `12`, `["a"]` and `"12"` are what they are in JSON; what is no JSON is a text. */
export function readSettingValue(typed: string): unknown {
  try {
    return JSON.parse(typed) as unknown
  } catch {
    return typed.trim()
  }
}

// The settings of each ComponentType, from its row in the catalogue: the keys of its ComponentExtra. The inspector gets
// its rows from here, and the checks get their ranges; a new setting is one line in the catalogue.
import { componentType, componentTypes, typesWhere, type KnownType } from './catalogue.ts'
import type { Setting, SettingKind } from './setting.ts'
import { ignoreKeyword } from './setting-rows.ts'

const ofAny: readonly Setting[] = [ignoreKeyword]

const byType: ReadonlyMap<string, readonly Setting[]> = new Map(
  componentTypes.map(({ type, settings }) => [type, [...settings, ...ofAny]]),
)

/** The settings that the documents name for a type. A type without any only has IgnoreKeywordError. */
export function settingsOf(type: string): readonly Setting[] {
  return byType.get(type) ?? ofAny
}

/** The types that have settings of their own. */
export const typesWithSettings: readonly KnownType[] = typesWhere(({ settings }) => settings.length > 0)

/** The types that have a setting of a kind. */
export function typesWithSetting(kind: SettingKind): readonly KnownType[] {
  return typesWhere(({ settings }) => settings.some((setting) => setting.kind === kind))
}

export function hasSetting(type: string, kind: SettingKind): boolean {
  return componentType(type)?.settings.some((setting) => setting.kind === kind) === true
}

/** The settings of a new component: what the API requires, or what the component needs to show anything. */
export function firstSettings(type: string): Readonly<Record<string, unknown>> | undefined {
  return componentType(type)?.firstSettings
}

// The settings in ComponentExtra that we know for each type, and what they may be: component-types/settings.ts.
import { signDateFormats, textAlignments, textFonts } from '../../src/contract/component-types/extra.ts'
import type { Setting } from '../../src/contract/component-types/setting.ts'
import { settingsOf, typesWithSettings } from '../../src/contract/component-types/settings.ts'
import { anyType, type KnownFacts, type KnownSetting } from './model.ts'

type Known = ReadonlyMap<string, KnownSetting>

const ofAny = knownOf(settingsOf(''))

export const knownSettings: KnownFacts['settings'] = new Map<string, Known>([
  ...typesWithSettings.map((type): [string, Known] => [
    type,
    knownOf(settingsOf(type).filter(({ key }) => !ofAny.has(key))),
  ]),
  [anyType, ofAny],
])

function knownOf(settings: readonly Setting[]): Known {
  return new Map(
    settings.map((setting) => [
      setting.key,
      {
        values: valuesOf(setting),
        byDefault: setting.kind === 'choice' ? setting.fallback : undefined,
        fromSdk: setting.source === 'SDK',
      },
    ]),
  )
}

function valuesOf(setting: Setting): KnownSetting['values'] {
  switch (setting.kind) {
    case 'font':
      return textFonts
    case 'align':
      return textAlignments
    case 'dateFormat':
      return signDateFormats
    case 'choice':
      return setting.free ? null : setting.values
    case 'many':
      return setting.values
    default:
      return null
  }
}

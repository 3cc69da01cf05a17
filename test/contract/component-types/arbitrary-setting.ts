// Values of the settings in ComponentExtra, for property tests.
import fc from 'fast-check'
import { signDateFormats, textFonts } from '../../../src/contract/component-types/extra.ts'
import type { Setting } from '../../../src/contract/component-types/setting.ts'

/** What the control of a setting can produce. */
export function valuesOf(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'font':
      return fc.constantFrom(...textFonts)
    case 'align':
      return fc.constantFrom('Left', 'Center', 'Right')
    case 'colour':
      return fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join(','))
    case 'fontSize':
      return fc.integer({ min: setting.min * 100, max: setting.max * 100 }).map((n) => n / 100)
    case 'number':
      return fc
        .integer({ min: 0, max: Math.round((setting.max - setting.min) / setting.step) })
        .map((n) => Math.round((setting.min + n * setting.step) * 100) / 100)
    case 'switch':
      return fc.boolean()
    case 'choice':
      return setting.free
        ? fc.oneof(fc.constantFrom(...setting.values), fc.string({ minLength: 1, maxLength: 20 }))
        : fc.constantFrom(...setting.values)
    case 'many':
      return fc.subarray([...setting.values])
    case 'texts':
      return fc.uniqueArray(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 6 })
    case 'dateFormat':
      return fc.constantFrom(...signDateFormats)
    case 'gaps':
      return fc.tuple(fc.nat(20), fc.nat(20)).map((gaps) => gaps.join(','))
    case 'opinion':
      return fc.string({ minLength: 1, maxLength: 25 })
    // The words follow the text (opinion.ts); pages, keyword and combinations have controls of their own.
    default:
      return fc.constant(undefined)
  }
}

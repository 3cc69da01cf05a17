// Row 23: ComponentExtra, the settings of a component's type.
import { typesWhere, type ComponentTypeEntry } from '../component-types/catalogue.ts'
import { isExtraBroken, signDateFormats } from '../component-types/extra.ts'
import { childTypes } from '../draft/combination.ts'
import { isByDefault } from '../draft/combination-keyword.ts'
import { childrenOf } from './combination.ts'
import { combinationTypes } from '../component-types/combination-types.ts'
import { typesWithSetting } from '../component-types/settings.ts'
import { settingOutOfRange } from './extra-ranges.ts'
import { row23Code } from './ids.ts'
import { at, type Rule } from './rule.ts'

export const extraRules: readonly Rule[] = [
  {
    row: 23,
    name: 'extra-not-json',
    code: row23Code,
    scope: 'component',
    about: { withExtra: true },
    // Settings with keys have been parsed, so only empty ones can come from broken JSON.
    check: (view) => (!hasKeys(view.extra) && isExtraBroken(view.component) ? at(view, 'ComponentExtra') : null),
  },
  {
    row: 23,
    name: 'extra-out-of-range',
    code: row23Code,
    scope: 'component',
    about: { withExtra: true },
    check: (view) => {
      const setting = settingOutOfRange(view.component.ComponentType, view.extra)
      return setting === null ? null : at(view, 'ComponentExtra', { setting })
    },
  },
  {
    row: 23,
    name: 'opinion-words',
    code: row23Code,
    scope: 'component',
    about: { list: 'sign', types: typesWithSetting('opinion') },
    // The words that the signer taps one by one must make up the whole text (SDK).
    check: (view) => {
      const { Values: whole, ValuesArray: words } = view.extra
      if (!Array.isArray(words)) return null
      const texts = words.filter((word) => typeof word === 'string')
      return texts.length === words.length && texts.join('') === whole ? null : at(view, 'ComponentExtra')
    },
  },
  {
    row: 23,
    name: 'watermark-extra-missing',
    code: row23Code,
    scope: 'component',
    about: { list: 'fill', types: typesWhere(needsSettings) },
    check: (view) => {
      const { ComponentExtra: text = '' } = view.component
      return text.trim() === '' ? at(view, 'ComponentExtra') : null
    },
  },
  {
    row: 23,
    name: 'combination-without-signature',
    code: row23Code,
    scope: 'component',
    about: { list: 'sign', types: typesWhere(({ combination }) => combination?.needs) },
    check: (view, subject) => {
      const needed = view.entry?.combination?.needs
      return needed === undefined || childrenOf(view, subject).types.includes(needed) || isByDefault(view.component)
        ? null
        : at(view, 'ComponentExtra')
    },
  },
  {
    row: 23,
    name: 'combination-by-default',
    code: row23Code,
    severity: 'warning',
    scope: 'component',
    about: { list: 'sign', mode: 'KEYWORD', types: typesWhere(({ combination }) => combination?.hasDefault) },
    check: (view) => (isByDefault(view.component) ? at(view, 'ComponentExtra') : null),
  },
  {
    row: 23,
    name: 'combination-child-missing',
    code: row23Code,
    scope: 'component',
    about: { types: combinationTypes },
    check: (view, subject) => {
      const id = childrenOf(view, subject).missing[0]
      return id === undefined ? null : at(view, 'ComponentExtra', { id: id.slice(0, 30) })
    },
  },
  {
    row: 23,
    name: 'combination-children',
    code: row23Code,
    scope: 'component',
    about: { list: 'sign', types: typesWhere(({ combination }) => combination?.once) },
    check: (view, subject) => {
      const { types } = childrenOf(view, subject)
      const allowed = childTypes(view.component)
      const good = types.every((type) => allowed.includes(type)) && new Set(types).size === types.length
      return good ? null : at(view, 'ComponentExtra', { max: allowed.length })
    },
  },
  {
    row: 23,
    name: 'combination-check-boxes',
    code: row23Code,
    scope: 'component',
    about: { list: 'fill', types: typesWhere(({ combination }) => combination && !combination.once) },
    check: (view, subject) => {
      const allowed = childTypes(view.component)
      return childrenOf(view, subject).types.every((type) => allowed.includes(type)) ? null : at(view, 'ComponentExtra')
    },
  },
  {
    row: 23,
    name: 'sign-date-format',
    code: row23Code,
    // Tencent does not refuse it, but uses its own format and ignores the other settings (SDK).
    severity: 'warning',
    scope: 'component',
    about: { list: 'sign', types: typesWithSetting('dateFormat') },
    check: (view) => {
      const { Format: format } = view.extra
      const known =
        format === undefined ||
        format === null ||
        format === '' ||
        (typeof format === 'string' && signDateFormats.includes(format))
      return !known ? at(view, 'ComponentExtra') : null
    },
  },
  {
    row: 23,
    name: 'sign-date-gaps',
    code: row23Code,
    severity: 'warning',
    scope: 'component',
    about: { list: 'sign', types: typesWithSetting('dateFormat') },
    check: (view) => {
      const { Gaps: gaps, Format: format } = view.extra
      return typeof gaps === 'string' && gaps !== '' && format !== 'yyyy m d' ? at(view, 'ComponentExtra') : null
    },
  },
]

/** True for a type with a setting that cannot be absent. */
function needsSettings({ settings }: ComponentTypeEntry): boolean {
  return settings.some((setting) => setting.kind === 'choice' && setting.required)
}

function hasKeys(object: object): boolean {
  for (const key in object) if (Object.hasOwn(object, key)) return true
  return false
}

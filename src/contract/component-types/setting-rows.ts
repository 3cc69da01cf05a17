// ComponentExtra settings that several types share. Sources: the SDK's comment on ComponentExtra, S4 example 7,
// docs/facts.md.
import type { Setting } from './setting.ts'

export const font: Setting = { key: 'Font', kind: 'font', blank: true, source: 'SDK' }
export const fontSize: Setting = { key: 'FontSize', kind: 'fontSize', min: 6, max: 72, source: 'SDK' }
export const align: Setting = { key: 'FontAlign', kind: 'align', blank: true, source: 'SDK' }
export const colour: Setting = { key: 'FontColor', kind: 'colour', blank: true, source: 'SDK' }
export const bold: Setting = { key: 'Bold', kind: 'switch', source: 'SDK' }
export const style: readonly Setting[] = [font, fontSize, colour, align, bold]

export const options: Setting = { key: 'Values', kind: 'texts', max: 100, source: 'SDK, ChildrenComponents' }
export const multiSelect: Setting = {
  key: 'MultiSelect',
  kind: 'switch',
  folded: true,
  source: 'SDK, ChildrenComponents',
}
export const wordWrap: Setting = { key: 'WordWrap', kind: 'switch', folded: true, source: 'SDK' }

/** The children of a combination: named by id, or written out in it. */
export const childrenSettings: readonly Setting[] = [
  { key: 'Children', kind: 'children', place: 'elsewhere', source: 'SDK' },
  { key: 'ChildrenComponents', kind: 'children', place: 'elsewhere', source: 'SDK' },
]

/** For every type: what happens if the keyword is not found. The inspector shows it next to the keyword. */
export const ignoreKeyword: Setting = {
  key: 'IgnoreKeywordError',
  kind: 'choice',
  values: [0, 1],
  fallback: 0,
  place: 'elsewhere',
  source: 'SDK',
}

/** A setting that examples use on a type although the documents do not mention it there. */
export function hidden(setting: Setting): Setting {
  return { ...setting, place: 'asIs', source: 'examples' }
}

// The settings of each ComponentType: the keys of its ComponentExtra. The inspector builds its rows from this table and
// the checks take their ranges from it. Sources: the SDK's comment on ComponentExtra, S4 example 7, docs/facts.md.
import { componentSignatureKinds, sealKinds as sealKindValues } from '../values/signature-kinds.ts'
import type { Setting } from './setting.ts'

const font: Setting = { key: 'Font', kind: 'font', blank: true, source: 'SDK' }
const fontSize: Setting = { key: 'FontSize', kind: 'fontSize', min: 6, max: 72, source: 'SDK' }
const align: Setting = { key: 'FontAlign', kind: 'align', blank: true, source: 'SDK' }
const colour: Setting = { key: 'FontColor', kind: 'colour', blank: true, source: 'SDK' }
const bold: Setting = { key: 'Bold', kind: 'switch', source: 'SDK' }
const style: readonly Setting[] = [font, fontSize, colour, align, bold]

/**
 * What is filled in from the signer's identity. S4 example 7 sends four of these; BUSI-FULL-NAME, PERSONAL-IDCARD-TYPE
 * and PERSONAL-IDCARD appear in the SDK's comment on HideComponentTypes. Other values can be typed.
 */
const recipientInfo: Setting = {
  key: 'RecipientInfoType',
  kind: 'choice',
  free: true,
  signer: true,
  blank: true,
  values: [
    'BUSI-FULL-NAME',
    'BUSI-CREDIT-CODE',
    'BUSI-LEGAL-NAME',
    'PERSONAL-NAME',
    'PERSONAL-MOBILE',
    'PERSONAL-IDCARD-TYPE',
    'PERSONAL-IDCARD',
  ],
  source: 'S4 example 7',
}
const subType = (...values: readonly string[]): Setting => ({
  key: 'SubType',
  kind: 'choice',
  free: true,
  folded: true,
  blank: true,
  values,
  source: 'S4 example 7',
})
/** All text types share these kinds: example 7 has LOCATION on MULTI_LINE_TEXT and EMAIL on TEXT. */
const textKinds = ['EMAIL', 'LOCATION']

const options: Setting = { key: 'Values', kind: 'texts', max: 100, source: 'SDK, ChildrenComponents' }
const multiSelect: Setting = { key: 'MultiSelect', kind: 'switch', folded: true, source: 'SDK, ChildrenComponents' }
/** A group of check boxes; the only kind so far (API of August 2026, example 18). */
const groupKind: Setting = { ...subType('CHECK_BOX_GROUP'), source: 'API of August 2026, example 18' }
const severalBoxes: Setting = { key: 'MultiSelect', kind: 'switch', source: 'API of August 2026, example 18' }
const wordWrap: Setting = { key: 'WordWrap', kind: 'switch', folded: true, source: 'SDK' }

const opacity: Setting = {
  key: 'Opacity',
  kind: 'number',
  min: 0.6,
  max: 1,
  step: 0.01,
  fallback: 1,
  percent: true,
  source: 'SDK',
}
const useSealSize: Setting = { key: 'UseSealSize', kind: 'switch', source: 'SDK' }
const sealKinds: Setting = {
  key: 'ComponentTypeLimit',
  kind: 'many',
  values: sealKindValues,
  source: 'SDK',
}
const signatureKinds: Setting = {
  key: 'ComponentTypeLimit',
  kind: 'many',
  values: componentSignatureKinds,
  source: 'SDK',
}
const pageRanges: Setting = { key: 'PageRanges', kind: 'pageRanges', place: 'elsewhere', source: 'SDK' }
const children: Setting = { key: 'Children', kind: 'children', place: 'elsewhere', source: 'SDK' }
const childrenComponents: Setting = { key: 'ChildrenComponents', kind: 'children', place: 'elsewhere', source: 'SDK' }
/** For every type: whether a missing keyword is ignored. Shown beside the keyword in the inspector. */
const ignoreKeyword: Setting = {
  key: 'IgnoreKeywordError',
  kind: 'choice',
  values: [0, 1],
  fallback: 0,
  place: 'elsewhere',
  source: 'SDK',
}
const hidden = (setting: Setting): Setting => ({ ...setting, place: 'asIs', source: 'examples' })

const byType: ReadonlyMap<string, readonly Setting[]> = new Map(
  Object.entries({
    SIGN_SEAL: [sealKinds, opacity, useSealSize, pageRanges],
    SIGN_PAGING_SEAL: [sealKinds, opacity, useSealSize],
    SIGN_LEGAL_PERSON_SEAL: [opacity, useSealSize],
    SIGN_SIGNATURE: [signatureKinds, opacity, pageRanges],
    SIGN_PAGING_SIGNATURE: [signatureKinds],
    SIGN_DATE: [
      { key: 'Format', kind: 'dateFormat', blank: true, source: 'SDK' },
      { key: 'Gaps', kind: 'gaps', blank: true, source: 'SDK' },
      font,
      fontSize,
      align,
    ],
    SIGN_OPINION: [
      { key: 'Values', kind: 'opinion', max: 50, source: 'SDK' },
      { key: 'ValuesArray', kind: 'opinionWords', source: 'SDK' },
      { key: 'SignMethod', kind: 'choice', values: [1], folded: true, source: 'SDK' },
    ],
    SIGN_SELECTOR: [options, multiSelect, font, fontSize, align, hidden(colour), hidden(bold), hidden(wordWrap)],
    SIGN_MULTI_LINE_TEXT: [font, fontSize, align, hidden(colour), hidden(bold)],
    SIGN_VIRTUAL_COMBINATION: [children, childrenComponents],
    VIRTUAL_COMBINATION: [severalBoxes, groupKind, children, childrenComponents],
    TEXT: [recipientInfo, ...style, subType(...textKinds)],
    MULTI_LINE_TEXT: [recipientInfo, ...style, subType(...textKinds)],
    SELECTOR: [options, ...style, multiSelect, wordWrap, subType('EDUCATION', 'GENDER')],
    DISTRICT: style,
    DATE: [{ key: 'ManualFill', kind: 'switch', signer: true, source: 'S4 example 7' }, ...style],
    FILL_IMAGE: [
      { key: 'FillMethod', kind: 'choice', values: [0, 1], fallback: 0, source: 'SDK' },
      { key: 'NotMakeImageCenter', kind: 'switch', source: 'SDK' },
    ],
    ATTACHMENT: [
      { key: 'LimitCount', kind: 'number', min: 1, max: 6, step: 1, source: 'S4 example 7' },
      {
        key: 'AttachmentType',
        kind: 'choice',
        free: true,
        folded: true,
        blank: true,
        values: ['IMG'],
        source: 'S4 example 7',
      },
    ],
    WATERMARK: [
      {
        key: 'SubType',
        kind: 'choice',
        required: true,
        values: ['CUSTOM_WATERMARK', 'PERSON_INFO_WATERMARK'],
        source: 'SDK',
      },
      font,
      fontSize,
      { key: 'Opacity', kind: 'number', min: 0, max: 1, step: 0.01, percent: true, source: 'SDK' },
      { key: 'Rotate', kind: 'number', min: 0, max: 359, step: 1, suffix: '°', source: 'SDK' },
      { key: 'Density', kind: 'choice', values: [1, 2, 3], fallback: 2, source: 'SDK' },
      {
        key: 'Position',
        kind: 'choice',
        values: ['None', 'LeftTop', 'LeftBottom', 'RightTop', 'RightBottom', 'Center'],
        fallback: 'None',
        blank: true,
        source: 'SDK',
      },
      hidden(colour),
      hidden(align),
      hidden(bold),
    ],
  } satisfies Readonly<Record<string, readonly Setting[]>>).map(([type, own]) => [type, [...own, ignoreKeyword]]),
)

const ofAny: readonly Setting[] = [ignoreKeyword]

/** The documented settings of each type. A type without any has only IgnoreKeywordError. */
export function settingsOf(type: string): readonly Setting[] {
  return byType.get(type) ?? ofAny
}

/** The types that have settings of their own. */
export const typesWithSettings: readonly string[] = [...byType.keys()]

/** Default opinion of a SIGN_OPINION: the SDK's own sample. */
const firstOpinion = {
  Values: '我已知晓内容并同意签署',
  ValuesArray: ['我', '已知晓', '内容', '并', '同意', '签署'],
  SignMethod: 1,
}

/**
 * Initial settings: those without which the API refuses a component or has nothing to show. A watermark's are required
 * (SDK); size and opacity are from the SDK's sample.
 */
export function firstSettings(type: string): Readonly<Record<string, unknown>> | undefined {
  if (type === 'WATERMARK') return { FontSize: 20, Opacity: 0.1, SubType: 'CUSTOM_WATERMARK' }
  if (type === 'SIGN_OPINION') return firstOpinion
  // As in Tencent's example; a group without SubType is not documented.
  if (type === 'VIRTUAL_COMBINATION') return { SubType: 'CHECK_BOX_GROUP', MultiSelect: true }
  return undefined
}

// Types that the initiator or a signer fills in: a row for each, with its facets and settings. Sources: S4 "Component",
// the SDK's comments on ComponentType and ComponentExtra, docs/facts.md "Who may have what".
import type { Size } from '../geometry/rect.ts'
import { typeTable, type OwnerKind } from './entry.ts'
import type { Setting } from './setting.ts'
import {
  align,
  bold,
  childrenSettings,
  colour,
  font,
  fontSize,
  hidden,
  multiSelect,
  options,
  style,
  wordWrap,
} from './setting-rows.ts'

const everyone: readonly OwnerKind[] = ['initiator', 'company', 'person']
const minLine: Size = { width: 20, height: 8 }

/**
 * Values filled in from the signer's identity. S4 example 7 sends four of them; the SDK's comment on
 * HideComponentTypes adds BUSI-FULL-NAME, PERSONAL-IDCARD-TYPE and PERSONAL-IDCARD. Others can be typed.
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
/** The kinds of text: S4 example 7 has LOCATION on MULTI_LINE_TEXT and EMAIL on TEXT. */
const textKinds = ['EMAIL', 'LOCATION']

export const fillTypes = typeTable({
  TEXT: {
    group: 'fill',
    size: { width: 150, height: 20 },
    min: minLine,
    owners: everyone,
    value: 'line',
    settings: [recipientInfo, ...style, subType(...textKinds)],
    text: 'Left',
    formFields: ['Tx', 'Ch'],
  },
  MULTI_LINE_TEXT: {
    group: 'fill',
    size: { width: 240, height: 60 },
    min: minLine,
    owners: everyone,
    value: 'lines',
    settings: [recipientInfo, ...style, subType(...textKinds)],
    text: 'Left',
    formFields: ['Tx'],
  },
  CHECK_BOX: {
    group: 'fill',
    size: { width: 16, height: 16 },
    min: { width: 8, height: 8 },
    owners: everyone,
    value: 'tick',
    settings: [],
    formFields: ['Btn'],
    child: { stem: '选项', rigid: true },
  },
  DATE: {
    group: 'fill',
    size: { width: 116, height: 20 },
    min: minLine,
    owners: everyone,
    value: 'date',
    settings: [{ key: 'ManualFill', kind: 'switch', signer: true, source: 'S4 example 7' }, ...style],
    text: 'Left',
    formFields: ['Tx'],
  },
  SELECTOR: {
    group: 'fill',
    size: { width: 100, height: 20 },
    min: minLine,
    owners: everyone,
    value: 'option',
    settings: [options, ...style, multiSelect, wordWrap, subType('EDUCATION', 'GENDER')],
    text: 'Left',
    formFields: ['Ch'],
  },
  DISTRICT: {
    group: 'fill',
    size: { width: 200, height: 20 },
    min: minLine,
    owners: everyone,
    value: 'district',
    settings: style,
    text: 'Left',
  },
  FILL_IMAGE: {
    group: 'fill',
    size: { width: 119, height: 119 },
    min: { width: 12, height: 12 },
    owners: everyone,
    value: 'picture',
    settings: [
      { key: 'FillMethod', kind: 'choice', values: [0, 1], fallback: 0, source: 'SDK' },
      { key: 'NotMakeImageCenter', kind: 'switch', source: 'SDK' },
    ],
  },
  ATTACHMENT: {
    group: 'fill',
    size: { width: 240, height: 42 },
    min: { width: 40, height: 16 },
    owners: everyone,
    value: 'pictures',
    settings: [
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
  },
  DYNAMIC_TABLE: {
    group: 'fill',
    size: { width: 420, height: 100 },
    min: { width: 60, height: 24 },
    owners: everyone,
    value: 'table',
    settings: [],
  },
  WATERMARK: {
    group: 'fill',
    size: { width: 240, height: 80 },
    min: { width: 40, height: 16 },
    owners: ['initiator'],
    value: 'watermark',
    settings: [
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
    // Required (SDK); size and opacity are from the SDK's sample.
    firstSettings: { FontSize: 20, Opacity: 0.1, SubType: 'CUSTOM_WATERMARK' },
    text: 'Left',
    covers: true,
  },
  VIRTUAL_COMBINATION: {
    group: 'fill',
    size: { width: 160, height: 60 },
    min: { width: 16, height: 12 },
    owners: everyone,
    value: 'inside',
    settings: [
      { key: 'MultiSelect', kind: 'switch', source: 'API of August 2026, example 18' },
      // A group of check boxes, the only kind so far.
      { ...subType('CHECK_BOX_GROUP'), source: 'API of August 2026, example 18' },
      ...childrenSettings,
    ],
    // As in Tencent's example; the documents do not mention groups without a SubType.
    firstSettings: { SubType: 'CHECK_BOX_GROUP', MultiSelect: true },
    combination: {
      word: '组合',
      holds: ['CHECK_BOX'],
      first: [
        { type: 'CHECK_BOX', rect: { x: 24, y: 28, width: 16, height: 16 } },
        { type: 'CHECK_BOX', rect: { x: 104, y: 28, width: 16, height: 16 } },
      ],
    },
  },
})

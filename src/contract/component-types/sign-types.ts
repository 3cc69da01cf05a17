// Types that parties sign with: a row for each, with its facets and settings. Sources: S4 "Component", the SDK's
// comments on ComponentType and ComponentExtra, docs/facts.md "Who may have what".
import { componentSignatureKinds, sealKinds as sealKindValues } from '../values/signature-kinds.ts'
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
  wordWrap,
} from './setting-rows.ts'

const signers: readonly OwnerKind[] = ['company', 'person', 'personAuto']
const companies: readonly OwnerKind[] = ['company', 'companyAuto']

const seal: Size = { width: 119, height: 119 }
const signature: Size = { width: 119, height: 43 }
const line: Size = { width: 116, height: 20 }
const minLine: Size = { width: 20, height: 8 }

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

export const signTypes = typeTable({
  SIGN_SEAL: {
    group: 'sign',
    size: seal,
    min: { width: 28, height: 28 },
    owners: companies,
    value: 'seal',
    settings: [sealKinds, opacity, useSealSize, pageRanges],
    mark: 'seal',
    offeredAtWords: true,
    doubtfulInField: true,
  },
  SIGN_LEGAL_PERSON_SEAL: {
    group: 'sign',
    size: { width: 57, height: 57 },
    min: { width: 20, height: 20 },
    owners: companies,
    value: 'legalSeal',
    settings: [opacity, useSealSize],
    mark: 'seal',
  },
  SIGN_SIGNATURE: {
    group: 'sign',
    size: signature,
    min: { width: 30, height: 12 },
    owners: signers,
    value: 'bySigning',
    settings: [signatureKinds, opacity, pageRanges],
    mark: 'signature',
    offeredAtWords: true,
    doubtfulInField: true,
    child: { stem: '签名', name: '签名' },
  },
  SIGN_DATE: {
    group: 'sign',
    size: line,
    min: minLine,
    owners: signers,
    value: 'bySigning',
    settings: [
      { key: 'Format', kind: 'dateFormat', blank: true, source: 'SDK' },
      { key: 'Gaps', kind: 'gaps', blank: true, source: 'SDK' },
      font,
      fontSize,
      align,
    ],
    text: 'Center',
    mark: 'date',
    child: { stem: '日期', name: '签署日期' },
  },
  SIGN_PAGING_SEAL: {
    group: 'sign',
    size: seal,
    min: { width: 28, height: 28 },
    owners: companies,
    value: 'seal',
    settings: [sealKinds, opacity, useSealSize],
    mark: 'seal',
    paging: true,
  },
  SIGN_PAGING_SIGNATURE: {
    group: 'sign',
    size: signature,
    min: { width: 30, height: 12 },
    owners: signers,
    value: 'bySigning',
    settings: [signatureKinds],
    mark: 'signature',
    paging: true,
  },
  SIGN_OPINION: {
    group: 'sign',
    size: { width: 200, height: 36 },
    min: { width: 40, height: 12 },
    owners: signers,
    value: 'bySigning',
    settings: [
      { key: 'Values', kind: 'opinion', max: 50, source: 'SDK' },
      { key: 'ValuesArray', kind: 'opinionWords', source: 'SDK' },
      { key: 'SignMethod', kind: 'choice', values: [1], folded: true, source: 'SDK' },
    ],
    // From the SDK's sample.
    firstSettings: {
      Values: '我已知晓内容并同意签署',
      ValuesArray: ['我', '已知晓', '内容', '并', '同意', '签署'],
      SignMethod: 1,
    },
  },
  SIGN_VIRTUAL_COMBINATION: {
    group: 'sign',
    size: { width: 240, height: 150 },
    min: { width: 40, height: 24 },
    owners: signers,
    value: 'inside',
    settings: childrenSettings,
    combination: {
      word: '签批',
      // One of each (Tencent's page 签批控件, SDK's comment on ComponentType).
      holds: ['SIGN_SIGNATURE', 'SIGN_DATE', 'SIGN_SELECTOR', 'SIGN_MULTI_LINE_TEXT'],
      once: true,
      needs: 'SIGN_SIGNATURE',
      hasDefault: true,
      // From top to bottom: agree or not, why, who, when. The space at the top is for the combination's name.
      first: [
        { type: 'SIGN_SELECTOR', rect: { x: 10, y: 18, width: 120, height: 24 } },
        { type: 'SIGN_MULTI_LINE_TEXT', rect: { x: 10, y: 48, width: 220, height: 46 } },
        { type: 'SIGN_SIGNATURE', rect: { x: 10, y: 100, width: 119, height: 43 } },
        { type: 'SIGN_DATE', rect: { x: 137, y: 123, width: 93, height: 20 } },
      ],
    },
  },
  SIGN_MULTI_LINE_TEXT: {
    group: 'sign',
    size: { width: 200, height: 60 },
    min: minLine,
    owners: signers,
    value: 'bySigning',
    settings: [font, fontSize, align, hidden(colour), hidden(bold)],
    text: 'Left',
    child: { stem: '附言', name: '批注附言', only: true },
  },
  SIGN_SELECTOR: {
    group: 'sign',
    size: { width: 120, height: 24 },
    min: minLine,
    owners: signers,
    value: 'bySigning',
    settings: [options, multiSelect, font, fontSize, align, hidden(colour), hidden(bold), hidden(wordWrap)],
    text: 'Left',
    child: { stem: '意见', name: '审批意见', extra: { Values: ['同意', '不同意'] }, only: true },
  },
})

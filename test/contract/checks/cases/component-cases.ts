// Rows 16 to 21: what parties have, and where it stands.
import { A4, aDocument } from '../../a-document.ts'
import {
  aBlank,
  aRequest,
  aSeal,
  aSignature,
  aText,
  extra,
  filledBy,
  onServer,
  signedBy,
  signedByPerson,
  silent,
} from '../a-request.ts'
import { company, person, seal, text, type Case } from './case.ts'

const keyword = (ComponentId: string, change: Record<string, unknown> = {}) =>
  aSeal({ GenerateMode: 'KEYWORD', ComponentId, ComponentPage: 0, ...change })
const field = (ComponentName: string, change: Record<string, unknown> = {}) =>
  aSeal({ GenerateMode: 'FIELD', ComponentName, ComponentWidth: 0, ComponentHeight: 0, ...change })
const ranges = (BeginPage: number, EndPage: number) => signedBy(aSeal(extra({ PageRanges: [{ BeginPage, EndPage }] })))
const paging = (ComponentPosY: number) =>
  signedBy(aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPage: 0, ComponentPosX: -9, ComponentPosY }))
const named = { ...aSignature({ ComponentId: 's1' }) }
const selector = aSignature({ ComponentType: 'SIGN_SELECTOR', ComponentId: 'c1', ComponentPosY: 300 })
const combination = aSignature({
  ComponentType: 'SIGN_VIRTUAL_COMBINATION',
  ComponentHeight: 150,
  ...extra({ Children: ['s1', 'c1'] }),
})

export const componentCases = {
  'sign-components-missing': {
    passes: aRequest({ SignBeanTag: 1 }, { SignComponents: [] }),
    fails: signedBy(),
    code: 'MissingParameter.SignComponents',
    path: [...company, 'SignComponents'],
  },
  'sign-type-unknown': {
    passes: signedBy(aSeal({ ComponentType: 'SIGN_LEGAL_PERSON_SEAL' })),
    fails: signedBy(aSeal({ ComponentType: 'TEXT' })),
    code: 'InvalidParameter.SignComponentType',
    path: [...seal, 'ComponentType'],
  },
  'sign-type-of-other-kind': {
    passes: signedByPerson(aSignature({ ComponentType: 'SIGN_PAGING_SIGNATURE' })),
    fails: signedByPerson(aSeal()),
    code: 'OperationDenied.NoSupportComponentType',
    path: [...person, 'SignComponents', 0, 'ComponentType'],
  },
  'sign-type-outside-combination': {
    passes: signedByPerson(named, selector, combination),
    fails: signedByPerson(named, selector),
    code: 'OperationDenied.NoSupportComponentType',
    path: [...person, 'SignComponents', 1, 'ComponentType'],
  },
  'sign-type-in-field': {
    passes: signedBy(field('seal', { ComponentType: 'SIGN_DATE' })),
    fails: signedBy(field('seal')),
    code: 'InvalidParameter.SignComponentType',
    path: [...seal, 'GenerateMode'],
  },
  'silent-signature': {
    passes: silent(aSeal({ ComponentValue: 'yDxMjUyKQDN7EkUuO4zjEBpGXvHEACSA' })),
    fails: silent(aSignature()),
    code: 'OperationDenied.ServerSignNoSupportSignature',
    path: [...seal, 'ComponentType'],
  },
  'silent-seal-id-missing': {
    passes: silent(aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentValue: 's' })),
    fails: silent(aSeal({ ComponentValue: '' })),
    code: 'MissingParameter.ServerSignSealId',
    path: [...seal, 'ComponentValue'],
  },
  'silent-fill-component': {
    passes: aRequest({ AutoSignScene: 'OTHER' }, {}, { ApproverType: 7, Components: [] }),
    fails: aRequest({ AutoSignScene: 'OTHER' }, {}, { ApproverType: 7, Components: [aBlank()] }),
    code: 'OperationDenied.ServerSignNoAllowComponent',
    path: [...person, 'Components', 0],
  },
  'fill-type-unknown': {
    passes: filledBy(aText({ ComponentType: 'DISTRICT' })),
    fails: filledBy(aText({ ComponentType: 'SIGN_DATE' })),
    code: 'InvalidParameter.ComponentType',
    path: [...text, 'ComponentType'],
  },
  'fill-type-of-other-kind': {
    passes: filledBy(aText({ ComponentType: 'WATERMARK', ...extra({ Density: 2 }) })),
    fails: aRequest({}, { Components: [aBlank({ ComponentType: 'WATERMARK', ...extra({ Density: 2 }) })] }),
    code: 'OperationDenied.NoSupportComponentType',
    path: [...company, 'Components', 0, 'ComponentType'],
  },
  'file-index': {
    passes: signedBy(aSeal({ FileIndex: undefined })),
    fails: signedBy(aSeal({ FileIndex: 1 })),
    code: 'InvalidParameter.ComponentFileIndex',
    path: [...seal, 'FileIndex'],
  },
  'page-missing': {
    passes: signedBy(keyword('甲方签章', { ComponentPage: 0 })),
    fails: signedBy(aSeal({ ComponentPage: 0 })),
    code: 'InvalidParameter.ComponentPage',
    path: [...seal, 'ComponentPage'],
  },
  'page-beyond': {
    passes: signedBy(aSeal({ ComponentPage: -4 })),
    fails: signedBy(aSeal({ ComponentPage: -5 })),
    code: 'InvalidParameter.ComponentPage',
    path: [...seal, 'ComponentPage'],
  },
  'page-ranges-beyond': {
    passes: ranges(4, -1),
    fails: ranges(5, 6),
    code: 'InvalidParameter.ComponentPage',
    path: [...seal, 'ComponentExtra'],
  },
  'size-not-positive': {
    passes: signedBy(field('seal')),
    fails: signedBy(keyword('甲方签章', { ComponentHeight: 0 })),
    code: 'InvalidParameter.ComponentPosition',
    path: [...seal, 'ComponentHeight'],
  },
  'position-missing': {
    passes: signedBy(aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPosX: undefined })),
    fails: signedBy(aSeal({ ComponentPosX: undefined })),
    code: 'InvalidParameter.ComponentPosition',
    path: [...seal, 'ComponentPosX'],
  },
  'position-outside': {
    passes: signedBy(aSeal({ ComponentPosX: 495.28 })),
    fails: signedBy(aSeal({ ComponentPosX: 495.31 })),
    code: 'InvalidParameter.ComponentPosition',
    path: seal,
  },
  'paging-outside-some': {
    passes: paging(400),
    fails: paging(500),
    code: 'InvalidParameter.ComponentPosition',
    path: seal,
    context: { ...onServer, document: aDocument({ pages: [A4, { widthPt: A4.heightPt, heightPt: 595.28 }] }) },
  },
  'keyword-place-outside': {
    passes: signedBy(keyword('页脚', { RelativeLocation: 'UpperRight' })),
    fails: signedBy(keyword('页脚', { RelativeLocation: 'Below' })),
    code: 'InvalidParameter.ComponentPosition',
    path: seal,
  },
  'keyword-empty': {
    passes: signedBy(keyword('^甲方签章^')),
    fails: signedBy(keyword('')),
    code: 'InvalidParameter.Keyword',
    path: [...seal, 'ComponentId'],
  },
  'keyword-not-found': {
    passes: signedBy(aSeal(), keyword('没有', { ...extra({ IgnoreKeywordError: 1 }) })),
    fails: signedBy(keyword('甲方签章', { KeywordPage: 2 })),
    code: 'MissingParameter.KeyWord',
    path: [...seal, 'ComponentId'],
  },
  'keyword-in-picture': {
    passes: signedBy(keyword('甲方签章')),
    fails: signedBy(keyword('没有')),
    code: 'MissingParameter.KeyWord',
    path: [...seal, 'ComponentId'],
    context: { ...onServer, document: { ...onServer.document!, textless: [3, 4] } },
  },
  'keyword-leaves-nothing': {
    passes: signedBy(keyword('没有', extra({ IgnoreKeywordError: 1 })), keyword('甲方签章')),
    fails: signedBy(
      keyword('没有', extra({ IgnoreKeywordError: 1 })),
      keyword('也没有', extra({ IgnoreKeywordError: 1 })),
    ),
    code: 'MissingParameter.KeyWord',
    path: [...company, 'SignComponents'],
  },
  'field-empty': {
    passes: signedBy(field('seal')),
    fails: signedBy(field('')),
    code: 'MissingParameter.Field',
    path: [...seal, 'ComponentName'],
  },
  'field-not-found': {
    passes: signedBy(field('seal')),
    fails: signedBy(field('Seal')),
    code: 'MissingParameter.Field',
    path: [...seal, 'ComponentName'],
  },
} satisfies Record<string, Case>

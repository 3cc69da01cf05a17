// Keywords, form fields and values in particular, and a careful person's questions about what stands on the pages.
import { assemblePage } from '../../../../src/contract/text/assemble.ts'
import { rect } from '../../a-document.ts'
import {
  aBlank,
  aRequest,
  aSeal,
  aSignature,
  aText,
  document,
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
const field = (change: Record<string, unknown> = {}) =>
  aBlank({ GenerateMode: 'FIELD', ComponentName: 'seal', ComponentRequired: true, ...change })
const companyFills = (...Components: readonly object[]) => aRequest({}, { Components })
const value = (ComponentType: string, ComponentValue: string, change: Record<string, unknown> = {}) =>
  filledBy(aText({ ComponentType, ComponentValue, ...change }))
const position = 'InvalidParameter.ComponentPosition'
const twice = {
  ...onServer,
  document: {
    ...document,
    findText: (text: string) =>
      text === '签名'
        ? [
            { page: 1, rect: rect(200, 400, 60, 12), whole: true },
            { page: 3, rect: rect(200, 400, 60, 12), whole: true, altered: true },
          ]
        : [],
  },
}
const withField = (change: object) => ({
  ...onServer,
  document: {
    ...document,
    fields: [
      { name: 'seal', page: 2, rect: rect(100, 300, 80, 80), kind: 'Tx', ...change },
      { name: 'shown', page: 2, rect: rect(100, 500, 80, 80), kind: 'Tx' },
    ],
  },
})
const blanks = (filled: boolean) => ({
  ...onServer,
  document: { ...document, fields: [{ name: '金额', page: 3, rect: rect(100, 100, 90, 20), kind: 'Tx', filled }] },
})
const onField = filledBy(aText({ ComponentPage: 3, ComponentPosX: 100, ComponentPosY: 100, ComponentWidth: 90 }))
const child = (ComponentPosY: number) => aSignature({ ComponentId: 's', ComponentPosY, ComponentWidth: 100 })
const approval = aSignature({
  ComponentType: 'SIGN_VIRTUAL_COMBINATION',
  ComponentHeight: 150,
  ...extra({ Children: ['s'] }),
})

/** 年 月 日 of 12 pt on page 1, with three blanks before each. */
const printedDate = assemblePage(1, [
  { text: '年', start: { x: 136, y: 512 }, along: { x: 12, y: 0 }, up: { x: 0, y: -12 } },
  { text: '____月', start: { x: 148, y: 512 }, along: { x: 36, y: 0 }, up: { x: 0, y: -12 } },
  { text: '日', start: { x: 208, y: 512 }, along: { x: 12, y: 0 }, up: { x: 0, y: -12 } },
])
const gaps = extra({ Format: 'yyyy m d', Gaps: '4,5', FontSize: 12, FontAlign: 'Left' })
const dateOn = (change: Record<string, unknown>) =>
  aSignature({
    ComponentType: 'SIGN_DATE',
    ComponentPage: 1,
    ComponentPosX: 110,
    ComponentPosY: 498,
    ComponentHeight: 20,
    ...change,
  })

export const carefulCases = {
  'keyword-page-beyond': {
    passes: signedBy(keyword('甲方签章', { KeywordPage: 1 })),
    fails: signedBy(keyword('甲方签章', { KeywordPage: 5 })),
    code: 'MissingParameter.KeyWord',
    path: [...seal, 'KeywordPage'],
  },
  'keyword-indexes-beyond': {
    passes: signedBy(keyword('甲方签章', { KeywordIndexes: [0] })),
    fails: signedBy(keyword('甲方签章', { KeywordIndexes: [0, 1] })),
    code: 'MissingParameter.KeyWord',
    path: [...seal, 'KeywordIndexes'],
  },
  'keyword-many': {
    passes: signedBy(keyword('签名', { KeywordIndexes: [0, 1] })),
    fails: signedBy(keyword('签名')),
    code: 'MissingParameter.KeyWord',
    path: [...seal, 'ComponentId'],
    context: twice,
  },
  'keyword-altered': {
    passes: signedBy(keyword('签名', { KeywordIndexes: [0] })),
    fails: signedBy(keyword('签名', { KeywordIndexes: [1] })),
    code: 'MissingParameter.KeyWord',
    path: [...seal, 'ComponentId'],
    context: twice,
  },
  'placement-word-unknown': {
    passes: signedBy(keyword('甲方签章', { RelativeLocation: 'LowerRight', KeywordOrder: 'Reverse' })),
    fails: signedBy(keyword('甲方签章', { RelativeLocation: 'LowerLeft' })),
    code: position,
    path: [...seal, 'RelativeLocation'],
  },
  'field-shared': {
    passes: companyFills(field()),
    fails: companyFills(field(), field()),
    code: position,
    path: [...company, 'Components', 1, 'ComponentName'],
  },
  'field-kind': {
    passes: companyFills(field()),
    fails: companyFills(field({ ComponentType: 'CHECK_BOX' })),
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    path: [...company, 'Components', 0, 'ComponentType'],
  },
  'field-unseen': {
    passes: companyFills(field({ ComponentName: 'shown' })),
    fails: companyFills(field()),
    code: position,
    path: [...company, 'Components', 0, 'ComponentName'],
    context: withField({ hidden: true }),
  },
  'fields-empty': {
    passes: onField,
    fails: aRequest(),
    code: 'MissingParameter.Field',
    path: ['Components'],
    context: blanks(false),
  },
  'value-file-id': {
    passes: value('FILL_IMAGE', 'yDwJCUUckpk7t9yy-UuXF6_wL8'),
    fails: value('FILL_IMAGE', 'https://example.com/a.png'),
    code: 'InvalidParameter.ComponentValue',
    path: [...text, 'ComponentValue'],
  },
  'value-email': {
    passes: value('TEXT', 'a@b.cn', extra({ SubType: 'EMAIL' })),
    fails: value('TEXT', 'a@b', extra({ SubType: 'EMAIL' })),
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    path: [...text, 'ComponentValue'],
  },
  'value-option': {
    passes: value('SELECTOR', '同意', extra({ Values: ['同意', '不同意'] })),
    fails: value('SELECTOR', '再想想', extra({ Values: ['同意', '不同意'] })),
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    path: [...text, 'ComponentValue'],
  },
  'seal-id-form': {
    passes: silent(aSeal({ ComponentValue: 'yDxMjUyKQDN7EkUuO4zjEBpGXvHEACSA' })),
    fails: silent(aSeal({ ComponentValue: '合同专用章' })),
    code: 'InvalidParameter.SealId',
    path: [...seal, 'ComponentValue'],
  },
  'component-key-idle': {
    passes: signedBy(aSeal({ ComponentRecipientId: '', IsFormType: false })),
    fails: signedBy(aSeal({ ComponentRecipientId: 'r1' })),
    code: 'InvalidParameter.SignComponents',
    path: [...seal, 'ComponentRecipientId'],
  },
  'same-overlap': {
    passes: signedBy(aSeal(), aSeal({ ComponentPosX: 199 }), aSignature({ ComponentPosX: 100, ComponentPosY: 330 })),
    fails: signedBy(aSeal(), aSeal({ ComponentPosX: 198 })),
    code: 'overlap',
    path: [...company, 'SignComponents', 1],
  },
  'size-too-small': {
    passes: signedByPerson(aSignature({ ComponentWidth: 30, ComponentHeight: 12 })),
    fails: signedByPerson(aSignature({ ComponentWidth: 30, ComponentHeight: 11.9 })),
    code: position,
    path: [...person, 'SignComponents', 0, 'ComponentHeight'],
  },
  'text-unclean': {
    passes: filledBy(aText({ ComponentValue: '　　第１条' })),
    fails: filledBy(aText({ ComponentValue: '　　第１条 ' })),
    code: 'InvalidParameter.ParamError',
    path: [...text, 'ComponentValue'],
  },
  'look-alike-characters': {
    passes: filledBy(aText({ ComponentValue: '　　第１条' })),
    fails: filledBy(aText({ ComponentName: '甲⽅' })),
    code: 'look-alike-characters',
    path: [...text, 'ComponentName'],
  },
  'over-print': {
    passes: signedByPerson(dateOn(gaps)),
    fails: signedByPerson(dateOn({})),
    code: 'over-print',
    path: [...person, 'SignComponents', 0],
    context: { ...onServer, text: [printedDate] },
  },
  'text-too-long': {
    passes: filledBy(aText({ ComponentValue: '采购合同采购合同', ComponentWidth: 96 })),
    fails: filledBy(aText({ ComponentValue: '采购合同采购合同', ComponentWidth: 95 })),
    code: 'cut-off',
    path: [...text, 'ComponentValue'],
  },
  'glyph-missing': {
    passes: filledBy(aText({ ComponentValue: '①ā℃', ComponentWidth: 300 })),
    fails: filledBy(aText({ ComponentValue: 'Łódź', ComponentWidth: 300 })),
    code: 'missing-glyph',
    path: [...text, 'ComponentValue'],
  },
  'date-cut-off': {
    passes: signedByPerson(aSignature({ ComponentType: 'SIGN_DATE', ComponentWidth: 90, ComponentHeight: 20 })),
    fails: signedByPerson(aSignature({ ComponentType: 'SIGN_DATE', ComponentWidth: 67, ComponentHeight: 20 })),
    code: 'cut-off',
    path: [...person, 'SignComponents', 0, 'ComponentWidth'],
  },
  'combination-child-outside': {
    passes: signedByPerson(child(307), approval),
    fails: signedByPerson(child(310), approval),
    code: position,
    path: [...person, 'SignComponents', 1, 'ComponentExtra'],
  },
} satisfies Record<string, Case>

// Requests for the checks' tests: a good one, and changes to it.
import type { CheckContext } from '../../../src/contract/checks/check.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import type { DocumentModel } from '../../../src/contract/locate/document-model.ts'
import { aDocument, rect } from '../a-document.ts'

export const now = Date.UTC(2026, 0, 1)
export const nowSeconds = now / 1000

const word = (page: number) => ({ page, rect: rect(200, 400, 60, 12), whole: true })

const words = new Map([
  ['甲方签章', [word(1)]],
  ['页脚', [{ page: 2, rect: rect(280, 830, 30, 10), whole: true }]],
])

/** Four A4 pages with the keyword 甲方签章 on page 1, 页脚 at the foot of page 2, and a form field. */
export const document: DocumentModel = {
  ...aDocument({ fields: [{ name: 'seal', page: 2, rect: rect(100, 300, 80, 80), kind: 'Tx' }] }),
  findText: (text) => words.get(text) ?? [],
}

export const onServer: CheckContext = { now, document, stage: 'server' }
export const inDraft: CheckContext = { ...onServer, stage: 'draft' }

export function aSeal(change: JsonObject = {}): JsonObject {
  return without({ ...box, ComponentType: 'SIGN_SEAL', ...change })
}

export function aSignature(change: JsonObject = {}): JsonObject {
  return without({
    ...box,
    ComponentType: 'SIGN_SIGNATURE',
    ComponentPosX: 350,
    ComponentWidth: 119,
    ComponentHeight: 43,
    ...change,
  })
}

export function aText(change: JsonObject = {}): JsonObject {
  return without({
    ...box,
    ComponentType: 'TEXT',
    ComponentPosY: 500,
    ComponentHeight: 20,
    ComponentValue: '采购合同',
    ...change,
  })
}

/** What a signer fills in: without a value. */
export function aBlank(change: JsonObject = {}): JsonObject {
  return aText({ ComponentValue: undefined, ...change })
}

export const extra = (settings: JsonObject) => ({ ComponentExtra: JSON.stringify(settings) })

/**
 * A good request of a company and a person, with changes to it, to the company and to the person; undefined takes a key
 * away.
 */
export function aRequest(change: JsonObject = {}, company: JsonObject = {}, person: JsonObject = {}): JsonObject {
  const approvers = [
    without({
      ApproverType: 0,
      OrganizationName: '典子谦示例企业',
      ApproverName: '典子谦',
      ApproverMobile: '13200000000',
      NotifyType: 'sms',
      SignComponents: [aSeal()],
      ...company,
    }),
    without({
      ApproverType: 1,
      ApproverName: '张三',
      ApproverMobile: '18888888888',
      NotifyType: 'sms',
      SignComponents: [aSignature()],
      ...person,
    }),
  ]
  return without({ Operator: { UserId: 'u1' }, FlowName: '采购合同', FileIds: ['f1'], Approvers: approvers, ...change })
}

/** The company signs with these alone. */
export const signedBy = (...components: readonly JsonObject[]) => aRequest({}, { SignComponents: components })
/** The person signs with these alone. */
export const signedByPerson = (...components: readonly JsonObject[]) => aRequest({}, {}, { SignComponents: components })
/** The initiator fills these in. */
export const filledBy = (...components: readonly JsonObject[]) => aRequest({ Components: components })
/** The company as a silent one. */
export const silent = (...components: readonly JsonObject[]) =>
  aRequest({}, { ApproverType: 3, SignComponents: components })

const box: JsonObject = {
  FileIndex: 0,
  ComponentPage: 1,
  ComponentPosX: 100,
  ComponentPosY: 200,
  ComponentWidth: 100,
  ComponentHeight: 100,
}

function without(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { qrObstacle } from '../../../src/contract/after-sending/qr-template.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'

const promoter = { RecipientId: 'p', RecipientType: 'PROMOTER', RequireSign: false }
const company = { RecipientId: 'b', RecipientType: 'ENTERPRISE', RoutingOrder: 0 }
const person = { RecipientId: 'c', RecipientType: 'INDIVIDUAL', RoutingOrder: 1 }

function template(changes: JsonObject = {}): JsonObject {
  return { Promoter: promoter, Recipients: [person], Components: [], SignOrder: [0], TemplateType: 3, ...changes }
}

describe('a template for a QR code', () => {
  it.each<readonly [string, JsonObject]>([
    ['one person', {}],
    ['one person beside its initiator', { Recipients: [promoter, person] }],
    ['a person who fills something in', { Components: [{ ComponentRecipientId: 'c' }] }],
    ['company and person without an order', { Recipients: [company, person], SignOrder: [-1] }],
    ['a silent company before the person', { Recipients: [company, person], SignOrder: [0, 1], TemplateType: 1 }],
    [
      'the person before the company',
      {
        Recipients: [
          { ...company, RoutingOrder: 1 },
          { ...person, RoutingOrder: 0 },
        ],
        SignOrder: [0, 1],
      },
    ],
  ])('may have %s', (_, changes) => {
    expect(qrObstacle(template(changes))).toBeNull()
  })

  it('may be Tencent’s example, whose parties are said to need no signature', () => {
    const [example] = JSON.parse(
      readFileSync(
        new URL('../../conformance/examples/2020-11-11/DescribeFlowTemplates.json', import.meta.url),
        'utf8',
      ),
    ) as [{ answer: { Templates: JsonObject[] } }]
    const [documented] = example.answer.Templates
    expect(documented!.Recipients).toMatchObject([{ RequireSign: false }, { RequireSign: false }])
    expect(qrObstacle(documented!)).toBeNull()
  })

  it.each<readonly [string, string, JsonObject]>([
    [
      'something for its initiator to fill in',
      'FailedOperation.QrCodeCreatorSignComponents',
      { Components: [{ ComponentRecipientId: 'p' }] },
    ],
    ['something for nobody to fill in', 'FailedOperation.QrCodeCreatorSignComponents', { Components: [{}] }],
    [
      'the company first, by hand',
      'FailedOperation.QrCodeTemplateId',
      { Recipients: [company, person], SignOrder: [0, 1] },
    ],
    ['nobody', 'FailedOperation.QrCodeSignUsers', { Recipients: [] }],
    ['a company alone', 'FailedOperation.QrCodeSignUsers', { Recipients: [company] }],
    ['two persons', 'FailedOperation.QrCodeSignUsers', { Recipients: [person, { ...person, RecipientId: 'd' }] }],
    [
      'two companies',
      'FailedOperation.QrCodeSignUsers',
      { Recipients: [company, { ...company, RecipientId: 'd' }, person], SignOrder: [-1] },
    ],
  ])('must not have %s', (_, code, changes) => {
    expect(qrObstacle(template(changes))).toBe(code)
  })
})

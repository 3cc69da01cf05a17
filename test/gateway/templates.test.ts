// Templates as the gateway gives them: with their parties, and whether they may have a QR code.
import { describe, expect, it } from 'vitest'
import { slow } from '../database/stores.ts'
import { openGateway } from './support/open-gateway.ts'

describe('templates', slow, () => {
  const { gateway, tencent } = openGateway()

  it('come with their parties and whether a QR code can be made of them', async () => {
    const person = { RecipientId: 'p', RecipientType: 'INDIVIDUAL', RoleName: '员工', RoutingOrder: 0 }
    const company = { RecipientId: 'c', RecipientType: 'ENTERPRISE', RoleName: '公司', RoutingOrder: 1 }
    tencent.on('DescribeFlowTemplates', () => ({
      Templates: [
        {
          TemplateId: 't1',
          TemplateName: '入职',
          Recipients: [person, company],
          SignOrder: [0, 1],
          Components: [{ ComponentRecipientId: 'p' }],
          Promoter: { RecipientId: 'x' },
          Status: 1,
          Available: 1,
          TemplateType: 3,
        },
        {
          TemplateId: 't2',
          TemplateName: '要填',
          Recipients: [person],
          SignOrder: [-1],
          Components: [{ ComponentRecipientId: 'x' }],
          Promoter: { RecipientId: 'x' },
        },
        { TemplateId: 't3', TemplateName: '停用', Recipients: [person], Available: 2 },
      ],
    }))
    const { templates } = (await gateway.request('GET', '/api/templates?query=%E5%85%A5%E8%81%8C')).json()
    expect(templates).toMatchObject([
      {
        id: 't1',
        unordered: false,
        silentCompany: false,
        initiatorComponents: 0,
        qualifies: { ok: true },
        parties: [
          { role: '员工', kind: 'person', order: 0 },
          { role: '公司', kind: 'company', order: 1 },
        ],
      },
      {
        id: 't2',
        unordered: true,
        initiatorComponents: 1,
        qualifies: { ok: false, why: 'FailedOperation.QrCodeCreatorSignComponents' },
      },
    ])
    expect(tencent.calls[0]?.request).toEqual({
      Operator: { UserId: 'yDoperator' },
      ContentType: 0,
      Offset: 0,
      Limit: 200,
      Filters: [{ Key: 'template-name', Values: ['入职'] }],
    })
    await gateway.request('GET', `/api/templates?query=${'a'.repeat(32)}`)
    expect(tencent.calls[1]?.request.Filters).toEqual([{ Key: 'template-id', Values: ['a'.repeat(32)] }])
  })
})

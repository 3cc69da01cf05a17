import { describe, expect, it } from 'vitest'
import { allExamples, EXAMPLES_NOW, fileFor, REFUSED } from '../contract/fixtures/examples.ts'
import { aComponent, aPerson, aRequest, codeOf, startSandbox, type CreateFlowRequest } from './a-sandbox.ts'
import { onePixelPng } from './pictures.ts'

const bench = startSandbox()

describe('the documented requests', () => {
  it.each(allExamples)('$name is answered as documented', { timeout: 60_000 }, async (example) => {
    bench.travelTo(EXAMPLES_NOW)
    const request = example.request as unknown as CreateFlowRequest
    const fileId = await bench.upload(fileFor(example))
    const call = bench.client().CreateFlowByFiles({ ...request, FileIds: [fileId] })
    if (example.name === REFUSED) return expect(await codeOf(call)).toBe('InvalidParameter.Name')
    const answer = await call
    if (request.NeedPreview) {
      expect(answer.FlowId).toBe('')
      return expect(answer.PreviewUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
    }
    expect(answer.FlowId).toMatch(/^yD[0-9A-Za-z]{30}$/)
    expect(answer.Approvers).toHaveLength(request.Approvers!.length)
  })
})

describe('a good request', () => {
  it('answers a FlowId, and for each party a RecipientId with its role', async () => {
    const fileId = await bench.upload('seven-pages.pdf')
    const answer = await bench
      .client()
      .CreateFlowByFiles(aRequest(fileId, { Approvers: [aPerson({ ApproverRoleName: '乙方' })] }))
    expect(answer).toMatchObject({
      FlowId: expect.stringMatching(/^yD[0-9A-Za-z]{30}$/),
      PreviewUrl: '',
      Approvers: [
        {
          SignId: expect.stringMatching(/^yD[0-9A-Za-z]{30}$/),
          RecipientId: expect.stringMatching(/^yD[0-9A-Za-z]{30}$/),
          ApproverRoleName: '乙方',
        },
      ],
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('sent twice makes two contracts: there is no idempotency token', async () => {
    const fileId = await bench.upload('seven-pages.pdf')
    const [first, second] = [
      await bench.client().CreateFlowByFiles(aRequest(fileId)),
      await bench.client().CreateFlowByFiles(aRequest(fileId)),
    ]
    expect(first.FlowId).not.toBe(second.FlowId)
  })

  it('may have a file that only its owner guards', async () => {
    const fileId = await bench.upload('owner-only.pdf')
    const request = aRequest(fileId, { Components: [aComponent({ ComponentValue: '甲方填写' })] })
    expect(await codeOf(bench.client().CreateFlowByFiles(request))).toBe('accepted')
  })
})

type Wrong = readonly [name: string, code: string, changes: object]
const person = (changes: object) => ({ Approvers: [aPerson(changes)] })
const signs = (changes: object) =>
  person({ SignComponents: [aComponent({ ComponentType: 'SIGN_SIGNATURE', ...changes })] })
const company = (changes: object) => person({ ApproverType: 0, OrganizationName: '典子谦示例企业', ...changes })

const wrong: readonly Wrong[] = [
  ['without an operator', 'MissingParameter', { Operator: undefined }],
  ['with a FlowName that is a number', 'InvalidParameter', { FlowName: 7 }],
  ['with an empty FlowName', 'InvalidParameter.FlowName', { FlowName: '' }],
  ['with a FlowName of 201 characters', 'InvalidParameter.FlowName', { FlowName: '约'.repeat(201) }],
  ['with a description that is too long', 'InvalidParameter.FlowDescription', { FlowDescription: '约'.repeat(1001) }],
  ['with a type of other characters', 'InvalidParameter.FlowType', { FlowType: '合同/一' }],
  ['with a deadline gone by', 'InvalidParameter.FlowDeadLine', { Deadline: 1_600_000_000 }],
  ['with user data that is no base64', 'InvalidParameter.FlowUserData', { UserData: '不是' }],
  ['with a variable that there is not', 'InvalidParameter.CustomShowMap', { CustomShowMap: '{签署方9姓名}' }],
  ['with a PreviewType that there is not', 'InvalidParameter.ParamError', { PreviewType: 9 }],
  ['without a file', 'MissingParameter.ResourceId', { FileIds: [] }],
  ['with two files', 'OperationDenied.ManyResourceId', { FileIds: ['a', 'b'] }],
  ['with a file id that is not known', 'ResourceNotFound.Resource', { FileIds: ['yDwqYUUckp39gkfxUu14JJPxaTyM1ltq'] }],
  ['without parties', 'MissingParameter.FlowApprover', { Approvers: [] }],
  ['with an ApproverType that there is not', 'InvalidParameter.ApproverType', person({ ApproverType: 5 })],
  [
    'with automatic signing of a person without a scene',
    'InvalidParameter.PersonAutoSignTag',
    person({ ApproverType: 7 }),
  ],
  [
    'with a company without a name',
    'MissingParameter.ApproverOrganizationInfo',
    company({ OrganizationName: undefined }),
  ],
  [
    'with a person who has a company',
    'OperationDenied.ErrNoSupportIndividualHasOrganizationName',
    person({ OrganizationName: '典子谦示例企业' }),
  ],
  ['with a person without a name', 'MissingParameter.ApproverName', person({ ApproverName: undefined })],
  ['with a person without a mobile', 'MissingParameter.ApproverMobile', person({ ApproverMobile: undefined })],
  ['with a mobile of ten digits', 'InvalidParameter.Mobile', person({ ApproverMobile: '1510000000' })],
  [
    'with an id card of another form',
    'InvalidParameter.CardNumber',
    person({ ApproverIdCardType: 'ID_CARD', ApproverIdCardNumber: '12' }),
  ],
  ['with a way to notify that there is not', 'InvalidParameter.NotifyType', person({ NotifyType: 'pigeon' })],
  ['with 301 seconds of reading', 'InvalidParameter.PreReadTime', person({ PreReadTime: 301 })],
  ['with the same person twice', 'OperationDenied.ApproverRepeat', { Approvers: [aPerson(), aPerson()] }],
  [
    'with the same copy twice',
    'OperationDenied.CcUserRepeat',
    {
      CcInfos: [
        { Mobile: '13700000000', Name: '王五' },
        { Mobile: '13700000000', Name: '王五' },
      ],
    },
  ],
  ['with a person who signs nowhere', 'MissingParameter.SignComponents', person({ SignComponents: [] })],
  ['with a sign type that there is not', 'InvalidParameter.SignComponentType', signs({ ComponentType: 'SIGN_THUMB' })],
  ['with a seal of a person', 'OperationDenied.NoSupportComponentType', signs({ ComponentType: 'SIGN_SEAL' })],
  ['with a second file', 'InvalidParameter.ComponentFileIndex', signs({ FileIndex: 1 })],
  ['with page 8 of seven', 'InvalidParameter.ComponentPage', signs({ ComponentPage: 8 })],
  ['with a component that hangs off the page', 'InvalidParameter.ComponentPosition', signs({ ComponentPosX: 500 })],
  [
    'with a keyword that is not in the text',
    'MissingParameter.KeyWord',
    signs({ GenerateMode: 'KEYWORD', ComponentId: '没有这个词' }),
  ],
  [
    'with a field that there is not',
    'MissingParameter.Field',
    signs({ GenerateMode: 'FIELD', ComponentName: 'nothing' }),
  ],
  [
    'with an initiator who leaves a value out',
    'InvalidParameter.MissingRequiredComponentValue',
    { Components: [aComponent()] },
  ],
  [
    'with a check box that is neither',
    'InvalidParameter.ComponentTypeNoMatchValue',
    { Components: [aComponent({ ComponentType: 'CHECK_BOX', ComponentValue: 'yes' })] },
  ],
  [
    'with a value set for a signer',
    'InvalidParameter.ComponentValue',
    person({ Components: [aComponent({ ComponentValue: '已填' })] }),
  ],
]

describe('a wrong request', () => {
  it.each(wrong)('%s is refused with %s, and makes no contract', async (_, code, changes) => {
    const fileId = await bench.upload('seven-pages.pdf')
    const before = await flowCount()
    expect(await codeOf(bench.client().CreateFlowByFiles({ ...aRequest(fileId), ...changes }))).toBe(code)
    expect(await flowCount()).toBe(before)
  })

  it.each([
    ['that is a picture', 'scan.png', onePixelPng, 'OperationDenied.FileNoMatchResource'],
    ['that is half a PDF', 'truncated.pdf', undefined, 'InternalError.Pdf'],
    ['that needs a password', 'encrypted.pdf', undefined, 'InternalError.Pdf'],
    ['without a page', 'zero-pages.pdf', undefined, 'InternalError.Pdf'],
  ])('with a file %s is refused', async (_, name, bytes, code) => {
    const fileId = await bench.upload(name, bytes)
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(fileId)))).toBe(code)
  })

  it('is answered with its first fault, in the order of the table', async () => {
    const unknownFile = aRequest('unknown', { FlowName: '', Approvers: [] })
    expect(await codeOf(bench.client().CreateFlowByFiles(unknownFile))).toBe('InvalidParameter.FlowName')
    expect(await codeOf(bench.client().CreateFlowByFiles({ ...unknownFile, FlowName: '合同' }))).toBe(
      'ResourceNotFound.Resource',
    )
    const fileId = await bench.upload('seven-pages.pdf')
    expect(
      await codeOf(bench.client().CreateFlowByFiles({ ...unknownFile, FlowName: '合同', FileIds: [fileId] })),
    ).toBe('MissingParameter.FlowApprover')
  })

  it.each([
    [
      'a component',
      'Approvers[1].SignComponents[0].ComponentPage',
      {
        Approvers: [
          aPerson({ ApproverMobile: '15100000009' }),
          aPerson({ SignComponents: [aComponent({ ComponentType: 'SIGN_SIGNATURE', ComponentPage: 9 })] }),
        ],
      },
    ],
    ['a party', 'Approvers[0].ApproverMobile', person({ ApproverMobile: '+8615100000000' })],
    [
      'a copy',
      'CcInfos[1]',
      {
        CcInfos: [
          { Mobile: '13700000000', Name: '王五' },
          { Mobile: '13700000000', Name: '王五' },
        ],
      },
    ],
    ['a number for a text', 'Approvers[0].ApproverName', person({ ApproverName: 7 })],
    ['what the initiator fills in', 'Components[0].ComponentValue', { Components: [aComponent()] }],
  ])('names its place: %s', async (_, place, changes) => {
    const fileId = await bench.upload('seven-pages.pdf')
    await expect(bench.client().CreateFlowByFiles({ ...aRequest(fileId), ...changes })).rejects.toThrow(`（${place}）`)
  })

  it("says so in Chinese, with Tencent's own words", async () => {
    const fileId = await bench.upload('seven-pages.pdf')
    await expect(bench.client().CreateFlowByFiles(aRequest(fileId, { FlowName: '' }))).rejects.toMatchObject({
      message: '不合法的签署流程名称,请修改后重试。（FlowName）',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })
})

async function flowCount(): Promise<number> {
  const answer = await fetch(`${bench.address}/_sandbox/flows`)
  return ((await answer.json()) as { count: number }).count
}

// In which order findings come, what a draft may leave out, and what is asked of a file that is not read yet.
import { describe, expect, it } from 'vitest'
import { checkRequest, firstError, type CheckContext } from '../../../src/contract/checks/check.ts'
import { aBlank, aRequest, aSeal, aSignature, aText, inDraft, onServer, signedBy } from './a-request.ts'

const rulesOf = (request: unknown, context: CheckContext = onServer) =>
  checkRequest(request, context).map(({ rule }) => rule)
const errorsOf = (request: unknown, context: CheckContext = onServer) =>
  checkRequest(request, context)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)

describe('the order', () => {
  it('is by rows, whatever the order in the request', () => {
    const request = aRequest({ FlowName: '', FlowType: '!', FileIds: [] }, { ApproverMobile: '1', SignComponents: [] })
    expect(rulesOf(request)).toEqual([
      'flow-name-empty',
      'flow-type-characters',
      'file-missing',
      'approver-mobile-form',
      'sign-components-missing',
    ])
  })

  it('is approver by approver within a row', () => {
    const request = aRequest({}, { ApproverMobile: '' }, { ApproverName: '', ApproverMobile: '' })
    expect(checkRequest(request, onServer).map(({ path }) => path.slice(1))).toEqual([
      [0, 'ApproverMobile'],
      [1, 'ApproverName'],
      [1, 'ApproverMobile'],
    ])
  })

  it('is component by component within a row: the initiator, then each party its sign and its fill components', () => {
    const request = aRequest(
      { Components: [aText(), aText({ ComponentPage: 9 })] },
      {
        SignComponents: [aSeal(), aSeal({ ComponentPage: 9 })],
        Components: [aBlank({ ComponentWidth: 0, ComponentPage: 9 })],
      },
      { SignComponents: [aSignature({ FileIndex: 1 })] },
    )
    expect(
      checkRequest(request, onServer)
        .filter(({ severity }) => severity === 'error')
        .map(({ path }) => path.join('.')),
    ).toEqual([
      'Components.1.ComponentPage',
      'Approvers.0.SignComponents.1.ComponentPage',
      'Approvers.0.Components.0.ComponentPage',
      'Approvers.0.Components.0.ComponentWidth',
      'Approvers.1.SignComponents.0.FileIndex',
    ])
  })

  it('lets a warning never be the answer', () => {
    expect(firstError(checkRequest(aRequest({}, { NotifyType: 'none' }), onServer))).toBeNull()
  })
})

describe('a parameter', () => {
  it('that is required is asked for by name', () => {
    expect(checkRequest({}, onServer).map(({ code, params }) => [code, params.name])).toEqual([
      ['MissingParameter', 'Operator'],
      ['MissingParameter', 'FlowName'],
      ['MissingParameter', 'FileIds'],
      ['MissingParameter', 'Approvers'],
    ])
  })

  it('ApproverType has no default: asked for by name on the server, a finding of its own row in a draft', () => {
    const request = aRequest({}, { ApproverType: undefined })
    const [first] = checkRequest(request, onServer)
    expect(first).toMatchObject({ code: 'MissingParameter', params: { name: 'Approvers[0].ApproverType' } })
    const inADraft = checkRequest(request, inDraft).filter(({ severity }) => severity === 'error')
    expect(inADraft[0]).toMatchObject({ rule: 'approver-type', path: ['Approvers', 0, 'ApproverType'] })
    expect(inADraft.filter(({ rule }) => rule === 'parameter-missing')).toEqual([])
    expect(rulesOf(aRequest({}, { ApproverType: '0' }))[0]).toBe('parameter-type')
  })

  it('may be null for absent, as SDKs write it', () => {
    expect(rulesOf(aRequest({ Deadline: null, Agent: null, CcInfos: null }))).toEqual([])
    expect(rulesOf(aRequest({ FileIds: null }))).toEqual(['parameter-missing'])
  })

  it('of the wrong type is told as that, and not as missing too', () => {
    expect(rulesOf(aRequest({ FlowName: 5 }, { ApproverName: true, SignComponents: {} }))).toEqual([
      'parameter-type',
      'parameter-type',
      'parameter-type',
    ])
    expect(rulesOf(aRequest({ Operator: { UserId: 5 } }))).toEqual(['parameter-type'])
  })

  it('that nobody knows is left alone', () => {
    expect(rulesOf(aRequest({ Future: 1 }, { New: {} }))).toEqual([])
  })

  it.each([1.5, '1', true, [], {}])('Deadline %j is of the wrong type', (Deadline) => {
    expect(errorsOf(aRequest({ Deadline }))).toEqual(['parameter-type'])
  })

  it.each([null, undefined, 5, 'text', [], true])('the body %j is no request', (body) => {
    expect(checkRequest(body, onServer)).toMatchObject([{ code: 'InvalidParameter', path: [] }])
  })
})

describe('a draft', () => {
  it('may have no FileIds and no Operator yet', () => {
    expect(rulesOf(aRequest({ FileIds: [], Operator: { UserId: '' } }), inDraft)).toEqual([])
    expect(rulesOf(aRequest({ FileIds: undefined, Operator: undefined }), inDraft)).toEqual([])
  })

  it('without a name or parties is told so in a person’s words', () => {
    expect(rulesOf({}, inDraft)).toEqual(['flow-name-empty', 'approvers-empty'])
  })
})

describe('a file', () => {
  const lost = signedBy(
    aSeal({ GenerateMode: 'KEYWORD', ComponentId: '没有' }),
    aSeal({ GenerateMode: 'FIELD', ComponentName: '没有' }),
  )

  it('whose text is not read yet is not asked for keywords and form fields', () => {
    expect(errorsOf(lost, { ...onServer, textReady: false })).toEqual([])
    expect(errorsOf(lost)).toEqual(['keyword-not-found', 'field-not-found'])
  })

  it('that is not known lets only what needs it pass', () => {
    const request = signedBy(aSeal({ ComponentPage: 99 }), aSeal({ ComponentPosX: -1 }), aSeal({ ComponentPage: 0 }))
    expect(errorsOf(request, { ...onServer, document: null })).toEqual(['position-outside', 'page-missing'])
  })
})

describe('particular cases', () => {
  it('a silent company needs nothing but its type and its seals', () => {
    const silent = { ApproverType: 3, SignComponents: [aSeal({ ComponentValue: 'seal-id' })] }
    expect(rulesOf(aRequest({ Approvers: [silent] }))).toEqual([])
  })

  it('a silent company may not have a date either', () => {
    const silent = { ApproverType: 3, SignComponents: [aSeal({ ComponentType: 'SIGN_DATE' })] }
    expect(errorsOf(aRequest({ Approvers: [silent] }))).toEqual(['sign-type-of-other-kind'])
  })

  it('two dynamic signers are not the same person', () => {
    const dynamic = {
      ApproverType: 1,
      ApproverName: '',
      ApproverMobile: '',
      NotifyType: 'sms',
      ApproverOption: { FillType: 1 },
    }
    const request = aRequest({ SignBeanTag: 1, Approvers: [dynamic, dynamic] })
    expect(errorsOf(request)).toEqual([])
  })

  it('a third signer with another tag repeats those of one tag', () => {
    const one = {
      ApproverType: 1,
      ApproverName: '张三',
      ApproverMobile: '13200000000',
      NotifyType: 'sms',
      CustomApproverTag: 'a',
    }
    const request = aRequest({ SignBeanTag: 1, Approvers: [one, one, { ...one, CustomApproverTag: 'b' }] })
    expect(checkRequest(request, onServer).filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'OperationDenied.ApproverRepeat', path: ['Approvers', 2], params: { other: 1 } },
    ])
  })

  it('a keyword may be longer than an id, and stand at two components', () => {
    const long = { GenerateMode: 'KEYWORD', ComponentId: '关键字'.repeat(11) }
    expect(errorsOf(signedBy(aSeal(long), aSeal(long)), { ...onServer, document: null })).toEqual([])
  })

  it('the codes of row 23 tell sign components from fill components', () => {
    const request = aRequest(
      { Components: [aText({ ComponentExtra: '{' })] },
      { SignComponents: [aSeal({ ComponentExtra: '{' })] },
    )
    expect(checkRequest(request, onServer).map(({ code }) => code)).toEqual([
      'InvalidParameter.ParamError',
      'InvalidParameter.SignComponents',
    ])
  })

  it('children that a combination of another party names stand alone', () => {
    const selector = aSignature({ ComponentType: 'SIGN_SELECTOR', ComponentId: 'c' })
    const combination = aSeal({
      ComponentType: 'SIGN_VIRTUAL_COMBINATION',
      ComponentExtra: '{"Children":["c"]}',
      ComponentPosX: 20,
    })
    expect(errorsOf(aRequest({}, { SignComponents: [combination] }, { SignComponents: [selector] }))).toEqual([
      'sign-type-outside-combination',
      'combination-without-signature',
      'combination-child-missing',
    ])
  })

  it('a combination by keyword carries its children in itself', () => {
    const ComponentExtra = JSON.stringify({
      ChildrenComponents: [{ ComponentType: 'SIGN_SIGNATURE' }, { ComponentType: 'SIGN_SELECTOR' }],
    })
    const combination = aSeal({
      ComponentType: 'SIGN_VIRTUAL_COMBINATION',
      GenerateMode: 'KEYWORD',
      ComponentId: '甲方签章',
      ComponentExtra,
    })
    expect(rulesOf(signedBy(combination))).toEqual([])
  })

  it.each(['sms', 'SMS', 'none', 'NONE', 'email', 'All'])('NotifyType %s is known', (NotifyType) => {
    expect(errorsOf(aRequest({}, { NotifyType }))).toEqual([])
  })

  it('a seal repeated on pages of different sizes must fit each of them', () => {
    const pages = [
      { widthPt: 595, heightPt: 842 },
      { widthPt: 200, heightPt: 100 },
    ]
    const request = signedBy(aSeal({ ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}' }))
    const finding = firstError(checkRequest(request, { ...onServer, document: { ...onServer.document!, pages } }))
    expect(finding).toMatchObject({ rule: 'position-outside', params: { page: 2 } })
  })
})

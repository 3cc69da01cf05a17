// CreateFlowApprovers (SDK): names the signers of places that were left open (1), or adds others who may sign for a company (0).
import { personProblems } from '../../contract/after-sending/person.ts'
import type { JsonObject } from '../../contract/draft/draft.ts'
import type { Identity } from '../flow-life/life.ts'
import { NotNow, obstacleWords } from '../flow-life/not-now.ts'
import { addCandidate, takeUp } from '../flow-life/steps.ts'
import type { FlowDesk } from '../flows/flow-desk.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalInteger, optionalString, requiredObjects, requiredString, requireOperator, requireThat } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { changeFlow } from './flow-steps.ts'

interface Named {
  readonly flowId: string
  readonly recipientId: string
  readonly way: 'mobile' | 'wecom' | 'document'
  readonly who: Identity
}

export const createFlowApprovers: Action = {
  name: 'CreateFlowApprovers',
  version: ESS_VERSION,
  async run(parameters, { desk }) {
    requireOperator(parameters)
    const flowId = optionalString(parameters, 'FlowId') ?? ''
    const approvers = requiredObjects(parameters, 'Approvers')
    if (approvers.length === 0) throw new EssError('MissingParameter', '（Approvers）')
    const type = optionalInteger(parameters, 'FillApproverType') ?? 0
    requireThat(type === 0 || type === 1, 'FillApproverType')
    const named = approvers.map((approver) => read(approver, flowId))
    for (const one of named) requireWay(await requirePlace(desk, one.flowId, one.recipientId), one, type)
    if (type === 1) return { FillError: (await Promise.all(named.map((one) => fillIn(desk, one)))).filter((error) => error !== null) }
    for (const one of named) {
      await changeFlow(desk, one.flowId, ({ life }) => {
        if (life.signers.find(({ recipientId }) => recipientId === one.recipientId)?.person) throw new EssError('OperationDenied.Forbid', '（或签只支持企业签署方）')
        return { life: addCandidate(life, one.recipientId, one.who) }
      })
    }
    return { FillError: [] }
  },
}

function read(approver: JsonObject, flowId: string): Named {
  const ownFlowId = optionalString(approver, 'FlowId') || flowId
  if (ownFlowId === '') throw new EssError('MissingParameter.FlowId')
  const recipientId = requiredString(approver, 'RecipientId')
  const text = (key: string) => optionalString(approver, key) ?? ''
  const [organization, name, mobile, source] = [text('OrganizationName'), text('ApproverName'), text('ApproverMobile'), text('ApproverSource')]
  const [idCardType, idCardNumber] = [text('ApproverIdCardType'), text('ApproverIdCardNumber')]
  requireThat(source === '' || source === 'WEWORKAPP', 'ApproverSource')
  requireForms({ name, mobile, idCardType, idCardNumber })
  if (source === 'WEWORKAPP') return { flowId: ownFlowId, recipientId, way: 'wecom', who: { name: requiredString(approver, 'CustomUserId'), mobile: '', organization } }
  if (name === '') throw new EssError('MissingParameter.ApproverName')
  if (mobile === '' && idCardNumber === '') throw new EssError('MissingParameter.ApproverMobile')
  return { flowId: ownFlowId, recipientId, way: mobile === '' ? 'document' : 'mobile', who: { name, mobile, organization } }
}

/** Of what is given; '' is not. */
function requireForms(person: { readonly [Key in 'name' | 'mobile' | 'idCardType' | 'idCardNumber']: string }): void {
  const given = Object.fromEntries(Object.entries(person).filter(([, text]) => text !== ''))
  const params = { name: 'ApproverName', mobile: 'ApproverMobile', organizationName: 'OrganizationName', idCardType: 'ApproverIdCardType', idCardNumber: 'ApproverIdCardNumber' }
  const [problem] = personProblems(given, params)
  if (problem) throw new EssError(problem.code, `（${problem.param}）`)
}

/**
 * Who may be named how (SDK, CreateFlowApprovers): WeCom members are a company's, and by name and document only an open place of a
 * person is filled ("若该用户已在电子签完成实名则可通过指定姓名和证件类型、证件号码完成补充").
 */
function requireWay({ life }: StoredFlow, { recipientId, way }: Named, type: number): void {
  const person = life.signers.some((signer) => signer.recipientId === recipientId && signer.person)
  if (way === 'wecom' && person) throw new EssError('OperationDenied.Forbid', '（企业微信签署人只能是企业签署方）')
  if (way === 'document' && !(person && type === 1)) throw new EssError('MissingParameter.ApproverMobile')
}

async function requirePlace(desk: FlowDesk, flowId: string, recipientId: string): Promise<StoredFlow> {
  const flow = await desk.find(flowId)
  if (!flow) throw new EssError('ResourceNotFound.Flow')
  if (!flow.life.signers.some((signer) => signer.recipientId === recipientId)) throw new EssError('ResourceNotFound.FlowApprover')
  return flow
}

/** "目前仅补充动态签署人时会返回补充失败的原因" (SDK): null where it went well. */
async function fillIn(desk: FlowDesk, { flowId, recipientId, who }: Named): Promise<JsonObject | null> {
  try {
    await desk.change(flowId, ({ life }, now) => {
      const company = life.signers.some((signer) => signer.recipientId === recipientId && !signer.person)
      if (company && who.organization === '') throw new MissingCompany()
      return { life: takeUp(life, recipientId, { ...who, organization: company ? who.organization : '' }, now) }
    })
    return null
  } catch (error) {
    if (error instanceof NotNow) return { RecipientId: recipientId, FlowId: flowId, ErrMessage: obstacleWords[error.obstacle] }
    if (error instanceof MissingCompany) return { RecipientId: recipientId, FlowId: flowId, ErrMessage: '缺少企业名称。' }
    throw error
  }
}

class MissingCompany extends Error {}

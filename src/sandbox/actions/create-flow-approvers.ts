// CreateFlowApprovers (SDK): names the signers of open places (1), or adds more people who may sign for a company (0).
import { personProblems } from '../../contract/after-sending/person.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { companyOf } from '../flow-life/from-request.ts'
import { isSamePerson, type FlowLife, type Identity, type Signer } from '../flow-life/life.ts'
import { ObstacleError, obstacleWords } from '../flow-life/obstacle.ts'
import { addCandidate, candidateObstacle, takeUp } from '../flow-life/steps.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalInteger,
  optionalString,
  requiredObjects,
  requiredString,
  requireOperator,
  requireThat,
} from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { changeFlow, type StepRefusals } from './flow-steps.ts'
import { ownFlows, type OwnFlows } from './own-flows.ts'

interface Named {
  readonly flowId: string
  /** Whether the approver, and not the request, names the contract. */
  readonly ownFlow: boolean
  readonly recipientId: string
  readonly way: 'mobile' | 'wecom' | 'document'
  readonly who: Identity
}

const noSuchSigner = () => new EssError('ResourceNotFound.FlowApprover', '（RecipientId）')

const refusals: StepRefusals = {
  missing: () => new EssError('ResourceNotFound', '（FlowId）'),
  obstacle: (obstacle, words) =>
    obstacle === 'nobody' ? noSuchSigner() : new EssError('OperationDenied', `（${words}）`),
}

export const createFlowApprovers: Action = {
  name: 'CreateFlowApprovers',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const flows = ownFlows(parameters, context.flowService)
    // For a group of contracts each approver names its own (SDK).
    const flowId = optionalString(parameters, 'FlowGroupId') ? '' : (optionalString(parameters, 'FlowId') ?? '')
    const approvers = requiredObjects(parameters, 'Approvers')
    requireThat(approvers.length > 0, 'Approvers')
    const type = optionalInteger(parameters, 'FillApproverType') ?? 0
    requireThat(type === 0 || type === 1, 'FillApproverType')
    const named: Named[] = []
    for (const approver of approvers) {
      const asked = read(approver, flowId)
      const place = await placeOf(flows, asked)
      requireWay(place.signer, asked, type)
      const one = type === 0 ? inNameOf(place.company, asked) : asked
      if (type === 0) requireNew(place, one, named)
      named.push(one)
    }
    if (type === 0) {
      for (const one of named)
        await changeFlow(flows, one.flowId, refusals, ({ life }) => ({
          life: addCandidate(life, one.recipientId, one.who),
        }))
      return {}
    }
    const failed: JsonObject[] = []
    // One after another: of two approvers for one place the first gets it.
    for (const one of named) failed.push(...(await fillIn(flows, one)))
    return failed.length === 0 ? {} : { FillError: failed }
  },
}

function read(approver: JsonObject, flowId: string): Named {
  const text = (key: string) => optionalString(approver, key) ?? ''
  const ownFlowId = text('FlowId')
  requireThat(ownFlowId !== '' || flowId !== '', 'FlowId')
  const recipientId = requiredString(approver, 'RecipientId', 'InvalidParameter.ParamError')
  const [organization, name, mobile, source] = [
    text('OrganizationName'),
    text('ApproverName'),
    text('ApproverMobile'),
    text('ApproverSource'),
  ]
  const [idCardType, idCardNumber] = [text('ApproverIdCardType'), text('ApproverIdCardNumber')]
  requireThat(source === '' || source === 'WEWORKAPP', 'ApproverSource')
  if (!['', 'SMS', 'NONE'].includes(text('NotifyType').toUpperCase()))
    throw new EssError('InvalidParameter.NotifyType', '（NotifyType）')
  requireForms({ name, mobile, organizationName: organization, idCardType, idCardNumber })
  const place = { flowId: ownFlowId || flowId, ownFlow: ownFlowId !== '', recipientId }
  if (source === 'WEWORKAPP') {
    return {
      ...place,
      way: 'wecom',
      who: { name: requiredString(approver, 'CustomUserId', 'InvalidParameter.ParamError'), mobile: '', organization },
    }
  }
  if (name === '') throw new EssError('MissingParameter.ApproverName', '（ApproverName）')
  if (mobile === '' && idCardNumber === '') throw new EssError('MissingParameter.ApproverMobile', '（ApproverMobile）')
  return { ...place, way: mobile === '' ? 'document' : 'mobile', who: { name, mobile, organization } }
}

/** '' counts as absent. */
function requireForms(person: {
  readonly [Key in 'name' | 'mobile' | 'organizationName' | 'idCardType' | 'idCardNumber']: string
}): void {
  const given = Object.fromEntries(Object.entries(person).filter(([, text]) => text !== ''))
  const params = {
    name: 'ApproverName',
    mobile: 'ApproverMobile',
    organizationName: 'OrganizationName',
    idCardType: 'ApproverIdCardType',
    idCardNumber: 'ApproverIdCardNumber',
  }
  const [problem] = personProblems(given, params)
  if (problem) throw new EssError(problem.code, `（${problem.param}）`)
}

/**
 * Which ways of naming a signer are allowed (SDK, CreateFlowApprovers). Candidates and WeCom members belong to
 * companies. A place requested for a WeCom member takes a CustomUserId only. Naming by name and document is only
 * possible for an open place of a person ("若该用户已在电子签完成实名则可通过指定姓名和证件类型、证件号码完成补充").
 */
function requireWay(signer: Signer, { recipientId, way, who }: Named, type: number): void {
  if (signer.automatic) throw new EssError('InvalidParameter.ApproverType', '（RecipientId：自动签署方不能补充签署人）')
  if (type === 0 && signer.person) throw new EssError('OperationDenied.Forbid', '（RecipientId：或签只支持企业签署方）')
  if (way === 'wecom' && signer.person)
    throw new EssError('OperationDenied.Forbid', '（ApproverSource：企业微信签署人只能是企业签署方）')
  if (way !== 'wecom' && signer.wecom === true)
    throw new EssError('OperationDenied', '', { words: weComAlone(recipientId) })
  if (way === 'document' && !(signer.person && type === 1))
    throw new EssError('MissingParameter.ApproverMobile', '（ApproverMobile）')
  if (type === 1 && !signer.person && who.organization === '')
    throw new EssError('MissingParameter.ApproverOrganizationInfo', '（OrganizationName）')
}

/** Tencent's words in its example (API of August 2026). */
function weComAlone(recipientId: string): string {
  return `签署人RecipientId【${recipientId}】对应的签署人，在发起时限制补充企微或签签署人,请通过CustomUserId指定`
}

interface Place {
  readonly life: FlowLife
  readonly signer: Signer
  /** The company that is signed for; '' for a person, or if it is not known yet. */
  readonly company: string
}

async function placeOf(flows: OwnFlows, { flowId, recipientId }: Named): Promise<Place> {
  const flow = await flows.find(flowId)
  if (!flow) throw refusals.missing()
  const signer = flow.life.signers.find((one) => one.recipientId === recipientId)
  if (!signer) throw noSuchSigner()
  return { life: flow.life, signer, company: signer.who?.organization || companyOf(flow, signer) }
}

/** A candidate signs for the company in the request, whether or not it names one. */
function inNameOf(company: string, one: Named): Named {
  const { organization } = one.who
  if (company !== '' && organization !== '' && organization !== company)
    throw new EssError('OperationDenied', '（OrganizationName：与合同中的企业不符）')
  return { ...one, who: { ...one.who, organization: organization || company } }
}

/**
 * Candidates must be possible for the place, and nobody may sign for one company twice in a contract (docs/checks.md,
 * row 14).
 */
function requireNew({ life, signer }: Place, one: Named, before: readonly Named[]): void {
  const obstacle = candidateObstacle(life, signer.recipientId)
  if (obstacle) throw refusals.obstacle(obstacle.obstacle, obstacle.message)
  const there = life.signers.flatMap(({ who, candidates }) => [who, ...candidates])
  const others = before.filter(({ flowId }) => flowId === one.flowId).map(({ who }) => who)
  const isThere = [...there, ...others].some(
    (other) => other !== null && isSamePerson(other, one.who) && other.organization === one.who.organization,
  )
  if (isThere) throw new EssError('OperationDenied.ApproverRepeat', '（RecipientId）')
}

/** "目前仅补充动态签署人时会返回补充失败的原因" (SDK): empty for success. */
async function fillIn(flows: OwnFlows, { flowId, ownFlow, recipientId, who }: Named): Promise<readonly JsonObject[]> {
  let person = false
  try {
    await flows.change(flowId, ({ life }, now) => {
      person = life.signers.some((signer) => signer.recipientId === recipientId && signer.person)
      return { life: takeUp(life, recipientId, { ...who, organization: person ? '' : who.organization }, now) }
    })
    return []
  } catch (error) {
    if (!(error instanceof ObstacleError)) throw error
    // The words for a person's place are Tencent's (API of August 2026).
    const words =
      error.obstacle === 'alreadyTaken'
        ? `${person ? '个人' : '企业'}信息已补充，请勿重复补充`
        : obstacleWords[error.obstacle]
    return [{ RecipientId: recipientId, ...(ownFlow ? { FlowId: flowId } : {}), ErrMessage: words }]
  }
}

// Starts a contract for a person who has scanned a QR code.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { isMobile } from '../../contract/values/mobile.ts'
import { nameProblem } from '../../contract/values/person-name.ts'
import type { SandboxContext } from '../actions/action.ts'
import { approversOf, lifeOfRequest } from '../flow-life/from-request.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { newId, signIdOf } from '../store/ids.ts'
import type { QrCode, Restriction } from '../store/qr-code-store.ts'
import { findTemplate } from '../templates/sandbox-templates.ts'
import { approversOfTemplate, type Template } from '../templates/template.ts'
import { EssError } from '../wire/ess-error.ts'
import { qrCodeEnd } from '../flows/qr-code-end.ts'
import { Refused } from './words.ts'

export interface Scanner {
  readonly name: string
  readonly mobile: string
  /** Only asked for if the code's restrictions need it. */
  readonly idCardNumber: string
}

/** Why no contract can be started. */
export class ScanRefused extends Refused {
  override readonly name = 'ScanRefused'
}

const DAY_S = 24 * 60 * 60

export interface Scan {
  readonly flow: StoredFlow
  /** The place of the person who scanned. */
  readonly recipientId: string
}

/**
 * The latest scan of each code. Scans of one code run one after another, so that a double click cannot create two
 * contracts where one is allowed.
 */
const inFlight = new Map<string, Promise<unknown>>()

/** Starts a contract and returns it. Throws a ScanRefused. */
export async function scan(code: QrCode, scanner: Scanner, context: SandboxContext): Promise<Scan> {
  const mine = (inFlight.get(code.id) ?? Promise.resolve()).catch(() => {}).then(() => begin(code, scanner, context))
  inFlight.set(code.id, mine)
  try {
    return await mine
  } finally {
    if (inFlight.get(code.id) === mine) inFlight.delete(code.id)
  }
}

async function begin(code: QrCode, scanner: Scanner, context: SandboxContext): Promise<Scan> {
  const { store, now } = context
  const template = findTemplate(code.templateId)
  const end = qrCodeEnd(code, now())
  if (end !== null) throw new ScanRefused((words) => words.code.ended[end])
  if (!template) throw new ScanRefused((words) => words.problem.codeUnusable)
  if (nameProblem(scanner.name, 'complete')) throw new ScanRefused((words) => words.problem.ownNameMissing)
  if (!isMobile(scanner.mobile)) throw new ScanRefused((words) => words.problem.mobileMissing)
  const { restrictions, once } = code.settings
  if (restrictions.length > 0 && !restrictions.some((one) => fits(one, scanner)))
    throw new ScanRefused((words) => words.problem.codeRestricted)
  if (once && (await hasScanned(code.id, scanner, context)))
    throw new ScanRefused((words) => words.problem.scannedBefore)
  if (!(await store.qrCodes.use(code.id))) throw new ScanRefused((words) => words.problem.codeUsedUp)
  try {
    const flow = await start(code, template, scanner, context)
    await context.outbox.send('MultiFlowSignQrCodeCost', {
      ...about(code),
      FlowId: flow.id,
      FlowName: flow.request.FlowName,
      CreateOn: Math.floor(flow.createdAt / 1000),
    })
    return { flow, recipientId: flow.life.signers.find(({ person }) => person)!.recipientId }
  } catch (error) {
    await store.qrCodes.giveBack(code.id)
    if (!(error instanceof EssError && error.code === 'OperationDenied.NoQuota')) throw error
    await context.outbox.send(
      'CreateFlowByQrCode',
      {
        ...about(code),
        FlowName: code.settings.flowName,
        ErrCode: error.code,
        ErrMsg: error.message,
        CreateOn: Math.floor(now() / 1000),
      },
      code.settings.callbackUrl,
    )
    throw new ScanRefused((words) => words.problem.noQuota)
  }
}

function fits({ name, mobile, idCardNumber }: Restriction, scanner: Scanner): boolean {
  return (
    (name === '' || name === scanner.name) &&
    (mobile === '' || mobile === scanner.mobile) &&
    (idCardNumber === '' || idCardNumber.toUpperCase() === scanner.idCardNumber.toUpperCase())
  )
}

async function hasScanned(id: string, { name, mobile }: Scanner, { store }: SandboxContext): Promise<boolean> {
  const flows = await store.flows.ofQrCode(id)
  return flows.some(({ request }) =>
    approversOf(request).some((approver) => approver.ApproverName === name && approver.ApproverMobile === mobile),
  )
}

async function start(
  code: QrCode,
  template: Template,
  scanner: Scanner,
  { store, flowService, drawings, now }: SandboxContext,
): Promise<StoredFlow> {
  const { flowName, flowDays, appendScanner, userData, operatorId, displayType = 0 } = code.settings
  // One moment for all: drawing the template takes a while.
  const createdAt = now()
  const request: JsonObject = {
    Operator: { UserId: operatorId },
    ...(Object.keys(code.agent).length > 0 ? { Agent: code.agent } : {}),
    FlowName: appendScanner ? `${flowName}-${scanner.name}-${scanner.mobile.slice(-4)}` : flowName,
    FileIds: [],
    Unordered: template.unordered,
    Deadline: Math.floor(createdAt / 1000) + flowDays * DAY_S,
    UserData: userData,
    ...(displayType === 0 ? {} : { FlowDisplayType: displayType }),
    Approvers: approversOfTemplate(template, scanner),
  }
  const id = newId()
  const items = template.roles.map(({ recipientId, name }) => ({
    SignId: signIdOf(id, recipientId),
    RecipientId: recipientId,
    ApproverRoleName: name,
  }))
  const bytes = await drawings.template(template.id)
  const file = await store.files.add({ name: `${template.name}.pdf`, kind: 'pdf', bytes })
  const life = lifeOfRequest(
    request,
    items.map(({ RecipientId }) => RecipientId),
    createdAt,
  )
  return flowService.start({
    id,
    fileId: file.id,
    sourceFileId: null,
    request,
    approvers: items,
    life,
    templateId: template.id,
    qrCodeId: code.id,
    createdAt,
  })
}

function about(code: QrCode): JsonObject {
  const { AppId, ProxyOrganizationOpenId } = code.agent
  return {
    QrCodeId: code.id,
    TemplateId: code.templateId,
    UserId: code.settings.operatorId,
    UserData: code.settings.userData,
    ...(AppId === undefined ? {} : { ApplicationId: AppId, ProxyOrganizationOpenId }),
  }
}

// The values that our checks, the sandbox and the gateway allow for a parameter, beside the parameter of the SDK whose
// comment lists them. A new list of ours is a line here.
import { flowStatuses } from '../../src/contract/after-sending/flow-status.ts'
import { qrLimits } from '../../src/contract/after-sending/limits.ts'
import { reviewTypes } from '../../src/contract/after-sending/review.ts'
import { linkEndPoints } from '../../src/contract/after-sending/signing-link.ts'
import { placementWords } from '../../src/contract/checks/anchors.ts'
import { ccEnumerations } from '../../src/contract/checks/ccs.ts'
import { flowEnumerations } from '../../src/contract/checks/flow.ts'
import { sealKinds, signatureKinds } from '../../src/contract/checks/options.ts'
import { registerEnumerations } from '../../src/contract/checks/register-info.ts'
import {
  approverEnumerations,
  approverOptionEnumerations,
  limitTypes,
  notifyTypes,
} from '../../src/contract/checks/signing.ts'
import { componentTypes, type OwnerKind } from '../../src/contract/component-types/catalogue.ts'
import { approverTypeOfKind } from '../../src/contract/component-types/owners.ts'
import { idCardTypes } from '../../src/contract/draft/party-cards.ts'
import { signatureKinds as scanSignatureKinds } from '../../src/gateway/qr-codes/new-qr-code.ts'
import { resourceTypes } from '../../src/gateway/tencent/shapes.ts'
import { pages } from '../../src/sandbox/actions/create-scheme-url.ts'
import { businessTypes, fileTypes } from '../../src/sandbox/actions/describe-file-urls.ts'
import { sealStatuses, sealTypes } from '../../src/sandbox/actions/describe-organization-seals.ts'
import { kindsOf } from '../../src/sandbox/files/uploads.ts'
import { taskStatus } from '../../src/sandbox/store/task-store.ts'
import type { KnownValues, Service, User } from './model.ts'
import type { Part } from './read-values.ts'

type Values = Iterable<string | number>
type More = Pick<KnownValues, 'part' | 'ignoreCase'>

/** `name`: structure and key of the enterprise edition, or of the other where it begins with `essbasic`. */
function list(user: User, name: string, values: Values, more: More = {}): KnownValues {
  const [, service, structure = '', key = ''] = /^(?:(essbasic) )?(\w+)\.(\w+)$/.exec(name) ?? []
  return { user, service: (service as Service | undefined) ?? 'ess', structure, key, values: [...values], ...more }
}

/** A list of the checks of each key of an object. */
function lists(structure: string, values: Readonly<Record<string, Values>>, more: More = {}): readonly KnownValues[] {
  return Object.entries(values).map(([key, allowed]) => list('checks', `${structure}.${key}`, allowed, more))
}

const part = (name: string, ...words: Part): More => ({ part: { name, words } })

function typesOf(group: 'fill' | 'sign', kind?: OwnerKind): readonly string[] {
  return componentTypes
    .filter((entry) => entry.group === group && (kind === undefined || entry.owners.includes(kind)))
    .map(({ type }) => type)
}

const displayTypes = Array.from({ length: qrLimits.maxDisplayType + 1 }, (_, type) => type)

export const knownValues: readonly KnownValues[] = [
  // CreateFlowByFiles
  ...lists('CreateFlowByFilesRequest', Object.fromEntries(flowEnumerations)),
  list('checks', 'ApproverInfo.ApproverType', Object.values(approverTypeOfKind)),
  list('checks', 'ApproverInfo.ApproverIdCardType', idCardTypes),
  list('checks', 'ApproverInfo.NotifyType', notifyTypes, { ignoreCase: true }),
  ...lists('ApproverInfo', approverEnumerations),
  ...lists('ApproverOption', approverOptionEnumerations),
  ...lists('RegisterInfo', registerEnumerations),
  ...lists('CcInfo', ccEnumerations, { ignoreCase: true }),
  list('checks', 'ComponentLimit.ComponentType', limitTypes),
  list('checks', 'ComponentLimit.ComponentValue', sealKinds, part('seals', '1.当', '2.当')),
  list('checks', 'ComponentLimit.ComponentValue', signatureKinds, part('signatures', '2.当', '3.当')),
  ...lists('Component', placementWords),
  list(
    'checks',
    'Component.ComponentType',
    typesOf('fill'),
    part('to be filled in', 'Component填写控件', 'SignComponent签署控件'),
  ),
  list('checks', 'Component.ComponentType', typesOf('sign', 'company'), part('a company signs', '企业方', '个人方')),
  list('checks', 'Component.ComponentType', typesOf('sign', 'person'), part('a person signs', '个人方', '注：')),

  // Files
  list('sandbox', 'UploadFilesRequest.BusinessType', Object.keys(kindsOf)),
  list('gateway', 'CreateFileConvertTaskRequest.ResourceType', resourceTypes),
  list('sandbox', 'DescribeFileConvertTaskResponse.TaskStatus', Object.values(taskStatus)),
  list('sandbox', 'DescribeFileUrlsRequest.BusinessType', businessTypes),
  list('sandbox', 'DescribeFileUrlsRequest.FileType', fileTypes),
  list('sandbox', 'DescribeOrganizationSealsRequest.SealTypes', sealTypes),
  list('sandbox', 'DescribeOrganizationSealsRequest.SealStatuses', sealStatuses),

  // After sending
  list('checks', 'FlowBrief.FlowStatus', flowStatuses),
  list('checks', 'CreateSchemeUrlRequest.EndPoint', linkEndPoints),
  list('sandbox', 'CreateSchemeUrlRequest.PathType', Object.keys(pages)),
  list('checks', 'CreateFlowSignReviewRequest.ReviewType', reviewTypes),
  list('checks', 'FillApproverInfo.ApproverIdCardType', idCardTypes),

  // QR codes for many signers
  list('checks', 'CreateMultiFlowSignQRCodeRequest.FlowDisplayType', displayTypes),
  list('checks', 'essbasic ChannelCreateMultiFlowSignQRCodeRequest.FlowDisplayType', displayTypes),
  list('checks', 'ApproverRestriction.IdCardType', idCardTypes),
  list('checks', 'essbasic ApproverRestriction.IdCardType', idCardTypes),
  list('gateway', 'ApproverComponentLimitType.Values', scanSignatureKinds),
  list('gateway', 'essbasic ApproverComponentLimitType.Values', scanSignatureKinds),
]

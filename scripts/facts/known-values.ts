// The values that our checks, the sandbox and the gateway allow for a parameter, beside the parameter of the SDK whose
// comment lists them. A new list of ours is a line here.
import { approverInfo, approverOption, componentLimit } from '../../src/contract/api/approver-info.ts'
import { component } from '../../src/contract/api/component.ts'
import { ccInfo, createFlowByFiles } from '../../src/contract/api/create-flow-by-files.ts'
import {
  approverComponentLimitType,
  approverRestriction,
  channelApproverComponentLimitType,
  channelCreateMultiFlowSignQRCode,
  createMultiFlowSignQRCode,
} from '../../src/contract/api/multi-flow-sign-qr-code.ts'
import { registerInfo } from '../../src/contract/api/register-info.ts'
import type { Structure } from '../../src/contract/api/structure.ts'
import { allowedValues } from '../../src/contract/api/values.ts'
import { flowStatuses } from '../../src/contract/after-sending/flow-status.ts'
import { reviewTypes } from '../../src/contract/after-sending/review.ts'
import { linkEndPoints } from '../../src/contract/after-sending/signing-link.ts'
import { componentTypes, type OwnerKind } from '../../src/contract/component-types/catalogue.ts'
import { idCardTypes } from '../../src/contract/values/id-card.ts'
import { sealKinds, signerSignatureKinds } from '../../src/contract/values/signature-kinds.ts'
import { resourceTypes } from '../../src/gateway/tencent/shapes.ts'
import { pages } from '../../src/sandbox/actions/create-scheme-url.ts'
import { businessTypes, fileTypes } from '../../src/sandbox/actions/describe-file-urls.ts'
import { sealStatuses, sealTypes } from '../../src/sandbox/actions/describe-organization-seals.ts'
import { kindsOf } from '../../src/sandbox/actions/upload-files.ts'
import { taskStatus } from '../../src/sandbox/store/task-status.ts'
import type { KnownValues, Service, User } from './model.ts'
import type { Part } from './read-values.ts'

type Values = Iterable<string | number>
type More = Pick<KnownValues, 'part' | 'ignoreCase'>

/** `name`: structure and key of the enterprise edition, or of the other where it begins with `essbasic`. */
function list(user: User, name: string, values: Values, more: More = {}): KnownValues {
  const [, service, structure = '', key = ''] = /^(?:(essbasic) )?(\w+)\.(\w+)$/.exec(name) ?? []
  return { user, service: (service as Service | undefined) ?? 'ess', structure, key, values: [...values], ...more }
}

/** The values in a table of the API. */
function valuesIn(structure: string, table: Structure): readonly KnownValues[] {
  return Object.entries(table).flatMap(([key, row]) => {
    const values = allowedValues(row)
    const ignoreCase = row.kind === 'string' && row.ignoreCase
    return values === null ? [] : [list('checks', `${structure}.${key}`, values, { ignoreCase })]
  })
}

const part = (name: string, ...words: Part): More => ({ part: { name, words } })

function typesOf(group: 'fill' | 'sign', kind?: OwnerKind): readonly string[] {
  return componentTypes
    .filter((entry) => entry.group === group && (kind === undefined || entry.owners.includes(kind)))
    .map(({ type }) => type)
}

export const knownValues: readonly KnownValues[] = [
  // CreateFlowByFiles
  ...valuesIn('CreateFlowByFilesRequest', createFlowByFiles),
  ...valuesIn('ApproverInfo', approverInfo),
  ...valuesIn('ApproverOption', approverOption),
  ...valuesIn('RegisterInfo', registerInfo),
  ...valuesIn('CcInfo', ccInfo),
  ...valuesIn('ComponentLimit', componentLimit),
  ...valuesIn('Component', component),
  list('checks', 'ComponentLimit.ComponentValue', sealKinds, part('seals', '1.当', '2.当')),
  list('checks', 'ComponentLimit.ComponentValue', signerSignatureKinds, part('signatures', '2.当', '3.当')),
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
  ...valuesIn('CreateMultiFlowSignQRCodeRequest', createMultiFlowSignQRCode),
  ...valuesIn('essbasic ChannelCreateMultiFlowSignQRCodeRequest', channelCreateMultiFlowSignQRCode),
  ...valuesIn('ApproverRestriction', approverRestriction),
  ...valuesIn('essbasic ApproverRestriction', approverRestriction),
  ...valuesIn('ApproverComponentLimitType', approverComponentLimitType),
  ...valuesIn('essbasic ApproverComponentLimitType', channelApproverComponentLimitType),
]

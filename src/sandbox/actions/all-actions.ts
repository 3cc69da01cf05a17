// The list of actions. A new action is a new file and an entry here.
import type { Action } from './action.ts'
import { cancelFlow } from './cancel-flow.ts'
import { createFlowApprovers } from './create-flow-approvers.ts'
import { createFlowByFiles } from './create-flow-by-files.ts'
import { createFlowReminds } from './create-flow-reminds.ts'
import { createFlowSignReview } from './create-flow-sign-review.ts'
import { createSchemeUrl } from './create-scheme-url.ts'
import { describeFileUrls } from './describe-file-urls.ts'
import { describeFlowBriefs } from './describe-flow-briefs.ts'
import { describeFlowInfo } from './describe-flow-info.ts'
import { describeFlowTemplates } from './describe-flow-templates.ts'
import { describeOrganizationSeals } from './describe-organization-seals.ts'
import {
  channelCreateFileConvertTask,
  channelDescribeFileConvertTask,
  createConvertTaskApi,
  createFileConvertTask,
  describeFileConvertTask,
  getTaskResultApi,
} from './file-convert-task.ts'
import {
  channelCancelMultiFlowSignQRCode,
  channelCreateMultiFlowSignQRCode,
  cancelMultiFlowSignQRCode,
  createMultiFlowSignQRCode,
} from './multi-flow-sign-qr-code.ts'
import { channelUploadFiles, uploadFiles } from './upload-files.ts'

export const allActions: readonly Action[] = [
  uploadFiles,
  createFlowByFiles,
  createFileConvertTask,
  describeFileConvertTask,
  createConvertTaskApi,
  getTaskResultApi,
  describeFileUrls,
  describeFlowBriefs,
  describeFlowInfo,
  describeOrganizationSeals,
  cancelFlow,
  createSchemeUrl,
  createFlowReminds,
  createFlowSignReview,
  createFlowApprovers,
  describeFlowTemplates,
  createMultiFlowSignQRCode,
  cancelMultiFlowSignQRCode,
  channelUploadFiles,
  channelCreateMultiFlowSignQRCode,
  channelCancelMultiFlowSignQRCode,
  channelCreateFileConvertTask,
  channelDescribeFileConvertTask,
]

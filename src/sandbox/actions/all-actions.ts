// Every action that the sandbox knows. A new one is a new file and a line here.
import type { Action } from './action.ts'
import { createConvertTaskApi } from './create-convert-task-api.ts'
import { createFlowByFiles } from './create-flow-by-files.ts'
import { describeFileUrls } from './describe-file-urls.ts'
import { describeFlowBriefs } from './describe-flow-briefs.ts'
import { getTaskResultApi } from './get-task-result-api.ts'
import { uploadFiles } from './upload-files.ts'

export const allActions: readonly Action[] = [
  uploadFiles,
  createFlowByFiles,
  createConvertTaskApi,
  getTaskResultApi,
  describeFileUrls,
  describeFlowBriefs,
]

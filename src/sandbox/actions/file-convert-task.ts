// CreateFileConvertTask and DescribeFileConvertTask, in both editions: converts files to PDF in tasks.
// CreateConvertTaskApi and GetTaskResultApi are the old names, which end on 31 December 2026; they take no Operator and
// share the tasks. The third-party application edition takes an Agent instead of an Operator.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { kindOfSuffix } from '../../document/file-kind.ts'
import { ConversionError } from '../convert/conversion-error.ts'
import { officeLimits } from '../convert/office/office.ts'
import { FileProblem } from '../files/file-problem.ts'
import type { StoredFile } from '../store/file-store.ts'
import { taskMessages, taskStatus } from '../store/task-status.ts'
import type { ConvertTask } from '../store/task-store.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalObject,
  optionalString,
  requireAgent,
  requireOperator,
  requireThat,
  requiredString,
} from '../wire/parameters.ts'
import { ESSBASIC_VERSION, ESS_VERSION, type Action, type ActionContext } from './action.ts'
import { ACCOUNT, ownerOf } from '../account/owner.ts'

export const createFileConvertTask: Action = {
  name: 'CreateFileConvertTask',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    optionalObject(parameters, 'Agent')
    return startConversion(parameters, context)
  },
}

export const describeFileConvertTask: Action = {
  name: 'DescribeFileConvertTask',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    optionalObject(parameters, 'Agent')
    return conversionState(parameters, context)
  },
}

export const createConvertTaskApi: Action = {
  name: 'CreateConvertTaskApi',
  version: ESS_VERSION,
  run: async (parameters, context) => startConversion(parameters, context),
}

export const getTaskResultApi: Action = {
  name: 'GetTaskResultApi',
  version: ESS_VERSION,
  run: async (parameters, context) => conversionState(parameters, context),
}

export const channelCreateFileConvertTask: Action = {
  name: 'CreateFileConvertTask',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    return startConversion(parameters, context, ownerOf(requireAgent(parameters)))
  },
}

export const channelDescribeFileConvertTask: Action = {
  name: 'DescribeFileConvertTask',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    return conversionState(parameters, context, ownerOf(requireAgent(parameters)))
  },
}

const MAX_NAME = 256
const resourceTypes: ReadonlySet<string> = new Set([
  'doc',
  'docx',
  'xls',
  'xlsx',
  'jpg',
  'jpeg',
  'png',
  'html',
  'bmp',
  'txt',
])

/** Counted from its creation: a task that has not ended by then has lost its process. */
const TASK_LIMIT_MS = 10 * 60 * 1000
/** A conversion that starts later might not end before the limit. */
const BEGIN_LIMIT_MS = TASK_LIMIT_MS - 2 * officeLimits.timeMs

/**
 * Error codes as for CreateConvertTaskApi (API of March 2026): an unknown file is an InvalidId, one of another type a
 * ResourceType.
 */
export async function startConversion(
  parameters: JsonObject,
  context: ActionContext,
  owner = ACCOUNT,
): Promise<JsonObject> {
  const type = requiredString(parameters, 'ResourceType').toLowerCase()
  const name = optionalString(parameters, 'ResourceName')
  if (!name) throw new EssError('MissingParameter.ResourceName', '（ResourceName）')
  const id = requiredString(parameters, 'ResourceId')
  if (!resourceTypes.has(type)) throw new EssError('InvalidParameter.ResourceType', '（ResourceType）')
  requireThat(name.length <= MAX_NAME, `ResourceName：不超过 ${MAX_NAME} 个字符`)
  const file = await context.store.files.find(id, owner)
  if (!file) throw new EssError('InvalidParameter.InvalidId', '（ResourceId）')
  if (kindOfSuffix(type) !== file.kind)
    throw new EssError('InvalidParameter.ResourceType', `（ResourceType：文件是 ${file.kind}）`)
  const task = await context.store.tasks.add(owner)
  context.inBackground(() => convert(context, task, file, { name, owner }))
  return { TaskId: task.id }
}

async function convert(
  { store: { files, tasks }, conversions, asker, now }: ActionContext,
  { id, createdAt }: ConvertTask,
  file: StoredFile,
  { name, owner }: { readonly name: string; readonly owner: string },
): Promise<void> {
  const begin = async () => {
    if (now() - createdAt > BEGIN_LIMIT_MS) throw new ConversionError('tooSlow')
    await tasks.update(id, taskStatus.converting)
    return files.read(file.id).catch((error: unknown) => {
      // The file expired while the task waited.
      throw error instanceof FileProblem ? new ConversionError('download', { cause: error }) : error
    })
  }
  try {
    const bytes = await conversions.toPdf(file, begin, asker)
    const pdf = await files.add({ name: `${name.replace(/\.[^.]*$/, '')}.pdf`, kind: 'pdf', bytes, owner })
    await tasks.update(id, taskStatus.done, { resourceId: pdf.id })
  } catch (error) {
    const { status, taskMessage: message } =
      error instanceof ConversionError ? error : new ConversionError('unexpected', { cause: error })
    await tasks.update(id, status, { message })
  }
}

/** An unknown id is a ParamError, because GetTaskResultApi's codes have no InvalidId (API of March 2026). */
export async function conversionState(
  parameters: JsonObject,
  { store, now }: ActionContext,
  owner = ACCOUNT,
): Promise<JsonObject> {
  const task = await store.tasks.find(requiredString(parameters, 'TaskId'), owner)
  if (!task) throw new EssError('InvalidParameter.ParamError', '（TaskId）')
  const { id: TaskId, status: TaskStatus, message: TaskMessage, resourceId: ResourceId, createdAt } = task
  const isUnderWay = TaskStatus === taskStatus.submitted || TaskStatus === taskStatus.converting
  if (isUnderWay && now() - createdAt > TASK_LIMIT_MS) {
    return { TaskId, TaskStatus: taskStatus.timedOut, TaskMessage: taskMessages[taskStatus.timedOut], ResourceId: '' }
  }
  return { TaskId, TaskStatus, TaskMessage, ResourceId }
}

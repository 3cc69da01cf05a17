// CreateConvertTaskApi: starts turning an uploaded file into a PDF. GetTaskResultApi tells how far it is.
import { ConversionError, convertToPdf } from '../convert/convert-to-pdf.ts'
import { kindOfSuffix } from '../files/file-kind.ts'
import type { StoredFile } from '../store/file-store.ts'
import type { Store } from '../store/open-store.ts'
import { taskMessages, taskStatus } from '../store/task-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { requiredString } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

const MAX_NAME = 256
const resourceTypes: ReadonlySet<string> = new Set(['doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png', 'html', 'bmp', 'txt'])

export const createConvertTaskApi: Action = {
  name: 'CreateConvertTaskApi',
  version: ESS_VERSION,
  async run(parameters, { store, inBackground }) {
    const type = requiredString(parameters, 'ResourceType').toLowerCase()
    const name = requiredString(parameters, 'ResourceName')
    const id = requiredString(parameters, 'ResourceId')
    if (!resourceTypes.has(type)) throw new EssError('InvalidParameter.ResourceType', '（ResourceType）')
    if (name.length > MAX_NAME) throw new EssError('InvalidParameter.ParamError', `（ResourceName：不超过 ${MAX_NAME} 个字符）`)
    const file = await store.files.find(id)
    if (!file) throw new EssError('ResourceNotFound.Resource')
    if (kindOfSuffix(type) !== file.kind) throw new EssError('OperationDenied.FileNoMatchResource')
    const task = await store.tasks.add()
    inBackground(() => convert(store, task.id, file, name))
    return { TaskId: task.id }
  },
}

async function convert({ files, tasks }: Store, taskId: string, file: StoredFile, name: string): Promise<void> {
  try {
    await tasks.update(taskId, taskStatus.converting)
    const bytes = await convertToPdf(file.kind, await files.read(file.id))
    const pdf = await files.add({ name: `${name.replace(/\.[^.]*$/, '')}.pdf`, kind: 'pdf', bytes })
    await tasks.update(taskId, taskStatus.done, { resourceId: pdf.id })
  } catch (error) {
    const reason = error instanceof ConversionError ? error.message : '转换时出错。'
    await tasks.update(taskId, taskStatus.failed, { message: `${taskMessages[taskStatus.failed]}：${reason}` })
  }
}

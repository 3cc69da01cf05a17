// GetTaskResultApi: how far a conversion is, and the PDF's file id once it is done.
import { taskMessages, taskStatus } from '../store/task-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { requiredString } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

/** A task that has not ended by then lost its process. */
const TIME_LIMIT_MS = 10 * 60 * 1000

export const getTaskResultApi: Action = {
  name: 'GetTaskResultApi',
  version: ESS_VERSION,
  async run(parameters, { store, now }) {
    const task = await store.tasks.find(requiredString(parameters, 'TaskId'))
    if (!task) throw new EssError('ResourceNotFound')
    const isUnderWay = task.status === taskStatus.submitted || task.status === taskStatus.converting
    if (isUnderWay && now() - task.createdAt > TIME_LIMIT_MS) {
      return { TaskId: task.id, TaskStatus: taskStatus.timedOut, TaskMessage: taskMessages[taskStatus.timedOut], ResourceId: '' }
    }
    return { TaskId: task.id, TaskStatus: task.status, TaskMessage: task.message, ResourceId: task.resourceId }
  },
}

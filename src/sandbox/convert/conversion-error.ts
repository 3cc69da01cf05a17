// Why a conversion failed, in the terms of the API.
import { sandboxFailures, type ConversionFailure } from '../../contract/conversion/failures.ts'
import { taskMessages, taskStatus, type TaskStatus } from '../store/task-status.ts'

const statuses: Partial<Record<ConversionFailure, TaskStatus>> = {
  download: taskStatus.downloadFailed,
  timeout: taskStatus.timedOut,
  tooSlow: taskStatus.timedOut,
}

export class ConversionError extends Error {
  override readonly name = 'ConversionError'
  readonly failure: ConversionFailure

  constructor(failure: ConversionFailure, options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }

  /** The final TaskStatus. */
  get status(): TaskStatus {
    return statuses[this.failure] ?? taskStatus.failed
  }

  /** The TaskMessage: Tencent's words for the status, the reason, and advice. */
  get taskMessage(): string {
    const reason = Object.hasOwn(sandboxFailures, this.failure)
      ? sandboxFailures[this.failure as keyof typeof sandboxFailures]
      : undefined
    return reason === undefined
      ? taskMessages[this.status]
      : `${taskMessages[this.status]}：${reason}。可以先用原软件另存为 PDF。`
  }
}

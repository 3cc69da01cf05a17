// Conversions to PDF, and how far they are.
import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { newTaskId } from './ids.ts'
import { convertTasks } from './tables.ts'

/** TaskStatus of DescribeFileConvertTask (SDK). */
export const taskStatus = {
  submitted: 0,
  converting: 4,
  done: 8,
  downloadFailed: -2,
  failed: -6,
  timedOut: -13,
} as const
export type TaskStatus = (typeof taskStatus)[keyof typeof taskStatus]

/**
 * TaskMessage of each status: the SDK names NeedTranform, Processing, TaskEnd …, Tencent's examples have the words
 * behind them.
 */
export const taskMessages: Readonly<Record<TaskStatus, string>> = {
  0: '任务已提交',
  4: '文档转换中',
  8: '任务处理完成',
  [-2]: '下载失败',
  [-6]: '转换失败',
  [-13]: '转换文件超时',
}

export interface ConvertTask {
  readonly id: string
  readonly status: TaskStatus
  readonly message: string
  /** The PDF's file id once it is done; empty before. */
  readonly resourceId: string
  readonly createdAt: number
}

export class TaskStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  async add(): Promise<ConvertTask> {
    const createdAt = this.#now()
    for (;;) {
      const task: ConvertTask = {
        id: newTaskId(createdAt),
        status: 0,
        message: taskMessages[0],
        resourceId: '',
        createdAt,
      }
      // Two of one second may draw the same number.
      const added = await this.#db
        .insert(convertTasks)
        .values(task)
        .onConflictDoNothing()
        .returning({ id: convertTasks.id })
      if (added.length > 0) return task
    }
  }

  async update(
    id: string,
    status: TaskStatus,
    { message = taskMessages[status], resourceId = '' } = {},
  ): Promise<void> {
    await this.#db.update(convertTasks).set({ status, message, resourceId }).where(eq(convertTasks.id, id))
  }

  /** Ends what a process left under way that is no more. Only where none but this one has the store. */
  async endOrphans(message: string): Promise<void> {
    await this.#db
      .update(convertTasks)
      .set({ status: taskStatus.failed, message })
      .where(inArray(convertTasks.status, [taskStatus.submitted, taskStatus.converting]))
  }

  async find(id: string): Promise<ConvertTask | null> {
    const [row] = await this.#db.select().from(convertTasks).where(eq(convertTasks.id, id))
    return row ? { ...row, status: row.status as TaskStatus } : null
  }
}

// Conversions to PDF, and how far they are.
import { eq } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { newId } from './ids.ts'
import { convertTasks } from './tables.ts'

/** TaskStatus of GetTaskResultApi (SDK). */
export const taskStatus = { submitted: 0, converting: 4, done: 8, failed: -6, timedOut: -13 } as const
export type TaskStatus = (typeof taskStatus)[keyof typeof taskStatus]

/** TaskMessage of each status (SDK). */
export const taskMessages: Readonly<Record<TaskStatus, string>> = {
  0: 'NeedTranform',
  4: 'Processing',
  8: 'TaskEnd',
  [-6]: 'ProcessFailed',
  [-13]: 'ProcessTimeout',
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
    const task: ConvertTask = { id: newId(), status: 0, message: taskMessages[0], resourceId: '', createdAt: this.#now() }
    await this.#db.insert(convertTasks).values(task)
    return task
  }

  async update(id: string, status: TaskStatus, { message = taskMessages[status], resourceId = '' } = {}): Promise<void> {
    await this.#db.update(convertTasks).set({ status, message, resourceId }).where(eq(convertTasks.id, id))
  }

  async find(id: string): Promise<ConvertTask | null> {
    const [row] = await this.#db.select().from(convertTasks).where(eq(convertTasks.id, id))
    return row ? { ...row, status: row.status as TaskStatus } : null
  }
}

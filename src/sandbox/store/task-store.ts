// Conversion tasks and their progress.
import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { ACCOUNT, mayUse } from '../account/owner.ts'
import { newTaskId } from './ids.ts'
import { convertTasks } from './tables.ts'
import { taskMessages, taskStatus, type TaskStatus } from './task-status.ts'

export interface ConvertTask {
  readonly id: string
  readonly status: TaskStatus
  readonly message: string
  /** The PDF's file id when done, empty before. */
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

  async add(owner = ACCOUNT): Promise<ConvertTask> {
    const createdAt = this.#now()
    for (;;) {
      const task: ConvertTask = {
        id: newTaskId(createdAt),
        status: 0,
        message: taskMessages[0],
        resourceId: '',
        createdAt,
      }
      // Two tasks of the same second may get the same random digits.
      const added = await this.#db
        .insert(convertTasks)
        .values({ ...task, owner })
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

  /** Ends tasks whose process is gone. Only safe for a process that does not share the store. */
  async endOrphans(message: string): Promise<void> {
    await this.#db
      .update(convertTasks)
      .set({ status: taskStatus.failed, message })
      .where(inArray(convertTasks.status, [taskStatus.submitted, taskStatus.converting]))
  }

  async find(id: string, asker = ACCOUNT): Promise<ConvertTask | null> {
    const [row] = await this.#db.select().from(convertTasks).where(eq(convertTasks.id, id))
    return row && mayUse(asker, row.owner) ? { ...row, status: row.status as TaskStatus } : null
  }
}

// What the sandbox remembers. The same tables as plain SQL are in migrations.ts.
import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytea } from '../../database/bytea.ts'

/** ms since 1970. */
const time = (name: string) => bigint(name, { mode: 'number' })

/** An uploaded or converted file: a resource of Tencent's, under its file id. */
export const files = pgTable('files', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** pdf, png, docx … as told from content and suffix. */
  kind: text('kind').notNull(),
  size: integer('size').notNull(),
  sha256: text('sha256').notNull(),
  createdAt: time('created_at').notNull(),
  /** From here on no action knows it any more. */
  expiresAt: time('expires_at').notNull(),
})

/** A file's bytes in pieces, so that 60 MB never are one value. */
export const fileParts = pgTable(
  'file_parts',
  {
    fileId: text('file_id').notNull(),
    part: integer('part').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.part] })],
)

export const flows = pgTable('flows', {
  id: text('id').primaryKey(),
  fileId: text('file_id').notNull(),
  /** FlowStatus of DescribeFlowBriefs. */
  status: integer('status').notNull(),
  /** The request as it came, JSON. */
  request: text('request').notNull(),
  /** The ApproverItems that were answered, JSON. */
  approvers: text('approvers').notNull(),
  createdAt: time('created_at').notNull(),
})

/** A link that opens without a signature, for a while: a download, or the page that shows it. */
export const links = pgTable('links', {
  token: text('token').primaryKey(),
  fileId: text('file_id').notNull(),
  /** `download`, or `page`: an HTML page that shows the file. */
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  expiresAt: time('expires_at').notNull(),
})

export const convertTasks = pgTable('convert_tasks', {
  id: text('id').primaryKey(),
  /** TaskStatus of GetTaskResultApi. */
  status: integer('status').notNull(),
  message: text('message').notNull(),
  resourceId: text('resource_id').notNull(),
  createdAt: time('created_at').notNull(),
})

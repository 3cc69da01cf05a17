// What the sandbox remembers. The same tables as plain SQL are in migrations.ts.
import { bigint, boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytea } from '../../database/bytea.ts'
import { rowOrder } from '../../database/row-order.ts'

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
  /** The PDF with the initiator's values, as it is sent. */
  fileId: text('file_id').notNull(),
  /**
   * The PDF as it was uploaded: components find their keywords in it. Null where it is the same, or the contract is
   * older than the column.
   */
  sourceFileId: text('source_file_id'),
  /** FlowStatus of DescribeFlowBriefs. */
  status: integer('status').notNull(),
  /** The request as it came, JSON. */
  request: text('request').notNull(),
  /** The ApproverItems that were answered, JSON. */
  approvers: text('approvers').notNull(),
  /** A FlowLife, JSON; null where the contract is older than the column. */
  life: text('life'),
  /** What the signers filled in, JSON. */
  filled: text('filled').notNull().default('{}'),
  /** Grows with every change, so that two at once do not overwrite each other. */
  version: integer('version').notNull().default(0),
  /** When the clock alone changes something next; null where it does not. */
  nextMoment: time('next_moment'),
  templateId: text('template_id').notNull().default(''),
  qrCodeId: text('qr_code_id'),
  createdAt: time('created_at').notNull(),
  writeOrder: rowOrder('write_order'),
})

/** The one account: what is left of what it bought, and of the free cancellations that came with it. */
export const account = pgTable('account', {
  id: integer('id').primaryKey(),
  quota: integer('quota').notNull(),
  previews: integer('previews').notNull(),
  freeCancellations: integer('free_cancellations').notNull(),
})

/** Links to the page on which a party signs. */
export const signLinks = pgTable('sign_links', {
  token: text('token').primaryKey(),
  flowId: text('flow_id').notNull(),
  /** Null: whoever opens it says who they are. */
  recipientId: text('recipient_id'),
  /** An Identity, JSON: what the link asks of who opens it, or says of them. */
  identity: text('identity').notNull(),
  /** How many had handed the place on before whom the link is for. */
  handOvers: integer('hand_overs').notNull(),
  expiresAt: time('expires_at').notNull(),
})

export const qrCodes = pgTable('qr_codes', {
  id: text('id').primaryKey(),
  /** The version of the API that made it: it belongs to that edition. */
  edition: text('edition').notNull(),
  /** Agent.AppId and the like, JSON; {} in the enterprise edition. */
  agent: text('agent').notNull(),
  templateId: text('template_id').notNull(),
  /** QrCodeSettings, JSON. */
  settings: text('settings').notNull(),
  maxFlows: integer('max_flows').notNull(),
  usedFlows: integer('used_flows').notNull(),
  cancelled: boolean('cancelled').notNull(),
  expiresAt: time('expires_at').notNull(),
  createdAt: time('created_at').notNull(),
  writeOrder: rowOrder('write_order'),
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
  /** TaskStatus of DescribeFileConvertTask. */
  status: integer('status').notNull(),
  message: text('message').notNull(),
  resourceId: text('resource_id').notNull(),
  createdAt: time('created_at').notNull(),
})

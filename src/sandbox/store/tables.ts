// The sandbox's tables. Migrations are generated from them (`npm run migration:sandbox`).
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytea } from '../../database/bytea.ts'
import { rowOrder } from '../../database/row-order.ts'

/** ms since 1970. */
const time = (name: string) => bigint(name, { mode: 'number' })

/** An uploaded or converted file: a resource of Tencent's, under its file id. */
export const files = pgTable(
  'files',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** pdf, png, docx …, detected from content and suffix. */
    kind: text('kind').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    /** Whose it is (`account/owner.ts`). */
    owner: text('owner').notNull().default(''),
    createdAt: time('created_at').notNull(),
    /** After this time no action accepts the id. */
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [index('files_expires_at').on(table.expiresAt)],
)

/** A file's bytes in chunks, so that no single value holds 60 MB. */
export const fileParts = pgTable(
  'file_parts',
  {
    fileId: text('file_id').notNull(),
    part: integer('part').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    primaryKey({ name: 'file_parts_pkey', columns: [table.fileId, table.part] }),
    foreignKey({ name: 'file_parts_file_id_fkey', columns: [table.fileId], foreignColumns: [files.id] }).onDelete(
      'cascade',
    ),
  ],
)

export const flows = pgTable(
  'flows',
  {
    id: text('id').primaryKey(),
    /** The PDF with the initiator's values, as it is sent. */
    fileId: text('file_id').notNull(),
    /**
     * The PDF as uploaded, in which keywords are searched for. Null if it is the same file, or the contract is older
     * than the column.
     */
    sourceFileId: text('source_file_id'),
    /** FlowStatus of DescribeFlowBriefs. */
    status: integer('status').notNull(),
    /** The request as received, JSON. */
    request: text('request').notNull(),
    /** The ApproverItems of the answer, JSON. */
    approvers: text('approvers').notNull(),
    /** A FlowLife, JSON; null if the contract is older than the column. */
    life: text('life'),
    /** What the signers filled in, JSON. */
    filled: text('filled').notNull().default('{}'),
    /** Incremented with every change, so that concurrent changes do not overwrite each other. */
    version: integer('version').notNull().default(0),
    /** The next deadline; null if there is none. */
    nextMoment: time('next_moment'),
    templateId: text('template_id').notNull().default(''),
    qrCodeId: text('qr_code_id'),
    createdAt: time('created_at').notNull(),
    writeOrder: rowOrder('write_order'),
  },
  (table) => [
    foreignKey({ name: 'flows_file_id_fkey', columns: [table.fileId], foreignColumns: [files.id] }),
    foreignKey({ name: 'flows_source_file_id_fkey', columns: [table.sourceFileId], foreignColumns: [files.id] }),
    index('flows_file_id').on(table.fileId),
    index('flows_source_file_id').on(table.sourceFileId),
    index('flows_next_moment').on(table.nextMoment),
    index('flows_qr_code_id').on(table.qrCodeId),
  ],
)

/** The only account: its remaining quotas. */
export const account = pgTable(
  'account',
  {
    id: integer('id').primaryKey(),
    quota: integer('quota').notNull(),
    /** Two for each contract (SDK, NeedPreview). */
    previews: integer('previews').notNull().default(2_000_000),
    /** One for each contract that is bought (CancelFlow, API of August 2026, 合同额度返还规则). */
    freeCancellations: integer('free_cancellations').notNull().default(1_000_000),
  },
  (table) => [
    check('account_quota_check', sql`${table.quota} >= 0`),
    check('account_previews_check', sql`${table.previews} >= 0`),
    check('account_free_cancellations_check', sql`${table.freeCancellations} >= 0`),
  ],
)

/** Links to the page on which a party signs. */
export const signLinks = pgTable(
  'sign_links',
  {
    token: text('token').primaryKey(),
    flowId: text('flow_id').notNull(),
    /** Null if the person who opens the link has to say who they are. */
    recipientId: text('recipient_id'),
    /** An Identity, JSON: the person whom the link is for, or what it demands of them. */
    identity: text('identity').notNull(),
    /** How often the place had been forwarded before the person whom the link is for. */
    handOvers: integer('hand_overs').notNull().default(0),
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [
    foreignKey({ name: 'sign_links_flow_id_fkey', columns: [table.flowId], foreignColumns: [flows.id] }).onDelete(
      'cascade',
    ),
    index('sign_links_expires_at').on(table.expiresAt),
  ],
)

export const qrCodes = pgTable(
  'qr_codes',
  {
    id: text('id').primaryKey(),
    /** The API version, and so the edition, that made the code. */
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
  },
  (table) => [check('qr_codes_check', sql`${table.usedFlows} <= ${table.maxFlows}`)],
)

/** A temporary link that needs no signature, to a download or to a page that shows the file. */
export const links = pgTable(
  'links',
  {
    token: text('token').primaryKey(),
    fileId: text('file_id').notNull(),
    /** `download`, or `page` for an HTML page that shows the file. */
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [
    foreignKey({ name: 'links_file_id_fkey', columns: [table.fileId], foreignColumns: [files.id] }).onDelete('cascade'),
    index('links_file_id').on(table.fileId),
  ],
)

export const convertTasks = pgTable('convert_tasks', {
  id: text('id').primaryKey(),
  /** TaskStatus of DescribeFileConvertTask. */
  status: integer('status').notNull(),
  message: text('message').notNull(),
  resourceId: text('resource_id').notNull(),
  /** Whose it is (`account/owner.ts`). */
  owner: text('owner').notNull().default(''),
  createdAt: time('created_at').notNull(),
})

/** Where callbacks go, and the secrets that encrypt and sign them: one row, so that they outlive a restart. */
export const callbackTarget = pgTable('callback_target', {
  id: integer('id').primaryKey(),
  /** Null if they go nowhere. */
  url: text('url'),
  encryptKey: text('encrypt_key').notNull(),
  token: text('token').notNull(),
})

/** Callbacks until they are delivered or given up, and the last of those that were. */
export const callbacks = pgTable(
  'callbacks',
  {
    msgId: text('msg_id').primaryKey(),
    type: text('type').notNull(),
    flowId: text('flow_id').notNull(),
    /** MsgData, JSON. Encrypted only when it is sent, with the secrets of then. */
    data: text('data').notNull(),
    /** A QR code's own address; null for the account's, wherever that is by then. */
    ownUrl: text('own_url'),
    /** Messages with the same lane wait for each other. */
    lane: text('lane').notNull(),
    attempts: integer('attempts').notNull(),
    status: integer('status').notNull(),
    delivered: boolean('delivered').notNull(),
    createdAt: time('created_at').notNull(),
    /** When it is tried next; null once it is delivered or given up. */
    nextAt: time('next_at'),
    writeOrder: rowOrder('write_order'),
  },
  (table) => [index('callbacks_next_at').on(table.nextAt), index('callbacks_lane').on(table.lane, table.writeOrder)],
)

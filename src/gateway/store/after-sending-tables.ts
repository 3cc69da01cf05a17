// The tables for what happens after sending. Migrations are generated from them (`npm run migration:gateway`).
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { editionNames } from '../../contract/api/editions.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { oneOf } from '../../database/one-of.ts'
import { rowOrder } from '../../database/row-order.ts'
import type { FlowParty } from '../flow-model/parties.ts'
import type { CallbackEvent } from '../callback-messages/callback-event.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The source: a query of ours, a callback of Tencent's, or an action that was taken here. */
export const statusSources = ['poll', 'callback', 'local'] as const
export type StatusSource = (typeof statusSources)[number]

export interface StoredReview {
  readonly reviewType: 'PASS' | 'REJECT' | 'SIGN_REJECT'
  readonly message: string
  readonly recipientId: string | null
  readonly at: string
}

/** A contract that Tencent has. */
export const flows = pgTable(
  'flows',
  {
    environment: text('environment').notNull(),
    flowId: text('flow_id').notNull(),
    sendId: uuid('send_id'),
    draftId: text('draft_id'),
    /** Our id of the QR code that was scanned. */
    qrCodeId: uuid('qr_code_id'),
    name: text('name').notNull(),
    type: text('type').notNull(),
    operatorId: text('operator_id').notNull(),
    createdAt: moment('created_at').notNull(),
    deadline: moment('deadline'),
    status: integer('status').notNull(),
    statusAt: moment('status_at').notNull(),
    statusSource: text('status_source', { enum: statusSources }).notNull(),
    /** When its status or a party last changed here; null if that never happened, or before the column was there. */
    changedAt: moment('changed_at'),
    /** When the gateway last asked Tencent about it by itself. */
    askedAt: moment('asked_at'),
    parties: jsonb('parties').$type<FlowParty[]>().notNull(),
    request: jsonb('request').$type<JsonObject>(),
    cancelMessage: text('cancel_message'),
    reviews: jsonb('reviews').$type<StoredReview[]>().notNull().default([]),
    /**
     * Which reviews the request asks for (`reviewsAsked`). A column of its own, since a list should not read whole
     * requests.
     */
    reviewAsks: jsonb('review_asks').$type<readonly number[]>().notNull().default([]),
    /** The text that a search looks through: name, FlowId, companies, persons, mobiles. */
    search: text('search').notNull(),
    writeOrder: rowOrder('write_order'),
  },
  (table) => [
    primaryKey({ name: 'flows_pkey', columns: [table.environment, table.flowId] }),
    foreignKey({ name: 'flows_qr_code_id_fkey', columns: [table.qrCodeId], foreignColumns: [qrCodes.id] }),
    oneOf('flows_status_source_check', table.statusSource, statusSources),
    index('flows_by_creation').on(table.environment, table.createdAt, table.writeOrder),
    index('flows_by_status').on(table.environment, table.status, table.createdAt, table.writeOrder),
    index('flows_by_deadline').on(table.environment, table.deadline, table.writeOrder),
    index('flows_by_name').on(table.environment, table.name, table.writeOrder),
  ],
)
export type FlowRow = typeof flows.$inferSelect

/** Which gateway asks Tencent about open contracts, and until when it has the turn. */
export const watches = pgTable('watches', {
  environment: text('environment').primaryKey(),
  instanceId: uuid('instance_id').notNull(),
  until: moment('until').notNull(),
})

/**
 * `intent`, `unknown`, `none`, `refused`, `created` as for a send; `dead`: Tencent says that it cannot be used any
 * more, but not why.
 */
export const qrCodeRecords = ['intent', 'unknown', 'none', 'refused', 'created', 'cancelled', 'dead'] as const
export type QrCodeRecord = (typeof qrCodeRecords)[number]

export const qrCodes = pgTable(
  'qr_codes',
  {
    id: uuid('id').primaryKey(),
    environment: text('environment').notNull(),
    edition: text('edition', { enum: editionNames }).notNull(),
    /** SHA-256 of the request. */
    digest: text('digest').notNull(),
    state: text('state', { enum: qrCodeRecords }).notNull(),
    instanceId: uuid('instance_id').notNull(),
    qrCodeId: text('qr_code_id'),
    templateId: text('template_id').notNull(),
    flowName: text('flow_name').notNull(),
    qrCodeName: text('qr_code_name').notNull(),
    maxFlowNum: integer('max_flow_num').notNull(),
    usedFlowNum: integer('used_flow_num').notNull().default(0),
    flowEffectiveDay: integer('flow_effective_day').notNull(),
    restrictions: integer('restrictions').notNull(),
    url: text('url'),
    signUrls: jsonb('sign_urls').$type<{ http: string; app: string; expiresAt: string }>(),
    createdAt: moment('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    expiresAt: moment('expires_at'),
    /** The member company in whose name it was made (Agent.ProxyOrganizationId). */
    proxyOrganizationId: text('proxy_organization_id'),
    writeOrder: rowOrder('write_order'),
  },
  (table) => [
    oneOf('qr_codes_edition_check', table.edition, editionNames),
    oneOf('qr_codes_state_check', table.state, qrCodeRecords),
    check(
      'qr_codes_check',
      sql`${table.state} not in ('created', 'cancelled', 'dead') or ${table.qrCodeId} is not null`,
    ),
    index('qr_codes_by_writing').on(table.environment, table.writeOrder),
    uniqueIndex('qr_codes_of_tencent')
      .on(table.environment, table.qrCodeId)
      .where(sql`${table.qrCodeId} is not null`),
  ],
)
export type QrCodeRow = typeof qrCodes.$inferSelect

const handledStates = ['no', 'yes', 'aside'] as const

/** A message of Tencent's; `aside` if it is of a kind that is not used here. */
export const callbacks = pgTable(
  'callbacks',
  {
    environment: text('environment').notNull(),
    msgId: text('msg_id').notNull(),
    type: text('type').notNull(),
    receivedAt: moment('received_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    handled: text('handled', { enum: handledStates }).notNull(),
    /** The event to process; null once it has been processed. */
    event: jsonb('news').$type<CallbackEvent>(),
    writeOrder: rowOrder('write_order'),
  },
  (table) => [
    primaryKey({ name: 'callbacks_pkey', columns: [table.environment, table.msgId] }),
    oneOf('callbacks_handled_check', table.handled, handledStates),
    index('callbacks_to_do')
      .on(table.environment, table.writeOrder)
      .where(sql`${table.handled} = 'no'`),
  ],
)

/** A file that may be downloaded for a while by whoever asked for it. */
export const downloads = pgTable('downloads', {
  tokenHash: text('token_hash').primaryKey(),
  session: text('session').notNull(),
  url: text('url').notNull(),
  name: text('name').notNull(),
  expiresAt: moment('expires_at').notNull(),
})

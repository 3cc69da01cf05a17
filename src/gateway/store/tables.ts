// The gateway's tables. Migrations are generated from them (`npm run migration:gateway`).
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { oneOf } from '../../database/one-of.ts'
import { rowOrder } from '../../database/row-order.ts'
import type { ApproverItem } from '../tencent/shapes.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * `intent`: about to be sent, or in flight. `created`: Tencent has the contract. `refused`: Tencent refused, or nothing
 * was sent. `unknown`: the outcome is not known. `none`: it was unknown, and a person found that there is no contract.
 */
export const sendStates = ['intent', 'created', 'refused', 'unknown', 'none'] as const
export type SendState = (typeof sendStates)[number]

/** One attempt to create a contract from a draft, stored before the request leaves. */
export const sends = pgTable(
  'sends',
  {
    id: uuid('id').primaryKey(),
    /** Which environment of Tencent: a draft that was sent to the sandbox can still be sent in production. */
    environment: text('environment').notNull(),
    draftId: text('draft_id').notNull(),
    /** SHA-256 of the request as canonical JSON, with the file's SHA-256 in place of its FileIds. */
    digest: text('digest').notNull(),
    state: text('state', { enum: sendStates }).notNull(),
    instanceId: uuid('instance_id').notNull(),
    /** Operator.UserId. */
    operatorId: text('operator_id').notNull(),
    /** Whether UserData is ours and carries this id, so that a callback can report the outcome. */
    ownUserData: boolean('own_user_data').notNull(),
    flowId: text('flow_id'),
    /**
     * The request as it was sent, until there is a contract, which then keeps it, or until it is known that there will
     * be none.
     */
    request: jsonb('request').$type<JsonObject>(),
    approvers: jsonb('approvers').$type<ApproverItem[]>(),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    requestId: text('request_id'),
    createdAt: moment('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    settledAt: moment('settled_at'),
    writeOrder: rowOrder('write_order'),
  },
  (table) => [
    oneOf('sends_state_check', table.state, sendStates),
    check('sends_check', sql`${table.state} <> 'created' or ${table.flowId} is not null`),
    // At most one send of a draft may be in flight or of unknown outcome.
    uniqueIndex('one_open_send')
      .on(table.environment, table.draftId)
      .where(sql`${table.state} in ('intent', 'unknown')`),
    index('sends_of_draft').on(table.environment, table.draftId, table.writeOrder),
    index('sends_of_flow')
      .on(table.environment, table.flowId)
      .where(sql`${table.flowId} is not null`),
  ],
)
export type SendRow = typeof sends.$inferSelect

/** A running gateway. Several may share a PostgreSQL. */
export const instances = pgTable('instances', {
  id: uuid('id').primaryKey(),
  host: text('host').notNull(),
  pid: integer('pid').notNull(),
  /** Together with the pid it identifies the process (`process-identity.ts`). */
  processStarted: text('process_started'),
  heartbeatAt: moment('heartbeat_at').notNull().defaultNow(),
})

/** Files that Tencent currently has, so that a preview and a later send share one upload. */
export const uploads = pgTable(
  'uploads',
  {
    environment: text('environment').notNull(),
    sha256: text('sha256').notNull(),
    fileId: text('file_id').notNull(),
    uploadedAt: moment('uploaded_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: 'uploads_pkey', columns: [table.environment, table.sha256] })],
)

export const contactKinds = ['company', 'person'] as const
export type ContactKind = (typeof contactKinds)[number]

/** The address book: a party that a contract was sent to. It never holds a document number. */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid('id').primaryKey(),
    environment: text('environment').notNull(),
    /** Identifies the contact whatever else changes: a hash of kind, company and mobile (or UserId). */
    identity: text('identity').notNull(),
    kind: text('kind', { enum: contactKinds }).notNull(),
    organizationName: text('organization_name').notNull(),
    name: text('name').notNull(),
    mobile: text('mobile').notNull(),
    userId: text('user_id').notNull(),
    email: text('email').notNull(),
    usedAt: moment('used_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    useOrder: rowOrder('use_order'),
  },
  (table) => [
    oneOf('contacts_kind_check', table.kind, contactKinds),
    unique('contacts_environment_identity_key').on(table.environment, table.identity),
    index('contacts_by_use').on(table.environment, table.useOrder),
  ],
)
export type ContactRow = typeof contacts.$inferSelect

/** People who have logged in. The cookie itself is kept nowhere. */
export const sessions = pgTable('sessions', {
  /** A hash of the cookie. */
  id: text('id').primaryKey(),
  /** A hash of the access token that it was opened with. */
  tokenKey: text('token_key').notNull(),
  userAgent: text('user_agent').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  usedAt: moment('used_at').notNull().defaultNow(),
  writeOrder: rowOrder('write_order'),
})

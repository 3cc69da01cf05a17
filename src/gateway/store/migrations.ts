// How the gateway's tables came to be. What stands here stays; a change of the tables is a generated migration
// (`npm run migration:gateway`).
import { generatedMigrations } from '../../database/generated-migrations.ts'
import type { Migration } from '../../database/migrate.ts'
import { addRowOrder } from '../../database/row-order.ts'

const written: readonly Migration[] = [
  {
    id: '001-sends',
    sql: `
      create table instances (
        id uuid primary key,
        host text not null,
        pid integer not null,
        process_started text,
        heartbeat_at timestamptz not null default now()
      );
      create table sends (
        id uuid primary key,
        environment text not null,
        draft_id text not null,
        digest text not null,
        state text not null check (state in ('intent', 'created', 'refused', 'unknown', 'none')),
        instance_id uuid not null,
        operator_id text not null,
        own_user_data boolean not null,
        flow_id text,
        approvers jsonb,
        error_code text,
        error_message text,
        request_id text,
        created_at timestamptz not null default clock_timestamp(),
        settled_at timestamptz,
        check (state <> 'created' or flow_id is not null)
      );
      -- Never twice: at most one send of a draft is under way or of unknown outcome, whoever asks.
      create unique index one_open_send on sends (environment, draft_id) where state in ('intent', 'unknown');
      create index sends_of_draft on sends (environment, draft_id, created_at);
      create index sends_of_flow on sends (environment, flow_id) where flow_id is not null;
      create table uploads (
        environment text not null,
        sha256 text not null,
        file_id text not null,
        uploaded_at timestamptz not null default now(),
        primary key (environment, sha256)
      );
    `,
  },
  {
    id: '002-contacts',
    sql: `
      create table contacts (
        id uuid primary key,
        environment text not null,
        identity text not null,
        kind text not null check (kind in ('company', 'person')),
        organization_name text not null,
        name text not null,
        mobile text not null,
        user_id text not null,
        email text not null,
        used_at timestamptz not null default clock_timestamp(),
        unique (environment, identity)
      );
      create index contacts_by_use on contacts (environment, used_at);
    `,
  },
  {
    id: '003-flows',
    sql: `
      -- The request of a send, until it is known what became of it; then it stands with the contract.
      alter table sends add column request jsonb;
      create table flows (
        environment text not null,
        flow_id text not null,
        send_id uuid,
        draft_id text,
        name text not null,
        type text not null,
        operator_id text not null,
        created_at timestamptz not null,
        deadline timestamptz,
        status integer not null,
        status_at timestamptz not null,
        status_source text not null check (status_source in ('poll', 'callback', 'local')),
        parties jsonb not null,
        request jsonb,
        cancel_message text,
        reviews jsonb not null default '[]',
        search text not null,
        primary key (environment, flow_id)
      );
      create index flows_by_creation on flows (environment, created_at desc, flow_id desc);
      create index flows_by_status on flows (environment, status, created_at desc);
      create index flows_by_deadline on flows (environment, deadline, flow_id);
      create index flows_by_name on flows (environment, name, flow_id);
      -- Of contracts of older versions nothing is known but what Tencent answered; a refresh tells the rest.
      insert into flows (environment, flow_id, send_id, draft_id, name, type, operator_id, created_at, status, status_at, status_source, parties, search)
      select distinct on (environment, flow_id)
        environment, flow_id, id, draft_id, '', '', operator_id, created_at, 1, created_at, 'local',
        coalesce((
          select jsonb_agg(jsonb_build_object(
            'role', coalesce(item->>'ApproverRoleName', ''), 'kind', 'person', 'company', '', 'name', '', 'mobile', '', 'userId', '',
            'recipientId', nullif(item->>'RecipientId', ''), 'signId', nullif(item->>'SignId', ''), 'dynamic', false
          ) order by place)
          from jsonb_array_elements(case when jsonb_typeof(approvers) = 'array' then approvers else '[]'::jsonb end) with ordinality as answered (item, place)
        ), '[]'::jsonb),
        lower(flow_id)
      from sends
      where state = 'created'
      order by environment, flow_id, created_at;
      create table qr_codes (
        id uuid primary key,
        environment text not null,
        edition text not null check (edition in ('ess', 'essbasic')),
        digest text not null,
        state text not null check (state in ('intent', 'unknown', 'refused', 'created', 'cancelled', 'dead')),
        instance_id uuid not null,
        qr_code_id text,
        template_id text not null,
        flow_name text not null,
        qr_code_name text not null,
        max_flow_num integer not null,
        used_flow_num integer not null default 0,
        flow_effective_day integer not null,
        restrictions integer not null,
        url text,
        sign_urls jsonb,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz,
        check (state not in ('created', 'cancelled', 'dead') or qr_code_id is not null)
      );
      create index qr_codes_by_creation on qr_codes (environment, created_at desc);
      create unique index qr_codes_of_tencent on qr_codes (environment, qr_code_id) where qr_code_id is not null;
      create table callbacks (
        environment text not null,
        msg_id text not null,
        type text not null,
        received_at timestamptz not null default clock_timestamp(),
        handled text not null check (handled in ('no', 'yes', 'aside')),
        -- What is to be done, until it is.
        news jsonb,
        primary key (environment, msg_id)
      );
      create index callbacks_to_do on callbacks (environment, received_at) where handled = 'no';
      create table downloads (
        token_hash text primary key,
        session text not null,
        url text not null,
        name text not null,
        expires_at timestamptz not null
      );
    `,
  },
  {
    id: '004-scanned-flows',
    sql: `
      alter table flows add column qr_code_id uuid references qr_codes (id);
    `,
  },
  {
    id: '005-qr-code-settlement',
    sql: `
      alter table qr_codes drop constraint qr_codes_state_check;
      alter table qr_codes add constraint qr_codes_state_check check (state in ('intent', 'unknown', 'none', 'refused', 'created', 'cancelled', 'dead'));
    `,
  },
  { id: '006-qr-code-of-a-member', sql: 'alter table qr_codes add column proxy_organization_id text;' },
  {
    id: '007-flow-reviews',
    sql: `
      alter table flows add column review_asks jsonb not null default '[]';
      update flows set review_asks = coalesce((
        select jsonb_agg(place) from (
          select -1 as place where request -> 'NeedSignReview' = 'true'::jsonb
          union all
          select item.place - 1 from jsonb_array_elements(case when jsonb_typeof(request -> 'Approvers') = 'array' then request -> 'Approvers' else '[]'::jsonb end) with ordinality as item (approver, place)
          where approver -> 'ApproverNeedSignReview' = 'true'::jsonb
        ) as asked
      ), '[]') where request is not null;
    `,
  },
  {
    id: '008-row-order',
    sql: `
      ${addRowOrder('sends', 'write_order', 'created_at')}
      ${addRowOrder('flows', 'write_order', 'created_at')}
      ${addRowOrder('qr_codes', 'write_order', 'created_at')}
      ${addRowOrder('callbacks', 'write_order', 'received_at')}
      ${addRowOrder('contacts', 'use_order', 'used_at')}
      drop index sends_of_draft, flows_by_creation, flows_by_status, flows_by_deadline, flows_by_name, qr_codes_by_creation, callbacks_to_do, contacts_by_use;
      create index sends_of_draft on sends (environment, draft_id, write_order);
      create index flows_by_creation on flows (environment, created_at, write_order);
      create index flows_by_status on flows (environment, status, created_at, write_order);
      create index flows_by_deadline on flows (environment, deadline, write_order);
      create index flows_by_name on flows (environment, name, write_order);
      create index qr_codes_by_writing on qr_codes (environment, write_order);
      create index callbacks_to_do on callbacks (environment, write_order) where handled = 'no';
      create index contacts_by_use on contacts (environment, use_order);
    `,
  },
]

export const migrations: readonly Migration[] = [
  ...written,
  ...generatedMigrations(new URL('migrations/', import.meta.url)),
]

// The migrations of the sandbox's tables. Existing ones never change; a change of the tables is a new generated
// migration (`npm run migration:sandbox`).
import { generatedMigrations } from '../../database/generated-migrations.ts'
import type { Migration } from '../../database/migrate.ts'
import { addRowOrder } from '../../database/row-order.ts'

const written: readonly Migration[] = [
  {
    id: '001-files-flows-links-tasks',
    sql: `
      create table files (
        id text primary key,
        name text not null,
        kind text not null,
        size integer not null,
        sha256 text not null,
        created_at bigint not null,
        expires_at bigint not null
      );
      create index files_expires_at on files (expires_at);
      create table file_parts (
        file_id text not null references files (id) on delete cascade,
        part integer not null,
        bytes bytea not null,
        primary key (file_id, part)
      );
      create table flows (
        id text primary key,
        file_id text not null references files (id),
        status integer not null,
        request text not null,
        approvers text not null,
        created_at bigint not null
      );
      create index flows_file_id on flows (file_id);
      create table links (
        token text primary key,
        file_id text not null references files (id) on delete cascade,
        kind text not null,
        name text not null,
        expires_at bigint not null
      );
      create index links_file_id on links (file_id);
      create table convert_tasks (
        id text primary key,
        status integer not null,
        message text not null,
        resource_id text not null,
        created_at bigint not null
      );
    `,
  },
  {
    id: '002-life-account-sign-links-qr-codes',
    sql: `
      alter table flows add column source_file_id text references files (id);
      alter table flows add column life text;
      alter table flows add column filled text not null default '{}';
      alter table flows add column version integer not null default 0;
      alter table flows add column next_moment bigint;
      alter table flows add column template_id text not null default '';
      alter table flows add column qr_code_id text;
      create index flows_source_file_id on flows (source_file_id);
      create index flows_next_moment on flows (next_moment);
      create index flows_qr_code_id on flows (qr_code_id);
      create table account (
        id integer primary key,
        quota integer not null check (quota >= 0)
      );
      insert into account (id, quota) values (1, 1000000);
      create table sign_links (
        token text primary key,
        flow_id text not null references flows (id) on delete cascade,
        recipient_id text,
        identity text not null,
        expires_at bigint not null
      );
      create index sign_links_expires_at on sign_links (expires_at);
      create table qr_codes (
        id text primary key,
        edition text not null,
        agent text not null,
        template_id text not null,
        settings text not null,
        max_flows integer not null,
        used_flows integer not null check (used_flows <= max_flows),
        cancelled boolean not null,
        expires_at bigint not null,
        created_at bigint not null
      );
    `,
  },
  {
    id: '003-preview-quota',
    sql: `
      -- Two for each contract (SDK, NeedPreview).
      alter table account add column previews integer not null default 2000000 check (previews >= 0);
    `,
  },
  {
    id: '004-row-order',
    sql: `${addRowOrder('flows', 'write_order', 'created_at')}\n${addRowOrder('qr_codes', 'write_order', 'created_at')}`,
  },
  {
    id: '005-free-cancellations',
    sql: `
      -- One for each contract that is bought (CancelFlow, API of August 2026, 合同额度返还规则).
      alter table account add column free_cancellations integer not null default 1000000 check (free_cancellations >= 0);
    `,
  },
  {
    id: '006-links-of-those-who-hand-on',
    sql: 'alter table sign_links add column hand_overs integer not null default 0;',
  },
]

export const migrations: readonly Migration[] = [
  ...written,
  ...generatedMigrations(new URL('migrations/', import.meta.url)),
]

// How the gateway's tables came to be. What stands here stays; a change is a new entry.
import type { Migration } from '../../database/migrate.ts'

export const migrations: readonly Migration[] = [
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
]

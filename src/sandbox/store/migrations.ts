// The sandbox's tables, in the order in which they came to be. What is here stays; changes are new entries.
import type { Migration } from '../../database/migrate.ts'

export const migrations: readonly Migration[] = [
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
]

// A store in a folder: PostgreSQL inside this process (PGlite).
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { PGlite, types } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { lockFolder } from './folder-lock.ts'
import { migrate, type Migration } from './migrate.ts'
import { putNewStore } from './new-store.mjs'
import type { OpenedDatabase } from './opened-database.ts'

export async function openPglite(
  folder: string,
  schemaName: string,
  migrations: readonly Migration[],
): Promise<OpenedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(path.join(folder, 'pglite.lock'), folder)
  let client: PGlite | undefined
  try {
    const dataFolder = path.join(folder, 'pglite')
    putNewStore(dataFolder)
    client = await PGlite.create(dataFolder, {
      startParams: [...PGlite.defaultStartParams, ...SMALL],
      // PGlite's own conversion works byte by byte: a PDF of 20 MB would block the process for six seconds.
      serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
      parsers: { [types.BYTEA]: (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex')) },
    })
    giveTurns(client)
    await prepare(client, schemaName, migrations)
  } catch (error) {
    await client?.close()
    lock.release()
    throw error
  }
  const opened = client
  let closing: Promise<void> | undefined
  return {
    db: drizzle({ client: opened }),
    kind: 'pglite',
    close: () => (closing ??= opened.close().finally(() => lock.release())),
  }
}

/** PostgreSQL's own default holds 128 MB of pages in memory, all of which are this process's. */
const SMALL = ['-c', 'shared_buffers=16MB', '-c', 'wal_buffers=1MB']

/**
 * How much WebAssembly, in bytes, a function runs before V8 compiles it a second time, optimised. By default it does so
 * for much of PostgreSQL at each start, which takes longer than the start itself and 50 MB, and gains little.
 */
setFlagsFromString('--wasm-tiering-budget=1000000000')

/** For how long queries may follow each other before other work has its turn. */
const TURN_MS = 20

/** PGlite answers in this thread and never returns to the event loop: a row of queries would silence the server. */
function giveTurns(client: PGlite): void {
  const exec = client.execProtocolStream.bind(client)
  let turned = performance.now()
  client.execProtocolStream = async (message, options) => {
    const answer = await exec(message, options)
    if (performance.now() - turned > TURN_MS) {
      await setImmediate()
      turned = performance.now()
    }
    return answer
  }
}

async function prepare(client: PGlite, schemaName: string, migrations: readonly Migration[]): Promise<void> {
  await client.exec(`create schema if not exists "${schemaName}"; set search_path to "${schemaName}"`)
  await client.transaction(async (tx) => {
    await migrate(
      {
        exec: async (sql) => {
          await tx.exec(sql)
        },
        column: async (sql) => (await tx.query<{ id: string }>(sql)).rows.map(({ id }) => id),
      },
      migrations,
    )
  })
}

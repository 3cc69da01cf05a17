// The sandbox's own store: a folder of its own, or a schema of its own. It never shares one with the gateway.
import path from 'node:path'
import { openDatabase, type OpenedDatabase } from '../../database/open-database.ts'
import { FileStore } from './file-store.ts'
import { FlowStore } from './flow-store.ts'
import { migrations } from './migrations.ts'
import { TaskStore } from './task-store.ts'

export interface Store {
  readonly kind: OpenedDatabase['kind']
  readonly files: FileStore
  readonly flows: FlowStore
  readonly tasks: TaskStore
  close(): Promise<void>
}

export interface StoreOptions {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
  readonly schemaName?: string | undefined
  readonly now: () => number
}

export async function openStore({ dataFolder, databaseUrl, schemaName = 'luokuan_sandbox', now }: StoreOptions): Promise<Store> {
  const { db, kind, close } = await openDatabase({ url: databaseUrl, folder: path.join(dataFolder, 'sandbox'), schemaName, migrations })
  return { kind, files: new FileStore(db, now), flows: new FlowStore(db, now), tasks: new TaskStore(db, now), close }
}

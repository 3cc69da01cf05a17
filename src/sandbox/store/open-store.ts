// Opens the sandbox's store, in a folder or database schema that it never shares with the gateway.
import path from 'node:path'
import { openDatabase, type OpenedDatabase } from '../../database/open-database.ts'
import { CallbackStore } from './callback-store.ts'
import { FileStore } from './file-store.ts'
import { FlowStore } from './flow-store.ts'
import { migrations } from './migrations.ts'
import { QrCodeStore } from './qr-code-store.ts'
import { SignLinkStore } from './sign-link-store.ts'
import { TaskStore } from './task-store.ts'

export interface Store {
  readonly kind: OpenedDatabase['kind']
  readonly files: FileStore
  readonly flows: FlowStore
  readonly tasks: TaskStore
  readonly signLinks: SignLinkStore
  readonly qrCodes: QrCodeStore
  readonly callbacks: CallbackStore
  close(): Promise<void>
}

export interface StoreOptions {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
  readonly schemaName?: string | undefined
  readonly now: () => number
}

export async function openStore({
  dataFolder,
  databaseUrl,
  schemaName = 'luokuan_sandbox',
  now,
}: StoreOptions): Promise<Store> {
  const { db, kind, close } = await openDatabase({
    url: databaseUrl,
    folder: path.join(dataFolder, 'sandbox'),
    schemaName,
    migrations,
  })
  return {
    kind,
    files: new FileStore(db, now),
    flows: new FlowStore(db, now),
    tasks: new TaskStore(db, now),
    signLinks: new SignLinkStore(db, now),
    qrCodes: new QrCodeStore(db, now),
    callbacks: new CallbackStore(db, now),
    close,
  }
}

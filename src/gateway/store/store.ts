// Opens the gateway's store, registers this gateway in it, sends its heartbeats and closes it.
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { openDatabase } from '../../database/open-database.ts'
import type { Settings } from '../settings/settings.ts'
import { CallbackStore } from './callback-store.ts'
import { ContactStore } from './contact-store.ts'
import { DownloadStore } from './download-store.ts'
import { FlowStore } from './flow-store.ts'
import { HEARTBEAT_MS, InstanceStore } from './instance-store.ts'
import { migrations } from './migrations.ts'
import { Probe } from './probe.ts'
import { QrCodeStore } from './qr-code-store.ts'
import { SendStore } from './send-store.ts'
import { SessionStore } from './session-store.ts'
import { UploadStore } from './upload-store.ts'
import { WatchStore } from './watch-store.ts'

export interface Store {
  readonly sends: SendStore
  readonly uploads: UploadStore
  readonly contacts: ContactStore
  readonly flows: FlowStore
  readonly watch: WatchStore
  readonly qrCodes: QrCodeStore
  readonly callbacks: CallbackStore
  readonly downloads: DownloadStore
  readonly instances: InstanceStore
  readonly sessions: SessionStore
  readonly probe: Probe
  /**
   * Starts sending heartbeats. `onTrouble` is called for each that fails; the next may succeed. `onAnswer` runs after
   * each that succeeds.
   */
  keepAlive(onTrouble: (error: unknown) => void, onAnswer: () => Promise<void>): void
  close(): Promise<void>
}

export interface StoreOptions {
  readonly settings: Pick<Settings, 'databaseUrl' | 'dataFolder' | 'ess'>
  /** A schema of its own, for tests. */
  readonly schemaName?: string
}

/** Opens the store and settles what dead gateways left behind. Throws a DatabaseError if it cannot be opened. */
export async function openStore({ settings, schemaName }: StoreOptions): Promise<Store> {
  const opened = await openDatabase({
    url: settings.databaseUrl,
    folder: path.join(settings.dataFolder, 'gateway'),
    schemaName,
    migrations,
  })
  const instances = new InstanceStore(opened)
  try {
    await instances.heartbeat()
  } catch (error) {
    await opened.close()
    throw error
  }
  let beating: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  return {
    sends: new SendStore(opened.db, settings.ess, instances.id),
    uploads: new UploadStore(opened.db, settings.ess),
    contacts: new ContactStore(opened.db, settings.ess),
    flows: new FlowStore(opened.db, settings.ess),
    watch: new WatchStore(opened.db, settings.ess, instances.id),
    qrCodes: new QrCodeStore(opened.db, settings.ess, instances.id),
    callbacks: new CallbackStore(opened.db, settings.ess),
    downloads: new DownloadStore(opened.db),
    instances,
    sessions: new SessionStore(opened.db),
    probe: new Probe(() => opened.db.execute(sql`select 1`)),
    keepAlive: (onTrouble, onAnswer) => {
      timer = setInterval(() => {
        beating = instances.heartbeat().then(onAnswer).catch(onTrouble)
      }, HEARTBEAT_MS)
      timer.unref()
    },
    close: async () => {
      clearInterval(timer)
      await beating
      // If this fails, the others only take longer to notice that this gateway is gone.
      await instances.leave().catch(() => {})
      await opened.close()
    },
  }
}

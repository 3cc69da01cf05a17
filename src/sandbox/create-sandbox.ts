// The sandbox: Tencent eSign, embedded. `POST /` speaks Tencent's wire protocol; its links and its test controls stand
// beside.
import path from 'node:path'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { SandboxContext } from './actions/action.ts'
import { allActions } from './actions/all-actions.ts'
import { Outbox } from './callbacks/outbox.ts'
import { readTarget } from './callbacks/target.ts'
import { ConversionError } from './convert/conversion-error.ts'
import { namedOffice } from './convert/office/find-office.ts'
import { Office, type OfficeLimits } from './convert/office/office.ts'
import { Conversions } from './jobs/conversions.ts'
import { Drawings, type Jobs } from './jobs/drawings.ts'
import { fileLimits as usualLimits, type FileLimits } from './jobs/limits.ts'
import { Faults } from './routes/faults.ts'
import { FlowService } from './flows/flow-service.ts'
import { answerBareRequests, answerClientError } from './routes/client-error.ts'
import { addControlRoutes } from './routes/control-routes.ts'
import { addEssRoute } from './routes/ess-route.ts'
import { addFileRoutes } from './routes/file-routes.ts'
import { refuseUnholdableAddresses } from './routes/holdable-address.ts'
import { addPageRoutes } from './routes/page-routes.ts'
import { endSilentConnections } from './routes/silent-connections.ts'
import { addSealRoutes } from './routes/seal-routes.ts'
import { SealLinks } from './seals/seal-links.ts'
import { WorkPool } from '../work/work-pool.ts'
import { openStore, type Store } from './store/open-store.ts'
import { originForm } from './wire/call.ts'
import { BODY_LIMIT, HEADER_LIMIT } from './wire/limits.ts'

export { CallbackSettingError } from './callbacks/target.ts'
export { OfficeSettingError } from './convert/office/find-office.ts'
export {
  SANDBOX_SECRET_ID,
  SANDBOX_SECRET_KEY,
  SANDBOX_TEMPORARY_SECRET_ID,
  SANDBOX_TEMPORARY_SECRET_KEY,
  SANDBOX_TOKEN,
} from './account/keys.ts'

export interface SandboxOptions {
  /** On 127.0.0.1; 0 takes any that is free. */
  readonly port: number
  /** The store goes into its folder `sandbox`. */
  readonly dataFolder: string
  /** PostgreSQL, in the schema `luokuan_sandbox`; without it the store is embedded in the data folder. */
  readonly databaseUrl?: string | undefined
  readonly schemaName?: string | undefined
  /** ms since 1970. */
  readonly now?: () => number
  readonly logger?: FastifyBaseLogger
  /** Where Tencent's callbacks go, how they are encrypted and signed; without it where they went last, if anywhere. */
  readonly callback?: Parameters<typeof readTarget>[0]
  /** The pauses after each attempt at a callback that was not taken, in ms. */
  readonly callbackPausesMs?: readonly number[]
  /** LibreOffice's program; without it one is looked for, and with null there is none. */
  readonly office?: string | null | undefined
  readonly officeLimits?: Partial<OfficeLimits>
  readonly fileLimits?: Partial<FileLimits>
}

/** How often contracts are looked for that have expired. */
const SWEEP_MS = 5000

export interface Sandbox {
  readonly app: FastifyInstance
  readonly storeKind: Store['kind']
  /** Listens on 127.0.0.1; resolves with the address, such as `http://127.0.0.1:7301`. */
  listen(): Promise<string>
  /** Ends what is under way and gives the store free. */
  close(): Promise<void>
}

/**
 * Opens the store and makes the server ready to listen. Throws a DatabaseError where the store cannot be opened, a
 * CallbackSettingError, an OfficeSettingError.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const {
    port,
    dataFolder,
    databaseUrl,
    schemaName,
    now = Date.now,
    logger,
    callback,
    callbackPausesMs,
    officeLimits,
    fileLimits,
  } = options
  const target = readTarget(callback)
  const program = options.office ? namedOffice(options.office) : options.office
  const store = await openStore({ dataFolder, databaseUrl, schemaName, now })
  // An embedded store has one process; of another one's tasks on a shared store the limit on time tells.
  if (store.kind === 'pglite') await store.tasks.endOrphans(new ConversionError('closing').taskMessage)
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    // Addresses hold the tokens of links: requests are logged by the routes themselves.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // Node answers a request without a Host by itself, with nothing in it.
    http: { maxHeaderSize: HEADER_LIMIT, requireHostHeader: false },
    rewriteUrl: ({ url = '/' }) => originForm(url),
    clientErrorHandler: answerClientError,
    // Closing waits for the answers that are under way, and for nothing else.
    forceCloseConnections: 'idle',
  })
  answerBareRequests(app.server)
  endSilentConnections(app)
  // The signature is over the bytes as they came: nobody may read them before.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  const closing = new AbortController()
  const background = new Set<Promise<void>>()
  const sealLinks = new SealLinks(now)
  const inBackground = (work: () => Promise<void>): void => {
    const running: Promise<void> = work().catch((error: unknown) =>
      app.log.error({ name: error instanceof Error ? error.name : '' }, 'background work failed'),
    )
    background.add(running)
    void running.finally(() => background.delete(running))
  }
  const outbox = new Outbox({
    store: store.callbacks,
    now,
    pausesMs: callbackPausesMs,
    closing: closing.signal,
    inBackground,
  })
  await outbox.begin(target)
  const flowService = new FlowService(store.flows, outbox, now)
  const office = new Office({
    program,
    folder: path.join(dataFolder, 'converting'),
    limits: officeLimits,
    signal: closing.signal,
  })
  const limits = { ...usualLimits, ...fileLimits }
  const pool = new WorkPool<Jobs>({
    module: new URL('jobs/jobs.ts', import.meta.url),
    preload: new URL('jobs/preload.mjs', import.meta.url),
    limits,
    ...limits,
  })
  const drawings = new Drawings({ files: store.files, pool, limits, now })
  const context: SandboxContext = {
    store,
    flowService,
    outbox,
    drawings,
    conversions: new Conversions({ pool, office, limits, now }),
    now,
    urlOf: (kind, token) => `${addressOf(app)}/${kind}/${token}`,
    sealUrlOf: (seal) => `${addressOf(app)}/seals/${sealLinks.tokenOf(seal)}`,
    inBackground,
  }
  const faults = new Faults()
  refuseUnholdableAddresses(app)
  addEssRoute(app, { actions: allActions, faults, context, closing: closing.signal })
  addFileRoutes(app, store.files)
  addSealRoutes(app, sealLinks, drawings)
  addPageRoutes(app, context)
  addControlRoutes(app, faults, context)
  const sweeping = setInterval(() => inBackground(() => flowService.sweep()), SWEEP_MS)
  sweeping.unref()
  app.addHook('preClose', async () => {
    clearInterval(sweeping)
    outbox.stop()
    closing.abort()
  })
  app.addHook('onClose', async () => {
    pool.close()
    await Promise.all(background)
    await store.close()
  })
  return { app, storeKind: store.kind, listen: () => app.listen({ host: '127.0.0.1', port }), close: () => app.close() }
}

function addressOf(app: FastifyInstance): string {
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('The sandbox does not listen yet.')
  return `http://127.0.0.1:${address.port}`
}

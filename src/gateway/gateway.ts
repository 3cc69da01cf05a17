// Assembles the gateway: store, Tencent, services, server. Closes it without losing what is in flight.
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Guard, isShortToken } from './access/guard.ts'
import type { Context } from './api/context.ts'
import { addCallbackRoute } from './callbacks/callback-route.ts'
import { CallbackService } from './callbacks/callback-service.ts'
import { EventHub } from './events/event-hub.ts'
import { EventStreams } from './events/event-streams.ts'
import { connectPostgresql } from './events/postgresql-wire.ts'
import { IncomingFiles } from './files/incoming-files.ts'
import { PdfInspector } from './files/inspect-pdf.ts'
import { removeLeftovers } from './files/receive-file.ts'
import { Uploader } from './files/uploader.ts'
import { FlowService } from './flows/flow-service.ts'
import { FlowWatch } from './flows/flow-watch.ts'
import { loggerOptions, type LogTarget } from './log/logger.ts'
import { QrCodeService } from './qr-codes/qr-code-service.ts'
import { SendService } from './sends/send-service.ts'
import { addRoutes } from './routes.ts'
import { createServer } from './server.ts'
import type { Settings } from './settings/settings.ts'
import { AnswerFiles } from './store/answer-files.ts'
import { openStore, type Store } from './store/store.ts'
import { createCaller } from './tencent/client.ts'
import { createTencent } from './tencent/tencent.ts'
import { withinLimit } from './runtime/time-limit.ts'
import { realTiming, type Timing } from './runtime/timing.ts'
import { InFlight } from './runtime/in-flight.ts'
import { SlowRequests, type SlownessLimits } from './runtime/slow-requests.ts'

export interface GatewayOptions {
  readonly settings: Settings
  readonly pageFolder: string
  readonly version: string
  readonly log: LogTarget
  /** The proxy that the SDK goes through, from http_proxy. */
  readonly proxy?: string | undefined
  /** For tests. */
  readonly timing?: Timing
  readonly schemaName?: string
  readonly slowness?: SlownessLimits | undefined
  readonly watchMs?: number | undefined
}

export interface Gateway {
  readonly app: FastifyInstance
  readonly store: Store
  /**
   * Stops listening at once and lets what is in flight finish. After `limitMs` the rest is aborted, and sends without
   * an answer are marked as unknown.
   */
  close(limitMs?: number): Promise<void>
}

const CLOSE_LIMIT_MS = 20_000
/** The time for storing what was aborted. */
const WRITE_LIMIT_MS = 5_000

/** Throws a DatabaseError if the store cannot be opened. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { settings, pageFolder, version, log, proxy, timing = realTiming, schemaName, slowness, watchMs } = options
  const incomingFolder = path.join(settings.dataFolder, 'incoming')
  await removeLeftovers(incomingFolder, Date.now())
  const store = await openStore({ settings, schemaName })
  const breakOff = new AbortController()
  const tencent = createTencent({
    settings,
    call: createCaller({ ...settings, proxy }),
    timing,
    signal: breakOff.signal,
  })
  const guard = new Guard({ settings, sessionRows: store.sessions })
  const answers = new InFlight()
  const sending = new InFlight()
  const slowRequests = new SlowRequests(slowness)
  const events = new EventHub((error) => app.log.warn({ err: error }, 'other gateways could not be told'))
  const eventStreams = new EventStreams(events)
  guard.sessions?.onEnd((id) => eventStreams.endOf(id))
  const incomingFiles = new IncomingFiles({ folder: incomingFolder, guard })
  const pdfInspector = new PdfInspector()
  const flowService = new FlowService({ flows: store.flows, tencent, events })
  const answersFolder = path.join(settings.dataFolder, 'answers')
  const keepers: Pick<SendService, 'catchUp' | 'restore'>[] = []
  let callbackService: CallbackService | undefined
  const app = await createServer({
    guard,
    trustedProxies: settings.trustedProxies,
    pageFolder,
    answers,
    slowRequests,
    logger: loggerOptions(log, settings),
    addRoutes: (server) => {
      const sendService = new SendService({
        sends: store.sends,
        answerFiles: new AnswerFiles(answersFolder, `send-${settings.ess}`),
        uploads: store.uploads,
        contacts: store.contacts,
        tencent,
        operatorId: settings.operatorUserId,
        log: server.log,
        timing,
        inFlight: sending,
        announce: (flowId) => flowService.announce(flowId),
      })
      const { qrCodes, callbacks, sends, flows } = store
      const qrCodeService = new QrCodeService({
        qrCodes,
        answerFiles: new AnswerFiles(answersFolder, `qr-code-${settings.ess}`),
        tencent,
        events,
        log: server.log,
        timing,
        inFlight: sending,
      })
      keepers.push(sendService, qrCodeService)
      if (settings.callbacks) {
        callbackService = new CallbackService({
          callbacks,
          sends,
          qrCodes,
          flows,
          flowService,
          events,
          log: server.log,
          inFlight: sending,
        })
        addCallbackRoute(server, settings.callbacks, callbackService)
      }
      const context: Context = {
        settings,
        version,
        guard,
        store,
        tencent,
        uploader: new Uploader(tencent, store.uploads),
        sendService,
        flowService,
        qrCodeService,
        eventStreams,
        incomingFiles,
        pdfInspector,
      }
      addRoutes(server, context)
    },
  }).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  if (isShortToken(settings.accessToken))
    app.log.warn('LUOKUAN_ACCESS_TOKEN is short: 16 random characters or more cannot be guessed')
  for (const keeper of keepers) await keeper.restore()
  const catchUp = async () => {
    for (const keeper of keepers) await keeper.catchUp()
  }
  store.keepAlive((error) => app.log.error({ err: error }, 'the store does not answer'), catchUp)
  const onTrouble = (error: unknown) => app.log.warn({ err: error }, 'events of other gateways do not arrive')
  const wire =
    settings.databaseUrl === undefined
      ? null
      : await connectPostgresql({
          url: settings.databaseUrl,
          channel: channelOf(schemaName, settings.ess),
          instanceId: store.instances.id,
          hub: events,
          onTrouble,
        })
  if (wire) events.connect(wire)
  // Processes what an earlier gateway left unfinished.
  callbackService?.work()
  const flowWatch = new FlowWatch({ watch: store.watch, flowService, inFlight: sending, log: app.log, tickMs: watchMs })
  if (settings.watchesContracts) flowWatch.start()
  const close = async (limitMs: number) => {
    // Streams never end by themselves, so there is nothing to wait for.
    eventStreams.close()
    const watchStopped = flowWatch.stop()
    const closed = app.close()
    slowRequests.endAll()
    const finished = Promise.all([answers.none(), sending.none()])
    if (!(await isWithin(finished, limitMs))) {
      breakOff.abort()
      await isWithin(finished, WRITE_LIMIT_MS)
    }
    // What is still open has been answered or never will be: a connection that a browser keeps, or a body that nobody
    // reads.
    app.server.closeAllConnections()
    await closed
    pdfInspector.close()
    // A half file is removed after its connection has ended.
    await isWithin(incomingFiles.none(), WRITE_LIMIT_MS)
    await wire?.close()
    // What the store still does not take stays in its files, for the next start.
    await isWithin(Promise.all([catchUp(), watchStopped]), WRITE_LIMIT_MS)
    await store.close()
  }
  let closing: Promise<void> | undefined
  return { app, store, close: (limitMs = CLOSE_LIMIT_MS) => (closing ??= close(limitMs)) }
}

/** Each store on a database server has a channel of its own. */
function channelOf(schemaName = 'luokuan', environment: string): string {
  return `${schemaName}_${environment}_events`
}

function isWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  return withinLimit(
    work.then(() => true),
    limitMs,
    () => false,
  )
}

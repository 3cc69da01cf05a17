// Processes Tencent's messages, after they have been acknowledged.
import type { FastifyBaseLogger } from 'fastify'
import { isFinal, TO_SIGN } from '../../contract/after-sending/flow-status.ts'
import { qrCodeEvent, type EventHub } from '../events/event-hub.ts'
import type { FlowService } from '../flows/flow-service.ts'
import { momentOf } from '../../contract/values/moment.ts'
import { reportedByCallback } from '../flow-model/reported-parties.ts'
import type { CallbackStore } from '../store/callback-store.ts'
import type { FlowStore } from '../store/flow-store.ts'
import type { QrCodeStore } from '../store/qr-code-store.ts'
import type { SendStore } from '../store/send-store.ts'
import type { InFlight } from '../runtime/in-flight.ts'
import type { CallbackEvent, ReceivedCallback } from '../callback-messages/callback-event.ts'

export interface CallbackServiceOptions {
  readonly callbacks: CallbackStore
  readonly sends: SendStore
  readonly qrCodes: QrCodeStore
  readonly flows: FlowStore
  readonly flowService: FlowService
  readonly events: EventHub
  readonly log: FastifyBaseLogger
  readonly inFlight: InFlight
}

/** Somebody handed the contract on or took it over: Tencent says who signs now only when asked. */
const WHO_CHANGED = ['ForwardFLow', 'ReceiveFlow']

export class CallbackService {
  readonly #options: CallbackServiceOptions
  #working: Promise<void> = Promise.resolve()

  constructor(options: CallbackServiceOptions) {
    this.#options = options
  }

  /** Resolves when the message is stored; it is processed afterwards. A repeated message is not processed again. */
  async receive(message: ReceivedCallback): Promise<void> {
    const { callbacks, log } = this.#options
    const isNew = await callbacks.keep(message)
    log.info({ type: message.type, isNew, ofUse: message.event !== null }, 'a callback')
    if (isNew && message.event !== null) this.work()
  }

  /** Processes all stored messages one after the other, including those that another gateway left behind. */
  work(): void {
    const { inFlight, log } = this.#options
    const end = inFlight.begin()
    this.#working = this.#working
      .then(() => this.#workAll())
      .catch((error: unknown) => log.error({ err: error }, 'callbacks could not be worked on'))
      .finally(end)
  }

  async #workAll(): Promise<void> {
    const { callbacks, log } = this.#options
    for (const { msgId, type, receivedAt, event } of await callbacks.toDo()) {
      try {
        await this.#handle(type, event, receivedAt)
        // Everything before this may run twice; counting must not.
        if (await callbacks.finish(msgId)) await this.#count(type, event)
      } catch (error) {
        // The message stays stored, and is retried with the next one or at the next start.
        log.error({ err: error, type }, 'a callback could not be worked on')
      }
    }
    await callbacks.forgetOld()
  }

  async #handle(type: string, event: CallbackEvent, receivedAt: Date): Promise<void> {
    const { flowId, status, at, sendId, deadline, reason, approvers = [] } = event
    if (flowId === null) return
    const { flowService } = this.#options
    if (sendId !== null) await this.#settle(sendId, flowId)
    const isListed = await this.#listScanned(flowId, event, receivedAt)
    const beside =
      status === null
        ? {}
        : { deadline: momentOf(deadline) ?? undefined, message: (isFinal(status) && reason) || undefined }
    // A message without a time was true by the time it arrived.
    await flowService.record([
      {
        flowId,
        status,
        at: at === null ? receivedAt : new Date(at),
        source: 'callback',
        ...beside,
        parties: approvers.map(reportedByCallback),
      },
    ])
    // Something changed that is not stored here: screens that show the contract can read it again.
    if (status === null) await flowService.announce(flowId)
    // Asks for what the message leaves out. If Tencent does not answer, the next person to open the contract asks
    // again.
    const isScanLacking = isListed && (status === null || !event.scanned?.name)
    if (isScanLacking || WHO_CHANGED.includes(type)) await flowService.refresh([flowId])
  }

  /** A contract that somebody began by scanning one of our codes. True if it was not listed yet. */
  async #listScanned(
    flowId: string,
    { scanned, qrCodeId, status, deadline, reason }: CallbackEvent,
    receivedAt: Date,
  ): Promise<boolean> {
    const { qrCodes, flows, flowService, log } = this.#options
    // A message stored by an older version does not say.
    if (!scanned) return false
    const code =
      (scanned.codeId && (await qrCodes.find(scanned.codeId))) ||
      (qrCodeId && (await qrCodes.findByTencentId(qrCodeId)))
    if (!code) return false
    const { name, createdOn, parties } = scanned
    // Everything in one step: the contract is announced before the rest of the message is processed, and listeners read
    // it at once.
    const told = { deadline: momentOf(deadline), cancelMessage: (status !== null && isFinal(status) && reason) || null }
    const isNew = await flows.addScanned({
      flowId,
      qrCodeId: code.id,
      name,
      status: status ?? TO_SIGN,
      createdAt: momentOf(createdOn) ?? receivedAt,
      ...told,
      parties,
    })
    if (isNew) log.info({ qrCode: code.id }, 'a contract of a QR code')
    if (isNew) await flowService.announce(flowId)
    return isNew
  }

  /** Settles a send of unknown outcome: there is a contract. */
  async #settle(sendId: string, flowId: string): Promise<void> {
    const { sends, flowService, log } = this.#options
    if (await sends.findByFlow(flowId)) return
    // A send that is in flight will get its own answer, which says more. If its gateway dies first, the callback is all
    // that is known.
    const settled = await sends.settle(sendId, ['intent', 'unknown', 'none'], {
      state: 'created',
      flowId,
      approvers: null,
      requestId: null,
    })
    if (!settled) return
    log.info({ send: sendId }, 'a callback told what became of a send')
    await flowService.announce(flowId)
  }

  async #count(type: string, { qrCodeId }: CallbackEvent): Promise<void> {
    if (type !== 'MultiFlowSignQrCodeCost' || qrCodeId === null) return
    const row = await this.#options.qrCodes.use(qrCodeId)
    if (row) this.#options.events.publish([qrCodeEvent(row)])
  }
}

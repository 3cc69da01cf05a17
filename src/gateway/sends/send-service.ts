// Creates contracts, never one twice. The intent is stored before the request leaves, and the answer after it. An
// outcome that is not known is stored as unknown, until a callback or a person settles it.
import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { ContactStore } from '../store/contact-store.ts'
import type { SendStore, Settlement } from '../store/send-store.ts'
import type { SendRow } from '../store/tables.ts'
import type { UploadStore } from '../store/upload-store.ts'
import { failureLabel, type CallFailure, type Outcome } from '../tencent/outcome.ts'
import type { createFlowAnswer } from '../tencent/shapes.ts'
import type { Tencent } from '../tencent/tencent.ts'
import { realTiming, type Timing } from '../runtime/timing.ts'
import type { z } from 'zod'
import type { InFlight } from '../runtime/in-flight.ts'
import { contactsOf } from './contacts.ts'
import { digestOf } from './digest.ts'
import { picturesOf } from './pictures.ts'
import { hasUserData, userDataOf } from '../callback-messages/user-data.ts'

export interface SendRequest {
  readonly draftId: string
  readonly fileId: string
  readonly sha256: string
  readonly request: JsonObject
  readonly again?: boolean | undefined
  readonly lastSeen?: string | undefined
}

export type SendResult =
  | { readonly kind: 'created' | 'unknown' | 'open' | 'already-sent'; readonly send: SendRow }
  | { readonly kind: 'refused'; readonly send: SendRow; readonly failure: CallFailure }
  /** Nothing was stored: Tencent may no longer have the file. */
  | { readonly kind: 'file-expired' }

export interface SendServiceOptions {
  readonly sends: SendStore
  readonly uploads: UploadStore
  readonly contacts: Pick<ContactStore, 'remember'>
  readonly tencent: Tencent
  readonly operatorId: string
  readonly log: FastifyBaseLogger
  readonly timing?: Timing
  /** Tracks every send until its outcome is stored, and everything else that is stored with it. */
  readonly inFlight: InFlight
  /** Called for every contract that was stored. */
  readonly announce?: (flowId: string) => Promise<void>
}

/** How often storing the answer is retried if the store fails: it is the only copy. */
const WRITES = 5
const WRITE_PAUSE_MS = 500

export class SendService {
  readonly #options: SendServiceOptions
  readonly #timing: Timing

  constructor(options: SendServiceOptions) {
    this.#options = options
    this.#timing = options.timing ?? realTiming
  }

  /** Runs to its end even if nobody waits for it any more. */
  async send(request: SendRequest): Promise<SendResult> {
    const end = this.#options.inFlight.begin()
    try {
      return await this.#send(request)
    } finally {
      end()
    }
  }

  async #send({ draftId, fileId, sha256, request, again = false, lastSeen }: SendRequest): Promise<SendResult> {
    const { sends, uploads, tencent, operatorId, log } = this.#options
    if ((await uploads.find(sha256))?.fileId !== fileId) return { kind: 'file-expired' }
    const id = randomUUID()
    const ownUserData = !hasUserData(request)
    const sent = ownUserData ? { ...request, UserData: userDataOf(id) } : request
    const begun = await sends.begin({
      id,
      draftId,
      digest: digestOf(request, sha256),
      operatorId,
      ownUserData,
      request: sent,
      again,
      lastSeen,
    })
    if (begun.kind !== 'begun') return begun
    log.info({ send: id }, 'sending')
    const outcome = await tencent.createFlow(sent, fileId)
    const settlement = settlementOf(outcome)
    log.info({ send: id, outcome: outcome.ok ? 'created' : failureLabel(outcome.failure) }, 'sent')
    const send = await this.#write(begun.send, settlement)
    if (outcome.ok) {
      this.#remember(request)
      this.#announce(outcome.answer.FlowId)
      return { kind: 'created', send }
    }
    if (outcome.failure.kind === 'unknown') return { kind: 'unknown', send }
    if (outcome.failure.kind === 'tencent' && outcome.failure.code.startsWith('ResourceNotFound')) {
      await uploads
        .forget([fileId, ...picturesOf(request)])
        .catch((error: unknown) => log.warn({ err: error }, 'an upload could not be forgotten'))
    }
    return { kind: 'refused', send, failure: outcome.failure }
  }

  /** Adds its parties to the address book. The answer neither waits for this nor fails with it. */
  #remember(request: JsonObject): void {
    const { contacts, log, inFlight } = this.#options
    const end = inFlight.begin()
    void contacts
      .remember(contactsOf(request))
      .catch((error: unknown) => log.warn({ err: error }, 'the parties of a contract could not be remembered'))
      .finally(end)
  }

  /** Makes it appear at once in every open list of contracts. */
  #announce(flowId: string): void {
    const { announce, log, inFlight } = this.#options
    const end = inFlight.begin()
    void (announce?.(flowId) ?? Promise.resolve())
      .catch((error: unknown) => log.warn({ err: error }, 'a contract could not be announced'))
      .finally(end)
  }

  /**
   * Another gateway may have declared this one dead and the send unknown meanwhile, and a person may have settled it;
   * Tencent's own answer takes precedence.
   */
  async #write(send: SendRow, settlement: Settlement): Promise<SendRow> {
    const { sends, log } = this.#options
    const from = settlement.state === 'unknown' ? (['intent'] as const) : (['intent', 'unknown', 'none'] as const)
    for (let write = 1; ; write += 1) {
      try {
        const written = await sends.settle(send.id, from, settlement)
        if (written === null && settlement.state === 'created') await sends.complete(send.id, settlement)
        return written ?? (await sends.find(send.id)) ?? send
      } catch (error) {
        if (write === WRITES) {
          const flowId = settlement.state === 'created' ? settlement.flowId : null
          log.error(
            { err: error, send: send.id, state: settlement.state, flowId },
            'what became of a send could not be written',
          )
          return { ...send, ...settlement }
        }
        await this.#timing.sleep(WRITE_PAUSE_MS * write)
      }
    }
  }
}

function settlementOf(outcome: Outcome<z.output<typeof createFlowAnswer>>): Settlement {
  if (outcome.ok) {
    const { FlowId, Approvers, RequestId } = outcome.answer
    return { state: 'created', flowId: FlowId, approvers: Approvers ?? null, requestId: RequestId || null }
  }
  const { failure } = outcome
  if (failure.kind === 'unknown') return { state: 'unknown', errorMessage: failure.message }
  if (failure.kind === 'not-sent')
    return { state: 'refused', errorCode: 'not-sent', errorMessage: failure.message, requestId: null }
  return {
    state: 'refused',
    errorCode: failure.code,
    errorMessage: failure.message,
    requestId: failure.requestId || null,
  }
}

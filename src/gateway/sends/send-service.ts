// Creates contracts, and never the same one twice. The intent is stored before the request leaves, and the answer after
// it; until the store has the answer, it is kept beside the store. If the outcome is not known, it is stored as unknown
// until a callback or a person settles it.
import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { ContactStore } from '../store/contact-store.ts'
import type { AnswerFiles } from '../store/answer-files.ts'
import { AnswerKeeper } from '../store/answer-keeper.ts'
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
import { answerOfSend } from './answer-of-send.ts'

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
  /** Holds answers that the store cannot take. */
  readonly answerFiles: AnswerFiles
  readonly uploads: UploadStore
  readonly contacts: Pick<ContactStore, 'remember'>
  readonly tencent: Tencent
  readonly operatorId: string
  readonly log: FastifyBaseLogger
  readonly timing?: Timing
  /** Tracks every send until its outcome, and everything that goes with it, is stored. */
  readonly inFlight: InFlight
  /** Called for every stored contract. */
  readonly announce?: (flowId: string) => Promise<void>
}

export class SendService {
  readonly #options: SendServiceOptions
  readonly #answers: AnswerKeeper<Settlement, SendRow>
  /** Sends that did not leave because storing their intent failed. The store may contain them all the same. */
  readonly #abandoned = new Set<string>()

  constructor(options: SendServiceOptions) {
    this.#options = options
    this.#answers = new AnswerKeeper({
      files: options.answerFiles,
      shape: answerOfSend,
      write: (id, settlement) => this.#write(id, settlement),
      onLate: (send) => this.#makeKnown(send),
      log: options.log,
      timing: options.timing ?? realTiming,
    })
  }

  /** Tries to write what the store does not have yet. Never rejects. */
  async catchUp(): Promise<void> {
    for (const id of this.#abandoned) {
      const settled = this.#options.sends.settle(id, ['intent'], notSent('The store failed before the request left.'))
      await settled.then(
        () => this.#abandoned.delete(id),
        () => {},
      )
    }
    await this.#answers.writeWaiting()
  }

  /** Takes over the answers of a gateway that ended while its store was unavailable. Never rejects. */
  restore(): Promise<void> {
    return this.#answers.restore()
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
    // A draft whose answer is not stored yet must not look as if it were still being sent.
    await this.catchUp()
    const id = randomUUID()
    const ownUserData = !hasUserData(request)
    const sent = ownUserData ? { ...request, UserData: userDataOf(id) } : request
    const intent = { id, draftId, digest: digestOf(request, sha256), operatorId, ownUserData, request: sent }
    const begun = await sends.begin({ ...intent, again, lastSeen }).catch((error: unknown) => {
      this.#abandoned.add(id)
      throw error
    })
    if (begun.kind !== 'begun') return begun
    log.info({ send: id }, 'sending')
    const reserved = await this.#answers.reserve(id)
    const outcome = await tencent.createFlow(sent, fileId)
    const settlement = settlementOf(outcome)
    log.info({ send: id, outcome: outcome.ok ? 'created' : failureLabel(outcome.failure) }, 'sent')
    const written = await this.#answers.settle(reserved, settlement)
    // If the store is unavailable, the person still learns what Tencent said.
    const send = written ?? { ...begun.send, ...settlement }
    if (outcome.ok) {
      if (written) this.#makeKnown({ ...written, request })
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

  #makeKnown({ flowId, request }: SendRow): void {
    if (flowId === null) return
    if (request) this.#remember(request)
    this.#announce(flowId)
  }

  /** Adds the parties to the address book. The answer does not wait for this and does not fail with it. */
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
   * In the meantime another gateway may have declared this one dead and the send unknown, and a person may have settled
   * it. Tencent's own answer takes precedence.
   */
  async #write(id: string, settlement: Settlement): Promise<SendRow> {
    const { sends } = this.#options
    const from = settlement.state === 'unknown' ? (['intent'] as const) : (['intent', 'unknown', 'none'] as const)
    const settled = await sends.settle(id, from, settlement)
    if (settled === null && settlement.state === 'created') await sends.complete(id, settlement)
    const row = settled ?? (await sends.find(id))
    if (row === null) throw new Error('The store has no such send.')
    return row
  }
}

function notSent(errorMessage: string): Settlement {
  return { state: 'refused', errorCode: 'not-sent', errorMessage, requestId: null }
}

function settlementOf(outcome: Outcome<z.output<typeof createFlowAnswer>>): Settlement {
  if (outcome.ok) {
    const { FlowId, Approvers, RequestId } = outcome.answer
    return { state: 'created', flowId: FlowId, approvers: Approvers ?? null, requestId: RequestId || null }
  }
  const { failure } = outcome
  if (failure.kind === 'unknown') return { state: 'unknown', errorMessage: failure.message }
  if (failure.kind === 'not-sent') return notSent(failure.message)
  return {
    state: 'refused',
    errorCode: failure.code,
    errorMessage: failure.message,
    requestId: failure.requestId || null,
  }
}

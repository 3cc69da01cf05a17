// Creates QR codes, never one twice: each is stored under an id that the caller chooses, before the request leaves.
import { createHash } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { z } from 'zod'
import { qrLimits } from '../../contract/after-sending/limits.ts'
import { qrCodeEvent, type EventHub } from '../events/event-hub.ts'
import { dayMs, momentOf } from '../../contract/values/moment.ts'
import { canonicalJson } from '../sends/digest.ts'
import { userDataOf } from '../callback-messages/user-data.ts'
import type { QrCodeRow } from '../store/after-sending-tables.ts'
import type { AnswerFiles } from '../store/answer-files.ts'
import { AnswerKeeper } from '../store/answer-keeper.ts'
import type { QrCodeSettlement, QrCodeStore } from '../store/qr-code-store.ts'
import type { Edition } from '../../contract/api/editions.ts'
import { realTiming, type Timing } from '../runtime/timing.ts'
import { answerOfQrCode } from './answer-of-qr-code.ts'
import type { OwnQrCodeSettings, qrCodeAnswer } from '../tencent/after-sending-shapes.ts'
import { given } from '../tencent/given.ts'
import { failureLabel, type CallFailure, type Outcome } from '../tencent/outcome.ts'
import type { Tencent } from '../tencent/tencent.ts'
import type { NewQrCode } from './new-qr-code.ts'
import type { InFlight } from '../runtime/in-flight.ts'

export type MadeQrCode =
  | { readonly kind: 'made' | 'unknown' | 'under-way'; readonly row: QrCodeRow }
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  | { readonly kind: 'taken' }

export type SettledQrCode =
  | { readonly kind: 'settled'; readonly row: QrCodeRow }
  | { readonly kind: 'not-found' | 'under-way' | 'taken' | 'already-settled' }

export type EndedQrCode =
  | { readonly ok: true; readonly row: QrCodeRow | null }
  | { readonly ok: false; readonly failure: CallFailure }

export interface QrCodeServiceOptions {
  readonly qrCodes: QrCodeStore
  /** Where answers are kept that the store does not take. */
  readonly answerFiles: AnswerFiles
  readonly timing?: Timing
  readonly tencent: Pick<Tencent, 'createQrCode' | 'cancelQrCode'>
  readonly events: EventHub
  readonly log: FastifyBaseLogger
  readonly inFlight: InFlight
}

/**
 * What Tencent answers to cancelling a code that is already cancelled, used up or expired (S2; docs/conformance.md).
 */
const DEAD = ['OperationDenied.QrInvalid', 'OperationDenied.QrHasExpire']

export class QrCodeService {
  readonly #options: QrCodeServiceOptions
  readonly #answers: AnswerKeeper<QrCodeSettlement, QrCodeRow>

  constructor(options: QrCodeServiceOptions) {
    this.#options = options
    this.#answers = new AnswerKeeper({
      files: options.answerFiles,
      shape: answerOfQrCode,
      write: (id, settlement) => this.#write(id, settlement),
      onLate: (row) => options.events.publish([qrCodeEvent(row)]),
      log: options.log,
      timing: options.timing ?? realTiming,
    })
  }

  /** Answers that the store does not have yet are written, where it takes them. Never rejects. */
  catchUp(): Promise<void> {
    return this.#answers.writeWaiting()
  }

  /** Takes over the answers that a gateway left that ended while its store was away. Never rejects. */
  restore(): Promise<void> {
    return this.#answers.restore()
  }

  /** Runs to its end even if nobody waits for it any more. */
  async make(asked: NewQrCode): Promise<MadeQrCode> {
    const end = this.#options.inFlight.begin()
    try {
      return await this.#make(asked)
    } finally {
      end()
    }
  }

  async #make(asked: NewQrCode): Promise<MadeQrCode> {
    const { qrCodes, tencent, log } = this.#options
    await this.catchUp()
    const begun = await qrCodes.begin(rowOf(asked))
    if (begun.kind === 'taken') return begun
    if (begun.kind === 'known') return { kind: kindOf(begun.row), row: begun.row }
    const { id } = begun.row
    log.info({ qrCode: id }, 'making a QR code')
    const reserved = await this.#answers.reserve(id)
    const outcome = await tencent.createQrCode(asked.edition, settingsOf(asked))
    log.info({ qrCode: id, outcome: outcome.ok ? 'created' : failureLabel(outcome.failure) }, 'made a QR code')
    const settlement = settlementOf(outcome)
    const written = await this.#answers.settle(reserved, settlement)
    // Where the store is away, the person still learns what Tencent said.
    const row = written ?? { ...begun.row, ...settlement }
    this.#options.events.publish([qrCodeEvent(row)])
    if (outcome.ok) return { kind: 'made', row }
    return outcome.failure.kind === 'unknown' ? { kind: 'unknown', row } : { kind: 'refused', failure: outcome.failure }
  }

  /** Meanwhile a person may have settled it: what Tencent itself answered is the truth all the same. */
  async #write(id: string, settlement: QrCodeSettlement): Promise<QrCodeRow> {
    const { qrCodes } = this.#options
    const from = settlement.state === 'unknown' ? (['intent'] as const) : (['intent', 'unknown', 'none'] as const)
    const row = (await qrCodes.settle(id, from, settlement)) ?? (await qrCodes.find(id))
    if (row === null) throw new Error('The store has no such QR code.')
    return row
  }

  /**
   * Settles a code of unknown outcome: by the QrCodeId that a person found in Tencent's console, or by their statement
   * that there is none (null). Tencent has no action to query a QR code, so the id is trusted; it must not belong to
   * another code.
   */
  async settle(id: string, qrCodeId: string | null): Promise<SettledQrCode> {
    const { qrCodes, events, log } = this.#options
    const known = await qrCodes.find(id)
    if (known === null) return { kind: 'not-found' }
    if (known.state === 'intent') return { kind: 'under-way' }
    if (qrCodeId !== null && (await qrCodes.findByTencentId(qrCodeId))) return { kind: 'taken' }
    const row = await qrCodes.settle(
      id,
      ['unknown'],
      qrCodeId === null ? { state: 'none' } : { state: 'created', qrCodeId, adopted: true },
    )
    if (row === null) return { kind: 'already-settled' }
    log.info({ qrCode: id, state: row.state }, 'a person settled a QR code')
    events.publish([qrCodeEvent(row)])
    return { kind: 'settled', row }
  }

  /** Also cancels codes that were made elsewhere. If Tencent says that a code is already dead, that is stored too. */
  async cancel(edition: Edition, qrCodeId: string, proxyOrganizationId?: string): Promise<EndedQrCode> {
    const { qrCodes, tencent, events } = this.#options
    const proxy = proxyOrganizationId ?? (await qrCodes.findByTencentId(qrCodeId))?.proxyOrganizationId ?? undefined
    const outcome = await tencent.cancelQrCode(edition, qrCodeId, proxy)
    const isDead = !outcome.ok && outcome.failure.kind === 'tencent' && DEAD.includes(outcome.failure.code)
    if (!outcome.ok && !isDead) return outcome
    const row = await qrCodes.end(qrCodeId, outcome.ok ? 'cancelled' : 'dead')
    if (row) events.publish([qrCodeEvent(row)])
    return outcome.ok ? { ok: true, row } : outcome
  }
}

function kindOf({ state }: QrCodeRow): 'made' | 'unknown' | 'under-way' {
  if (state === 'intent') return 'under-way'
  return state === 'unknown' ? 'unknown' : 'made'
}

/** The requested end of validity, used until Tencent gives one. */
function askedUntil({ expiredOn, qrEffectiveDay }: NewQrCode): Date {
  return momentOf(expiredOn) ?? new Date(Date.now() + (qrEffectiveDay || qrLimits.qrDays) * dayMs)
}

function rowOf(asked: NewQrCode) {
  const { id, edition, templateId, flowName, qrCodeName, maxFlowNum, flowEffectiveDay, restrictions } = asked
  return {
    id,
    edition,
    digest: createHash('sha256').update(canonicalJson(asked)).digest('hex'),
    templateId,
    flowName,
    qrCodeName: qrCodeName || flowName,
    maxFlowNum: maxFlowNum || qrLimits.flows,
    flowEffectiveDay: flowEffectiveDay || qrLimits.flowDays,
    restrictions: restrictions?.length ?? 0,
    expiresAt: askedUntil(asked),
    proxyOrganizationId: asked.proxyOrganizationId ?? null,
  }
}

/** Leaves out what is not given, so that Tencent's defaults apply. */
function settingsOf(asked: NewQrCode): OwnQrCodeSettings {
  const { restrictions, approverComponentLimitTypes: limits } = asked
  const settings = {
    TemplateId: asked.templateId,
    FlowName: asked.flowName,
    MaxFlowNum: asked.maxFlowNum,
    FlowEffectiveDay: asked.flowEffectiveDay,
    QrEffectiveDay: asked.qrEffectiveDay,
    QrCodeExpiredOn: asked.expiredOn,
    Restrictions: restrictions?.map(({ name, mobile, idCardType, idCardNumber }) =>
      given({ Name: name, Mobile: mobile, IdCardType: idCardType, IdCardNumber: idCardNumber }),
    ),
    CallbackUrl: asked.callbackUrl,
    ApproverComponentLimitTypes: limits?.map(({ recipientId, values }) => ({
      RecipientId: recipientId,
      Values: values,
    })),
    QrCodeName: asked.qrCodeName,
    FlowNameAppendScannerInfo: asked.flowNameAppendScannerInfo,
    ForbidPersonalMultipleSign: asked.forbidPersonalMultipleSign,
    FlowDisplayType: asked.flowDisplayType,
    // Comes back with every contract of the code (SDK): the caller's own, or else ours. The third-party application
    // edition has no such field.
    UserData: asked.userData || (asked.edition === 'ess' ? userDataOf(asked.id, 'luokuanQrCode') : undefined),
    Agent: asked.proxyOrganizationId === undefined ? undefined : { ProxyOrganizationId: asked.proxyOrganizationId },
  }
  return given(settings)
}

function settlementOf(outcome: Outcome<z.output<typeof qrCodeAnswer>>): QrCodeSettlement {
  if (!outcome.ok) return { state: outcome.failure.kind === 'unknown' ? 'unknown' : 'refused' }
  const { QrCode, SignUrls } = outcome.answer
  return {
    state: 'created',
    qrCodeId: QrCode.QrCodeId,
    url: QrCode.QrCodeUrl ?? null,
    expiresAt: momentOf(QrCode.ExpiredTime),
    signUrls: SignUrls
      ? { http: SignUrls.HttpSignUrl ?? '', app: SignUrls.AppSignUrl ?? '', expiresAt: SignUrls.EffectiveTime ?? '' }
      : null,
  }
}

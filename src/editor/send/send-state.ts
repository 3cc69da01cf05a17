// One sending of the open draft, from the look before to the FlowId. Every way out is a state of its own, and the one
// that nobody knows the end of is never shown as a failure.
import { create } from 'zustand'
import type { Draft } from '../../contract/draft/draft.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { flush } from '../session/session.ts'
import { GatewayError, getSends, postSend, settle, type Send } from './api.ts'
import { forgetUpload, uploadContract } from './upload.ts'

export type SendPhase =
  | { readonly step: 'asking' }
  | { readonly step: 'review' }
  | { readonly step: 'uploading'; readonly percent: number }
  | { readonly step: 'creating' }
  | { readonly step: 'created'; readonly send: Send; readonly now: boolean }
  | { readonly step: 'underWay'; readonly send: Send }
  /** No send where even the gateway did not answer any more. */
  | { readonly step: 'unknown'; readonly send: Send | null }
  | { readonly step: 'failed'; readonly error: GatewayError }

interface SendState {
  readonly open: boolean
  readonly phase: SendPhase
  /** The newest send that was known before this one. */
  readonly last: Send | null
}

export const useSend = create<SendState>()(() => ({ open: false, phase: { step: 'asking' }, last: null }))

const show = (phase: SendPhase) => useSend.setState({ phase })

/** Opens the page before sending, and asks what is known of this draft. */
export async function openSend(draft: Draft): Promise<void> {
  useSend.setState({ open: true, phase: { step: 'asking' }, last: null })
  await refreshSend(draft.id)
}

export function closeSend(): void {
  const { phase } = useSend.getState()
  if (phase.step !== 'uploading' && phase.step !== 'creating') useSend.setState({ open: false })
}

export function reviewAgain(): void {
  show({ step: 'review' })
}

/** Asks the gateway what became of this draft. */
export async function refreshSend(draftId: string): Promise<void> {
  try {
    const [last = null] = await getSends(draftId)
    useSend.setState({ last })
    show(phaseOf(last))
  } catch (error) {
    show({ step: 'failed', error: asGatewayError(error) })
  }
}

function phaseOf(last: Send | null): SendPhase {
  switch (last?.state) {
    case 'created':
      return { step: 'created', send: last, now: false }
    case 'intent':
      return { step: 'underWay', send: last }
    case 'unknown':
      return { step: 'unknown', send: last }
    default:
      return { step: 'review' }
  }
}

let busy = false

/** Uploads and creates. A second call while one runs does nothing. */
export async function sendDraft(draft: Draft, options: { readonly again: boolean }): Promise<void> {
  if (busy) return
  busy = true
  try {
    show({ step: 'uploading', percent: 0 })
    await flush()
    const uploaded = await uploadContract(draft.file, (percent) => show({ step: 'uploading', percent }))
    show({ step: 'creating' })
    const { last } = useSend.getState()
    const send = await createOnce({
      draftId: draft.id,
      fileId: uploaded.fileId,
      sha256: uploaded.sha256,
      request: { ...toRequest(draft) },
      ...(options.again ? { again: true, ...(last ? { lastSeen: last.id } : {}) } : {}),
    })
    if (send) {
      useSend.setState({ last: send })
      show(send.state === 'created' ? { step: 'created', send, now: true } : phaseOf(send))
    }
  } catch (error) {
    failed(asGatewayError(error))
  } finally {
    busy = false
  }
}

/** The create itself. Where the gateway falls silent in the middle of it, what it wrote down is asked, not assumed. */
async function createOnce(body: Parameters<typeof postSend>[0]): Promise<Send | null> {
  try {
    return await postSend(body)
  } catch (error) {
    if (asGatewayError(error).code !== 'offline') throw error
    const { last } = useSend.getState()
    const sends = await getSends(body.draftId).catch(() => null)
    if (sends === null) {
      show({ step: 'unknown', send: null })
      return null
    }
    const [newest] = sends
    if (newest && newest.id !== last?.id) return newest
    // The gateway is there and wrote nothing down: then nothing left it.
    throw error
  }
}

function failed(error: GatewayError): void {
  if (error.code === 'file-expired') forgetUpload()
  if (error.send) useSend.setState({ last: error.send })
  // Refused because of an earlier send: that one is what there is to know.
  if (error.send && ['under-way', 'outcome-unknown', 'already-sent'].includes(error.code)) return show(phaseOf(error.send))
  show({ step: 'failed', error })
}

/** The person found the contract, or found that there is none. Gives back what is wrong, or null. */
export async function settleSend(send: Send, found: { flowId: string } | { none: true }): Promise<GatewayError | null> {
  try {
    const settled = await settle(send.id, found)
    useSend.setState({ last: settled })
    show(phaseOf(settled))
    return null
  } catch (error) {
    return asGatewayError(error)
  }
}

function asGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError('unexpected')
}

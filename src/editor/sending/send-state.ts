// One sending of the open draft, from the look before to the FlowId. Every way out is a state of its own, and the one
// that nobody knows the end of is never shown as a failure.
import { create } from 'zustand'
import type { Draft } from '../../contract/draft/draft.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { freshPictures } from '../drafts/pictures/fresh-pictures.ts'
import { forgetPictureUploads } from '../drafts/pictures/shelf.ts'
import { flush } from '../drafts/session/session.ts'
import { asGatewayError, GatewayError, getSends, postSend, settle, type Send } from '../gateway-client/api.ts'
import { askEnvironment } from '../gateway-client/environment.ts'
import { forgetUpload, isFileForgotten, uploadContract } from './upload.ts'

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
  /** The draft that all this is about. */
  readonly draftId: string | null
  readonly phase: SendPhase
  /** The newest send that was known before this one. */
  readonly last: Send | null
}

export const useSend = create<SendState>()(() => ({
  open: false,
  draftId: null,
  phase: { step: 'asking' },
  last: null,
}))

/** True while an upload or a create is under way. */
let busy = false
/** Counts the questions to the gateway. */
let asked = 0

const show = (phase: SendPhase) => useSend.setState({ phase })

/** Opens the page before sending, and asks what is known of this draft. */
export async function openSend(draft: Draft): Promise<void> {
  if (busy) return useSend.setState({ open: true })
  useSend.setState({ open: true, draftId: draft.id, phase: { step: 'asking' }, last: null })
  void askEnvironment()
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
  asked += 1
  const mine = asked
  // An answer to an older question, or about another draft, or in the middle of a send, says nothing.
  const isCurrent = () => mine === asked && !busy && useSend.getState().draftId === draftId
  try {
    const [last = null] = await getSends(draftId)
    if (!isCurrent()) return
    useSend.setState({ last })
    show(phaseOf(last))
  } catch (error) {
    if (isCurrent()) show({ step: 'failed', error: asGatewayError(error) })
  }
}

/**
 * Asks again, unseen: while it is not known what became of the send, and for no more than that. What goes wrong changes
 * nothing.
 */
export async function lookAgain(draftId: string): Promise<void> {
  const isOpen = () => {
    const { phase, draftId: shown } = useSend.getState()
    return !busy && shown === draftId && (phase.step === 'unknown' || phase.step === 'underWay')
  }
  if (!isOpen()) return
  const [last = null] = await getSends(draftId).catch(() => [])
  if (!isOpen() || last === null || last.state === 'unknown' || last.state === 'intent') return
  // A question that was asked before knows less.
  asked += 1
  useSend.setState({ last })
  show(phaseOf(last))
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

/** Uploads and creates. A second call while one runs does nothing. */
export async function sendDraft(draft: Draft, options: { readonly again: boolean }): Promise<void> {
  if (busy) return
  busy = true
  try {
    show({ step: 'uploading', percent: 0 })
    await flush()
    const uploaded = await uploadContract(draft.file, (percent) => show({ step: 'uploading', percent }))
    const fresh = await freshPictures(draft)
    show({ step: 'creating' })
    const { last } = useSend.getState()
    const send = await createOnce({
      draftId: draft.id,
      fileId: uploaded.fileId,
      sha256: uploaded.sha256,
      request: { ...toRequest(fresh) },
      ...(options.again ? { again: true, ...(last ? { lastSeen: last.id } : {}) } : {}),
    })
    if (send) {
      useSend.setState({ last: send })
      show(outcomeOf(send))
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

/** What a send that was just made came to. */
function outcomeOf(send: Send): SendPhase {
  if (send.state === 'created') return { step: 'created', send, now: true }
  if (send.state !== 'refused') return phaseOf(send)
  const { error, requestId } = send
  const message = error?.message ?? ''
  const tencent = error && requestId ? { code: error.code, message, requestId } : undefined
  return {
    step: 'failed',
    error: new GatewayError(tencent ? 'refused' : 'not-sent', { code: 'refused', message, tencent }),
  }
}

function failed(error: GatewayError): void {
  if (isFileForgotten(error)) {
    forgetUpload()
    forgetPictureUploads()
  }
  if (error.send) useSend.setState({ last: error.send })
  // Refused because of an earlier send: that one is what there is to know.
  if (error.send && ['under-way', 'outcome-unknown', 'already-sent'].includes(error.code))
    return show(phaseOf(error.send))
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

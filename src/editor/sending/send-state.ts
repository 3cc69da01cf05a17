// One send of the open draft, from the review to the FlowId. Every outcome is a state of its own, and an unknown
// outcome is never shown as a failure.
import { create } from 'zustand'
import type { Draft } from '../../contract/draft/draft.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { freshPictures } from '../drafts/pictures/fresh-pictures.ts'
import { forgetPictureUploads } from '../drafts/pictures/shelf.ts'
import { flush } from '../drafts/session/open-session.ts'
import { asGatewayError, call, GatewayError } from '../gateway-client/call.ts'
import type { NewSend, Send } from '../../gateway/routes.ts'
import { askEnvironment } from '../gateway-client/environment.ts'
import { isCancelled, orCancelled } from '../gateway-client/pause.ts'
import { forgetUpload, isFileForgotten, uploadContract } from './upload.ts'

export type SendPhase =
  | { readonly step: 'asking' }
  | { readonly step: 'review' }
  | { readonly step: 'uploading'; readonly percent: number }
  | { readonly step: 'creating' }
  | { readonly step: 'created'; readonly send: Send; readonly now: boolean }
  | { readonly step: 'underWay'; readonly send: Send }
  /** `send` is null if even the gateway stopped answering. */
  | { readonly step: 'unknown'; readonly send: Send | null }
  | { readonly step: 'failed'; readonly error: GatewayError }

interface SendState {
  readonly open: boolean
  /** The draft that this state is about. */
  readonly draftId: string | null
  readonly phase: SendPhase
  /** The newest known send before this one. */
  readonly last: Send | null
}

export const useSend = create<SendState>()(() => ({
  open: false,
  draftId: null,
  phase: { step: 'asking' },
  last: null,
}))

/** True while an upload or create is in flight. */
let busy = false
/** Counts the requests to the gateway, to recognize outdated answers. */
let asked = 0

const show = (phase: SendPhase) => useSend.setState({ phase })

/** Opens the review page and asks what is known of this draft. */
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
  // Ignores the answer to an older request, about another draft, or arriving during a send.
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

/** Asks again in the background, only while the outcome of the send is unknown. Failures change nothing. */
export async function lookAgain(draftId: string): Promise<void> {
  const isOpen = () => {
    const { phase, draftId: shown } = useSend.getState()
    return !busy && shown === draftId && (phase.step === 'unknown' || phase.step === 'underWay')
  }
  if (!isOpen()) return
  const [last = null] = await getSends(draftId).catch(() => [])
  if (!isOpen() || last === null || last.state === 'unknown' || last.state === 'intent') return
  // Invalidates earlier requests, which know less.
  asked += 1
  useSend.setState({ last })
  show(phaseOf(last))
}

/** The draft's sends, newest first. */
async function getSends(draftId: string): Promise<readonly Send[]> {
  return (await call('GET /api/sends', { query: { draftId } })).sends
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

/** Ends the upload under way. Null while nothing can be given up: a request to create is out, or there is none. */
let uploading: AbortController | null = null

/** Gives up before anything has been created, and returns to the review. */
export function cancelUpload(): void {
  uploading?.abort()
}

/** Uploads and creates. Does nothing while another call is running. */
export async function sendDraft(draft: Draft, options: { readonly again: boolean }): Promise<void> {
  if (busy) return
  busy = true
  try {
    show({ step: 'uploading', percent: 0 })
    const { signal } = (uploading = new AbortController())
    await flush()
    const onPercent = (percent: number) => show({ step: 'uploading', percent })
    const uploaded = await uploadContract(draft.file, { onPercent, signal })
    const fresh = await orCancelled(freshPictures(draft), signal)
    uploading = null
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
    if (isCancelled(error)) show({ step: 'review' })
    else failed(asGatewayError(error))
  } finally {
    uploading = null
    busy = false
  }
}

/**
 * Called once for one press of the button, and never repeated automatically: a second call may create a second
 * contract. If the gateway stops answering, asks for what it recorded instead of assuming an outcome.
 */
async function createOnce(body: NewSend): Promise<Send | null> {
  try {
    return (await call('POST /api/sends', { body })).send
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
    // The gateway answers and has recorded nothing, so nothing was sent.
    throw error
  }
}

/** The phase for the outcome of a send that was just made. */
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
  // Refused because of an earlier send: show that one.
  if (error.send && ['under-way', 'outcome-unknown', 'already-sent'].includes(error.code))
    return show(phaseOf(error.send))
  show({ step: 'failed', error })
}

/** Records that the person found the contract, or that there is none. Returns what went wrong, or null. */
export async function settleSend(send: Send, found: { flowId: string } | { none: true }): Promise<GatewayError | null> {
  try {
    const settled = await call('POST /api/sends/{sendId}/settlement', { params: { sendId: send.id }, body: found })
    useSend.setState({ last: settled.send })
    show(phaseOf(settled.send))
    return null
  } catch (error) {
    return asGatewayError(error)
  }
}

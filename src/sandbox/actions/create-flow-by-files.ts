// CreateFlowByFiles (S4): creates a contract from an uploaded PDF, or with NeedPreview a preview of it.
import { createFlowByFiles as parameters } from '../../contract/api/create-flow-by-files.ts'
import { shapeOf } from '../../contract/api/shape.ts'
import { objectsIn, type JsonObject } from '../../contract/values/json-object.ts'
import type { RequestToDraw } from '../jobs/jobs.ts'
import { isPicture } from '../../document/file-kind.ts'
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import { typedComponentsOf } from '../../contract/request/request-components.ts'
import type { FileStore, StoredFile } from '../store/file-store.ts'
import { lifeOfRequest } from '../flow-life/from-request.ts'
import type { ApproverItem } from '../store/flow-store.ts'
import { newId, signIdOf } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'
import { withFileRefusal } from './file-refusal.ts'
import { fileOfRequest, filePath, placeText, refusalOf } from './request-checks.ts'

export const createFlowByFiles: Action = {
  name: 'CreateFlowByFiles',
  version: ESS_VERSION,
  shape: shapeOf(parameters),
  async run(request, context) {
    const file = await fileOfRequest(request, context.store.files, context.now())
    if (request.NeedPreview === true) return preview(request, file, context)
    return start(request, file, context)
  },
}

/** The files named in FILL_IMAGE and ATTACHMENT must exist and be pictures; null if they are. */
async function pictureRefusal(request: JsonObject, files: FileStore): Promise<EssError | null> {
  const named = typedComponentsOf(request).flatMap(({ component, path }) =>
    pictureIds(component).map((fileId) => ({ fileId, path })),
  )
  // If several components name the same file, the first is reported.
  const places = new Map(named.toReversed().map(({ fileId, path }) => [fileId, [...path, 'ComponentValue']]))
  for (const [fileId, path] of places) {
    const file = await files.find(fileId)
    if (!file) return new EssError('ResourceNotFound.Resource', placeText(path))
    if (!isPicture(file.kind)) return new EssError('OperationDenied.FileNoMatchResource', placeText(path))
  }
  return null
}

/**
 * Creates no contract, only a link that is valid for 300 seconds, and uses up one preview. PreviewType 0 downloads the
 * PDF, 1 shows it in a page.
 */
async function preview(request: JsonObject, source: StoredFile, context: ActionContext): Promise<JsonObject> {
  const { store, urlOf } = context
  const bytes = (await drawn(request, source, context, 'preview'))!
  // A failed preview costs nothing. Tencent documents no code of its own for used-up previews.
  if (!(await store.flows.takePreview())) throw new EssError('OperationDenied.NoQuota')
  const name = `${String(request.FlowName)}.pdf`
  const file = await store.files.add({ name, kind: 'pdf', bytes, lifeMs: LINK_LIFE_MS })
  const asPage = request.PreviewType === 1
  const token = await store.files.link(file.id, asPage ? 'page' : 'download', name, LINK_LIFE_MS)
  return { FlowId: '', PreviewUrl: urlOf(asPage ? 'preview' : 'files', token) }
}

async function start(request: JsonObject, source: StoredFile, context: ActionContext): Promise<JsonObject> {
  const { files } = context.store
  const id = newId()
  const items = objectsIn(request.Approvers).map((approver): ApproverItem => {
    const recipientId = newId()
    return {
      SignId: signIdOf(id, recipientId),
      RecipientId: recipientId,
      ApproverRoleName: typeof approver.ApproverRoleName === 'string' ? approver.ApproverRoleName : '',
    }
  })
  // The initiator's values are drawn when the flow starts.
  const writes = objectsIn(request.Components).length > 0
  const bytes = await drawn(request, source, context, writes ? 'start' : null)
  const { id: fileId } = bytes ? await files.add({ name: source.name, kind: 'pdf', bytes }) : source
  const createdAt = context.now()
  const life = lifeOfRequest(
    request,
    items.map(({ RecipientId }) => RecipientId),
    createdAt,
  )
  try {
    const flow = await context.flowService.start({
      id,
      fileId,
      sourceFileId: bytes ? source.id : null,
      request,
      approvers: items,
      life,
      templateId: '',
      qrCodeId: null,
      createdAt,
    })
    return { FlowId: flow.id, PreviewUrl: '', Approvers: items }
  } catch (error) {
    // The file's hour ended while the contract was being created, and it was removed.
    if (!(error instanceof EssError) && !(await files.find(fileId)))
      throw new EssError('ResourceNotFound.Resource', placeText(filePath))
    throw error
  }
}

const undrawable = { preview: 'FailedOperation.PreViewUrlFail', start: 'InternalError.Pdf' } as const

/**
 * Checks the request in full, and draws it unless `stage` is null; null if it is only checked. Throws the EssError that
 * Tencent would answer.
 */
async function drawn(
  request: JsonObject,
  file: StoredFile,
  { store, drawings, asker }: ActionContext,
  stage: RequestToDraw['stage'],
): Promise<Uint8Array | null> {
  const missing = await pictureRefusal(request, store.files)
  const result = await withFileRefusal(
    { code: 'InternalError.Pdf', failed: undrawable[stage ?? 'start'], place: filePath },
    () => drawings.request({ file, request, stage: missing ? null : stage }, asker),
  )
  // What is wrong with the request comes before its pictures.
  if ('refusal' in result) throw refusalOf(result.refusal)
  if (missing) throw missing
  return result.drawn
}

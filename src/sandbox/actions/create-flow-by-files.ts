// CreateFlowByFiles (S4): creates a contract from an uploaded PDF, or with NeedPreview a preview of it.
import { createFlowByFiles as parameters } from '../../contract/api/create-flow-by-files.ts'
import { shapeOf } from '../../contract/api/shape.ts'
import { objectsIn, type JsonObject } from '../../contract/values/json-object.ts'
import { drawRequest, type DrawOptions } from '../draw/draw-request.ts'
import { isPicture } from '../../document/file-kind.ts'
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import { typedComponentsOf } from '../../contract/request/request-components.ts'
import type { FileStore } from '../store/file-store.ts'
import { lifeOfRequest } from '../flow-life/from-request.ts'
import type { ApproverItem } from '../store/flow-store.ts'
import { newId, signIdOf } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'
import { filePath, placeText, withCheckedRequest, type CheckedRequest } from './request-checks.ts'

export const createFlowByFiles: Action = {
  name: 'CreateFlowByFiles',
  version: ESS_VERSION,
  shape: shapeOf(parameters),
  run: (request, context) =>
    withCheckedRequest(request, context.store.files, context.now(), async (checked) => {
      await checkPictures(request, context.store.files)
      return request.NeedPreview === true ? preview(request, checked, context) : start(request, checked, context)
    }),
}

/** The files named in FILL_IMAGE and ATTACHMENT must exist and be pictures. */
async function checkPictures(request: JsonObject, files: FileStore): Promise<void> {
  const named = typedComponentsOf(request).flatMap(({ component, path }) =>
    pictureIds(component).map((fileId) => ({ fileId, path })),
  )
  // If several components name the same file, the first is reported.
  const places = new Map(named.toReversed().map(({ fileId, path }) => [fileId, [...path, 'ComponentValue']]))
  for (const [fileId, path] of places) {
    const file = await files.find(fileId)
    if (!file) throw new EssError('ResourceNotFound.Resource', placeText(path))
    if (!isPicture(file.kind)) throw new EssError('OperationDenied.FileNoMatchResource', placeText(path))
  }
}

/**
 * Creates no contract, only a link that is valid for 300 seconds, and uses up one preview. PreviewType 0 downloads the
 * PDF, 1 shows it in a page.
 */
async function preview(request: JsonObject, checked: CheckedRequest, context: ActionContext): Promise<JsonObject> {
  const { store, urlOf } = context
  const bytes = await drawn(request, checked, context, 'preview', 'FailedOperation.PreViewUrlFail')
  // A failed preview costs nothing. Tencent documents no code of its own for used-up previews.
  if (!(await store.flows.takePreview())) throw new EssError('OperationDenied.NoQuota')
  const name = `${String(request.FlowName)}.pdf`
  const file = await store.files.add({ name, kind: 'pdf', bytes, lifeMs: LINK_LIFE_MS })
  const asPage = request.PreviewType === 1
  const token = await store.files.link(file.id, asPage ? 'page' : 'download', name, LINK_LIFE_MS)
  return { FlowId: '', PreviewUrl: urlOf(asPage ? 'preview' : 'files', token) }
}

async function start(request: JsonObject, checked: CheckedRequest, context: ActionContext): Promise<JsonObject> {
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
  const writes = objectsIn(request.Components).length > 0
  const { id: fileId } = writes ? await written(request, checked, context) : checked.file
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
      sourceFileId: writes ? checked.file.id : null,
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

/** The PDF with the initiator's values, which are drawn when the flow starts. */
async function written(request: JsonObject, checked: CheckedRequest, context: ActionContext) {
  const bytes = await drawn(request, checked, context, 'start', 'InternalError.Pdf')
  return context.store.files.add({ name: checked.file.name, kind: 'pdf', bytes })
}

async function drawn(
  request: JsonObject,
  { bytes, open }: CheckedRequest,
  { store, now }: ActionContext,
  stage: DrawOptions['stage'],
  failure: string,
): Promise<Uint8Array> {
  try {
    return await drawRequest({
      bytes,
      open,
      request,
      stage,
      now: now(),
      picture: async (fileId) => {
        const file = await store.files.find(fileId)
        return file && { kind: file.kind, bytes: await store.files.read(fileId) }
      },
    })
  } catch (error) {
    throw new EssError(failure, '', { cause: error })
  }
}

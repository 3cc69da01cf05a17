// Files of other types: Tencent makes PDFs of them, which the editor then opens.
import type { FastifyInstance } from 'fastify'
import { maxFileBytes } from '../../document/open-error.ts'
import { fetchFile } from '../files/fetch-file.ts'
import { decodeFileName, resourceTypeOf, withEnding } from '../files/file-name.ts'
import { MAX_PICTURE_BYTES } from '../files/picture.ts'
import { withReceivedFile } from '../files/receive-file.ts'
import type { ResourceType } from '../tencent/shapes.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { routeList } from './route-list.ts'

const pictures: readonly ResourceType[] = ['png', 'jpg', 'jpeg', 'bmp']

export function addConversionRoutes(
  app: FastifyInstance,
  { incomingFolder: folder, settings, tencent, uploader }: Context,
): void {
  addRoute(app, routeList.convert, async ({ headers, body, request }) => {
    const given = decodeFileName(headers['x-file-name'])
    const type = resourceTypeOf(given)
    const name = withEnding(given, type)
    const maxBytes = pictures.includes(type) ? MAX_PICTURE_BYTES : maxFileBytes
    const announced = request.headers['content-length']
    return withReceivedFile(body, { folder, maxBytes, announced }, async (file) => {
      const outcome = await tencent.createConvertTask(await uploader.uploadAnew(file, name), name, type)
      if (!outcome.ok) throw tencentFailure(outcome.failure)
      return answer(202, { conversionId: outcome.answer.TaskId })
    })
  })

  addRoute(app, routeList.conversion, async ({ params }) => {
    const { status, message } = await taskOf(params.conversionId)
    return answer(200, { status, message })
  })

  addRoute(app, routeList.convertedPdf, async ({ params }) => {
    const { status, fileId } = await taskOf(params.conversionId)
    if (status !== 'done' || !fileId)
      throw new Failure('conversion-unfinished', 'There is no PDF: the conversion has not come to its end, or failed.')
    const outcome = await tencent.documentUrls(fileId)
    if (!outcome.ok) throw tencentFailure(outcome.failure)
    const [first] = outcome.answer.FileUrls
    return answer(200, await fetchFile(first?.Url ?? '', settings, maxFileBytes))
  })

  async function taskOf(taskId: string) {
    const outcome = await tencent.taskResult(taskId)
    if (!outcome.ok) throw tencentFailure(outcome.failure)
    const { TaskStatus, TaskMessage, ResourceId } = outcome.answer
    return { status: stateOf(TaskStatus), message: TaskMessage ?? undefined, fileId: ResourceId }
  }
}

/** 0 submitted, 4 converting, 8 done, below 0 failed (SDK, DescribeFileConvertTask). */
function stateOf(taskStatus: number): 'converting' | 'done' | 'failed' {
  if (taskStatus < 0) return 'failed'
  return taskStatus === 8 ? 'done' : 'converting'
}

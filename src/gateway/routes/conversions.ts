// Files of other types: Tencent converts them to PDF, which the editor then opens.
import { z } from 'zod'
import { maxFileBytes } from '../../document/open-error.ts'
import { answer, fileContent, route, tencentIsAsked } from '../api/define-route.ts'
import { fileHeaders } from '../api/shapes.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { fetchFile } from '../files/fetch-file.ts'
import { decodeFileName, resourceTypeOf, withEnding } from '../files/file-name.ts'
import { maxPictureBytes } from '../../contract/values/picture.ts'
import { resourceTypes, type ResourceType } from '../tencent/shapes.ts'
import type { Tencent } from '../tencent/tencent.ts'

const conversion = z.object({ conversionId: z.string() }).meta({ id: 'Conversion' })
export type Conversion = z.output<typeof conversion>

const conversionState = z
  .object({
    status: z.enum(['converting', 'done', 'failed']),
    message: z.string().optional().describe('Tencent’s word on it.'),
  })
  .meta({ id: 'ConversionState' })
export type ConversionState = z.output<typeof conversionState>

const ofConversion = z.object({ conversionId: z.string().regex(/^[\w.-]{1,128}$/) })
const pictures: readonly ResourceType[] = ['png', 'jpg', 'jpeg', 'bmp']

export const conversionRoutes = {
  convert: route(
    {
      method: 'POST',
      path: '/api/conversions',
      summary: `Uploads a file of another type (${resourceTypes.join(', ')}) and begins to convert it to PDF.`,
      headers: fileHeaders,
      body: fileContent('application/octet-stream'),
      answers: { 202: conversion },
      failures: [413, 415, ...tencentIsAsked],
    },
    async ({ headers, body, request }, { incomingFiles, tencent, uploader }) => {
      const given = decodeFileName(headers['x-file-name'])
      const type = resourceTypeOf(given)
      const name = withEnding(given, type)
      const maxBytes = pictures.includes(type) ? maxPictureBytes : maxFileBytes
      return incomingFiles.take(request, body, maxBytes, async (file) => {
        const outcome = await tencent.createConvertTask(await uploader.uploadAnew(file, name), name, type)
        if (!outcome.ok) throw tencentFailure(outcome.failure)
        return answer(202, { conversionId: outcome.answer.TaskId })
      })
    },
  ),

  conversion: route(
    {
      method: 'GET',
      path: '/api/conversions/{conversionId}',
      summary: 'How far a conversion is.',
      params: ofConversion,
      answers: { 200: conversionState },
      failures: tencentIsAsked,
    },
    async ({ params }, { tencent }) => {
      const { status, message } = await taskOf(tencent, params.conversionId)
      return answer(200, { status, message })
    },
  ),

  convertedPdf: route(
    {
      method: 'GET',
      path: '/api/conversions/{conversionId}/pdf',
      summary: 'The PDF that a file was converted to.',
      params: ofConversion,
      answers: { 200: fileContent('application/pdf') },
      failures: [409, ...tencentIsAsked],
    },
    async ({ params }, { tencent, settings }) => {
      const { status, fileId } = await taskOf(tencent, params.conversionId)
      if (status !== 'done' || !fileId)
        throw new Failure(
          'conversion-unfinished',
          'There is no PDF: the conversion has not come to its end, or failed.',
        )
      const outcome = await tencent.documentUrls(fileId)
      if (!outcome.ok) throw tencentFailure(outcome.failure)
      const [first] = outcome.answer.FileUrls
      return answer(200, await fetchFile(first?.Url ?? '', settings, maxFileBytes))
    },
  ),
}

async function taskOf(tencent: Tencent, taskId: string) {
  const outcome = await tencent.taskResult(taskId)
  if (!outcome.ok) throw tencentFailure(outcome.failure)
  const { TaskStatus, TaskMessage, ResourceId } = outcome.answer
  return { status: stateOf(TaskStatus), message: TaskMessage ?? undefined, fileId: ResourceId }
}

/** 0 submitted, 4 converting, 8 done, below 0 failed (SDK, DescribeFileConvertTask). */
function stateOf(taskStatus: number): ConversionState['status'] {
  if (taskStatus < 0) return 'failed'
  return taskStatus === 8 ? 'done' : 'converting'
}

// Uploads files to the gateway.
import type { Answered, Routes } from '../../gateway/routes.ts'
import { answerOf, GatewayError, type UploadRoute } from './call.ts'

/**
 * Uploads a file's bytes to a route of the gateway; rejects with a GatewayError. Uses XMLHttpRequest because fetch does
 * not report upload progress.
 */
export function upload<Route extends UploadRoute>(
  route: Route,
  body: Blob,
  name: string,
  onPercent: (percent: number) => void,
): Promise<Answered<Routes[Route]>>
export function upload(
  route: UploadRoute,
  body: Blob,
  name: string,
  onPercent: (percent: number) => void,
): Promise<unknown> {
  const [method = '', url = ''] = route.split(' ')
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.setRequestHeader('content-type', body.type)
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onPercent(Math.floor((event.loaded / event.total) * 100))
    })
    request.addEventListener('load', () => {
      try {
        resolve(answerOf(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    })
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => reject(new GatewayError('offline')))
    request.send(body)
  })
}

// A file's bytes on their way to the gateway.
import { answerOf, GatewayError } from './api.ts'

/**
 * A file's bytes to a route of the gateway; rejects with a GatewayError. XMLHttpRequest, since fetch tells nothing of
 * an upload's progress.
 */
export function upload<T>(url: string, body: Blob, name: string, onPercent: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('content-type', body.type)
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onPercent(Math.floor((event.loaded / event.total) * 100))
    })
    request.addEventListener('load', () => {
      try {
        resolve(answerOf<T>(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    })
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => reject(new GatewayError('offline')))
    request.send(body)
  })
}

// Answers requests that Node's HTTP parser rejects: an oversized GET, a truncated request, or bytes that are not HTTP.
import type { ConnectionError } from 'fastify'
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { refusal } from './answer.ts'
import { EssError } from '../wire/ess-error.ts'

/** The path is not known yet. Tencent's envelope suits clients of `/`, and the HTTP status suits all others. */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(answerOf(error))
  socket.destroy(error)
}

/** Cases that Node would answer with an empty body: an unknown `Expect`, and CONNECT. */
export function answerBareRequests(server: Server): void {
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    const body = bodyOf(new EssError('InvalidParameter', '（Expect）'))
    // The announced body is not read.
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      })
      .end(body)
  })
  server.on('connect', (_request, socket: Duplex) => {
    socket.end(written('405 Method Not Allowed', new EssError('UnsupportedProtocol', '（CONNECT）')))
  })
}

function answerOf({ code }: ConnectionError): string {
  if (code === 'HPE_HEADER_OVERFLOW') return written('200 OK', new EssError('RequestSizeLimitExceeded'))
  const cutOff = new EssError('InvalidParameter', '（请求没有传完）')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return written('408 Request Timeout', cutOff)
  return written(
    '400 Bad Request',
    code === 'HPE_INVALID_EOF_STATE' ? cutOff : new EssError('InvalidParameter', '（不是 HTTP 请求）'),
  )
}

function written(status: string, error: EssError): string {
  const body = bodyOf(error)
  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}

function bodyOf(error: EssError): string {
  return JSON.stringify(refusal(error, { action: '', language: '' }).envelope)
}

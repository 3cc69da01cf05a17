// What has just changed: server-sent events for the browsers that are open.
import { answer, fileContent, route } from '../../api/define-route.ts'
import type { GatewayEvent } from '../../events/event-hub.ts'
import { Failure } from '../../failures/failure.ts'

/** `event: qr-code` */
export type QrCodeEvent = Extract<GatewayEvent, { event: 'qr-code' }>['data']

/** Seconds. */
const RETRY_AFTER_S = 30

export const flowEventRoutes = {
  flowEvents: route(
    {
      method: 'GET',
      path: '/api/flows/events',
      summary:
        'Server-sent events: `flow` with {flowId, status, statusAt} where a contract’s status changed, ' +
        '`qr-code` with {id, qrCodeId} where a QR code did.',
      answers: { 200: fileContent('text/event-stream') },
    },
    async ({ request, reply }, { eventStreams, guard }) => {
      const { sessions } = guard
      const sessionId = (await sessions?.find(request.headers.cookie)) ?? undefined
      const stream = eventStreams.open({
        name: `${guard.sessionOf(request)} ${request.ip}`,
        ...(sessions && sessionId !== undefined && { sessionId, isWelcome: () => sessions.isOpen(sessionId) }),
      })
      if (typeof stream === 'string') {
        reply.header('retry-after', RETRY_AFTER_S)
        throw stream === 'too-many'
          ? new Failure('too-many-requests', 'Too many streams of this session are open at this address.')
          : new Failure('unavailable', 'Too many listen already, or the gateway is ending.')
      }
      // A proxy must not buffer events, which are to arrive at once.
      reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no')
      return answer(200, stream)
    },
  ),
}

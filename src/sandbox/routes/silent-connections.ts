// Connections on which no request has come yet, such as those that browsers open ahead. Closing a server waits for
// them until their headers are overdue, a minute, though nobody waits for an answer.
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Ends them when the server closes. Answers that are under way are waited for. */
export function endSilentConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>()
  let isClosing = false
  app.server.on('connection', (socket: Socket) => {
    if (isClosing) return void socket.destroy()
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  app.server.on('request', ({ socket }) => silent.delete(socket))
  app.addHook('preClose', async () => {
    isClosing = true
    for (const socket of silent) socket.destroy()
  })
}

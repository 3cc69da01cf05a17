// What stands in for Tencent where a call's own cost is measured: hashes the body as it comes and answers a file id.
// Prints its port; `GET /` answers what arrived, as a list of hashes by file id.
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

/** @type {Record<string, string>} */
const received = {}

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  if (request.method === 'GET') return void response.end(JSON.stringify(received))
  const hash = createHash('sha256')
  request.on('data', (chunk) => hash.update(chunk))
  request.on('end', () => {
    const fileId = randomUUID().replaceAll('-', '')
    received[fileId] = hash.digest('hex')
    response.end(JSON.stringify({ Response: { FileIds: [fileId], TotalCount: 1, RequestId: randomUUID() } }))
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.(address.port)
})
process.once('disconnect', () => process.exit())

// A sandbox that is told to stop.
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/create-sandbox.ts'
import { onAnyStore } from '../gateway/support/a-gateway.ts'

// Node itself waits for a minute.
it('does not wait for connections on which nothing was asked', { timeout: 40_000 }, async () => {
  const { url, folder, schemaName } = onAnyStore()
  const sandbox = await createSandbox({ port: 0, dataFolder: folder, databaseUrl: url, schemaName })
  const socket = connect(Number(new URL(await sandbox.listen()).port), '127.0.0.1')
  await once(socket, 'connect')
  const ended = once(socket, 'close')
  await sandbox.close()
  await ended
  expect(socket.destroyed).toBe(true)
})

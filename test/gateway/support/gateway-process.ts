// A gateway in a process of its own, to be killed. Arguments: data folder, Tencent's origin. Says its address once it
// listens.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGateway } from '../../../src/gateway/gateway.ts'
import { readSettings } from '../../../src/gateway/settings/settings.ts'

const [dataFolder = '', origin = ''] = process.argv.slice(2)
const settings = {
  ...readSettings({}),
  dataFolder,
  accessToken: 'a-token',
  endpoints: { ess: origin, file: origin, essbasic: origin },
}
const pageFolder = path.dirname(fileURLToPath(import.meta.url))
const gateway = await createGateway({ settings, pageFolder, version: '1', log: { write: () => {} } })
process.stdout.write(await gateway.app.listen({ host: '127.0.0.1', port: 0 }))

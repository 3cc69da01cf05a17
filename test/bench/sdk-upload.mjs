// Uploads files with Tencent's own SDK in a process that does nothing else: each message names one and is answered with
// its file id and how long that took, from reading the file on.
import { readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { ess } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ess/index.js'

const [endpoint, secretId, secretKey, OperatorId, FileName] = process.argv.slice(2)

process.on('message', async (/** @type {string} */ file) => {
  const httpProfile = { endpoint, protocol: 'http://', reqTimeout: 180, agent: new Agent() }
  const client = new ess.v20201111.Client({
    credential: { secretId, secretKey },
    region: '',
    profile: { httpProfile },
  })
  const start = performance.now()
  const { FileIds } = await client.UploadFiles({
    BusinessType: 'DOCUMENT',
    Caller: { OperatorId },
    FileInfos: [{ FileName, FileBody: await readFile(file, 'base64') }],
  })
  process.send?.({ ms: performance.now() - start, fileId: FileIds?.[0] })
})
process.once('disconnect', () => process.exit())
process.send?.('ready')

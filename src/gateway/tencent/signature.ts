// Tencent's signature v3 (TC3-HMAC-SHA256; Tencent's page 签名方法 v3) for a body of which only the hash is known. The
// SDK's own signing takes the whole body. The headers are those that the SDK sends.
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { sdkVersion } from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sdk_version.js'

export interface ToSign {
  readonly secretId: string
  readonly secretKey: string
  /** An origin. */
  readonly endpoint: string
  readonly action: string
  readonly version: string
  /** Of the body, in hex. */
  readonly sha256: string
  /** Of Tencent's clock, which may differ from ours by five minutes; ms since 1970. */
  readonly now: number
}

/** The headers of a POST of JSON. */
export function signedHeaders({ secretId, secretKey, endpoint, action, version, sha256, now }: ToSign) {
  const { host, hostname } = new URL(endpoint)
  const timestamp = Math.floor(now / 1000)
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  // The SDK signs the host without its port, and takes its first part for the service.
  const scope = `${date}/${host.split('.')[0]}/tc3_request`
  const names = 'content-type;host'
  const canonical = ['POST', '/', '', `content-type:${TYPE}\nhost:${hostname}\n`, names, sha256].join('\n')
  const text = ['TC3-HMAC-SHA256', timestamp, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((under, part) => hmac(under, part).digest(), `TC3${secretKey}`)
  const signature = hmac(key, text).digest('hex')
  return {
    Host: host,
    'Content-Type': TYPE,
    'X-TC-Action': action,
    'X-TC-Version': version,
    'X-TC-Timestamp': String(timestamp),
    'X-TC-RequestClient': `SDK_NODEJS_${sdkVersion}`,
    'X-TC-TraceId': randomUUID(),
    Authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

const TYPE = 'application/json'

function hmac(key: string | Buffer, text: string) {
  return createHmac('sha256', key).update(text)
}

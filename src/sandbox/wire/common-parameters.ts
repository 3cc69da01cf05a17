// Tencent's common parameters (公共参数), read from where the signature's version puts them.
import { headerOf, signatureVersion, type Call, type SignatureVersion } from './call.ts'
import { readFields, type Field } from './form-fields.ts'
import { isTooLarge } from './limits.ts'

export interface CommonParameters {
  readonly signature: SignatureVersion
  readonly action: string
  readonly version: string
  readonly timestamp: string
  readonly token: string
  readonly language: string
  /**
   * All names and values of a v1 request, common ones included; null if they cannot be parsed or a common one is
   * repeated. [] for v3.
   */
  readonly fields: readonly Field[] | null
}

/** The common parameters of v1. All other names belong to the action. */
export const commonNames: ReadonlySet<string> = new Set([
  'Action',
  'Region',
  'Timestamp',
  'Nonce',
  'SecretId',
  'Signature',
  'SignatureMethod',
  'Version',
  'Token',
  'Language',
  'RequestClient',
])

/** Never throws; an absent parameter is ''. */
export function commonParameters(call: Call): CommonParameters {
  return signatureVersion(call) === 'v3' ? ofHeaders(call) : ofFields(call)
}

function ofHeaders(call: Call): CommonParameters {
  const of = (name: string) => headerOf(call, `x-tc-${name}`)
  return {
    signature: 'v3',
    action: of('action'),
    version: of('version'),
    timestamp: of('timestamp'),
    token: of('token'),
    language: of('language'),
    fields: [],
  }
}

function ofFields(call: Call): CommonParameters {
  const read = readFields(
    isTooLarge(call) ? '' : call.method === 'GET' ? call.query : Buffer.from(call.body).toString('utf8'),
  )
  const common = (read ?? []).map(([name]) => name).filter((name) => commonNames.has(name))
  const fields = new Set(common).size === common.length ? read : null
  const of = (name: string) => fields?.find(([key]) => key === name)?.[1] ?? ''
  return {
    signature: 'v1',
    action: of('Action'),
    version: of('Version'),
    timestamp: of('Timestamp'),
    token: of('Token'),
    language: of('Language'),
    fields,
  }
}

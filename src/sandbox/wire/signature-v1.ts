// Signature v1 (HmacSHA1, HmacSHA256; Tencent's page 签名方法): signs the method, the host, the path and all parameters,
// sorted and not yet encoded.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hostsOf, type Call } from './call.ts'
import { EssError } from './ess-error.ts'
import type { Field } from './form-fields.ts'
import type { Signature } from './read-signature.ts'

const required = ['SecretId', 'Timestamp', 'Nonce', 'Signature'] as const

/** Throws if the parameters cannot be parsed or one that every v1 request needs is missing. */
export function readV1(call: Call, fields: readonly Field[] | null): Signature {
  if (fields === null) throw new EssError('InvalidParameter', '（参数须写作 名称=值，按 UTF-8 编码，公共参数不能重复）')
  const of = (name: string) => fields.find(([key]) => key === name)?.[1] ?? ''
  for (const name of required) if (of(name) === '') throw new EssError('MissingParameter', `（${name}）`)
  for (const name of ['Timestamp', 'Nonce'] as const)
    if (!/^\d{1,20}$/.test(of(name))) throw new EssError('InvalidParameter', `（${name}）`)
  // 只有指定此参数为 HmacSHA256 时，才使用 HmacSHA256 算法验证签名，其他情况均使用 HmacSHA1 (公共参数).
  const algorithm = of('SignatureMethod') === 'HmacSHA256' ? 'sha256' : 'sha1'
  // Ruby's SDK appends a line break.
  const given = Buffer.from(of('Signature').trim(), 'base64')
  return {
    secretId: of('SecretId'),
    isOf: ({ secretKey }) =>
      textsToSign(call, fields).some((text) => {
        const made = createHmac(algorithm, secretKey).update(text, 'utf8').digest()
        return made.length === given.length && timingSafeEqual(made, given)
      }),
  }
}

/** Go's SDK sends empty parameters but does not sign them. */
function textsToSign(call: Call, fields: readonly Field[]): readonly string[] {
  const signed = fields.filter(([name]) => name !== 'Signature').sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  const lists = [signed, signed.filter(([, value]) => value !== '')]
  return hostsOf(call).flatMap((host) =>
    lists.map((list) => `${call.method}${host}/?${list.map((field) => field.join('=')).join('&')}`),
  )
}

// Authenticates the caller: docs/checks.md row 1, in its order.
import type { Call } from './call.ts'
import type { CommonParameters } from './common-parameters.ts'
import { EssError } from './ess-error.ts'
import { credentials } from '../account/keys.ts'
import { readV1 } from './signature-v1.ts'
import { readV3 } from './signature-v3.ts'

/** How far the caller's clock may be off (docs/facts.md). */
const LEEWAY_S = 5 * 60

/** Rejects with the EssError that Tencent would answer. */
export async function requireSignature(call: Call, common: CommonParameters, nowMs: number): Promise<void> {
  const signature = common.signature === 'v3' ? readV3(call, common.timestamp) : readV1(call, common.fields)
  const credential = credentials.find(({ secretId }) => secretId === signature.secretId)
  if (!credential) throw new EssError('AuthFailure.SecretIdNotFound')
  if (credential.token !== common.token) throw new EssError('AuthFailure.TokenFailure')
  if (!(await signature.isOf(credential))) throw new EssError('AuthFailure.SignatureFailure')
  if (Math.abs(nowMs / 1000 - Number(common.timestamp)) > LEEWAY_S) throw new EssError('AuthFailure.SignatureExpire')
}

// A parsed signature, of either version.
import type { Credential } from '../account/keys.ts'

/** A well-formed signature that has not been verified. */
export interface Signature {
  readonly secretId: string
  isOf(credential: Credential): boolean | Promise<boolean>
}

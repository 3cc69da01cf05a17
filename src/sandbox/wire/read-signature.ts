// What a signature of either version is once it is read.
import type { Credential } from '../account/keys.ts'

/** A signature that has the right form. */
export interface Signature {
  readonly secretId: string
  isOf(credential: Credential): boolean
}

// Whether a signer is named only after the contract is sent (SDK, ApproverOption.FillType; S4 example 9).
import { asObject } from '../values/json-object.ts'

/** True for FillType 1. Takes an ApproverInfo that may hold anything. */
export function isFilledLater({ ApproverOption: option }: { readonly ApproverOption?: unknown }): boolean {
  return asObject(option).FillType === 1
}

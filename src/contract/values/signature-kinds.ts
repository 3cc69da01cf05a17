// The kinds of seals and ways of signing that a request can limit signers to. The API's three structures accept
// different ways: only those that the SDK's comment on each lists.

/** Component.ComponentExtra, ComponentTypeLimit; ComponentLimit.ComponentValue. */
export const sealKinds = ['OFFICIAL', 'CONTRACT', 'FINANCE', 'PERSONNEL', 'OTHER'] as const

export function isSealKind(text: string): boolean {
  return sealKinds.some((kind) => kind === text)
}

/** ApproverComponentLimitType.Values, for QR codes and templates. */
export const templateSignatureKinds = ['HANDWRITE', 'ESIGN', 'OCR_ESIGN', 'SYSTEM_ESIGN'] as const

/** ComponentLimit.ComponentValue in AddSignComponentsLimits: what signers may add themselves. */
export const signerSignatureKinds = ['HANDWRITE', 'HANDWRITTEN_ESIGN', 'OCR_ESIGN', 'ESIGN', 'SYSTEM_ESIGN'] as const

/** ComponentTypeLimit of a placed signature. */
export const componentSignatureKinds = [...signerSignatureKinds, 'IMG_ESIGN'] as const

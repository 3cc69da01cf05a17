// The kinds of seals and the ways to sign that the API can be limited to. Its three structures take different ways:
// what the comment of each lists, no more (SDK).

/** Component.ComponentExtra, ComponentTypeLimit; ComponentLimit.ComponentValue. */
export const sealKinds = ['OFFICIAL', 'CONTRACT', 'FINANCE', 'PERSONNEL', 'OTHER'] as const

export function isSealKind(text: string): boolean {
  return sealKinds.some((kind) => kind === text)
}

/** ApproverComponentLimitType.Values, of QR codes and templates. */
export const templateSignatureKinds = ['HANDWRITE', 'ESIGN', 'OCR_ESIGN', 'SYSTEM_ESIGN'] as const

/** ComponentLimit.ComponentValue, in AddSignComponentsLimits: what a signer may add on their own. */
export const signerSignatureKinds = ['HANDWRITE', 'HANDWRITTEN_ESIGN', 'OCR_ESIGN', 'ESIGN', 'SYSTEM_ESIGN'] as const

/** ComponentTypeLimit of a signature that is placed. */
export const componentSignatureKinds = [...signerSignatureKinds, 'IMG_ESIGN'] as const

// What a ComponentValue can hold (SDK's comment on ComponentValue), and what is asked of each kind.

export interface KindFacets {
  /** Somebody writes something into it; ticks, pictures and attachments are left empty more often than not. */
  readonly written?: true
  /** Chinese, letters, digits and punctuation alone (SDK). */
  readonly plainText?: true
  /** Resource ids of uploaded pictures: so many at most (SDK). */
  readonly pictures?: number
  /** Given while the contract is prepared, also to what a signer owns; other values a signer gives. */
  readonly beforehand?: true
  /** There is nothing to fill in that could be missing. */
  readonly optional?: true
}

export const valueKinds = {
  /** The id of a seal. */
  seal: { beforehand: true },
  /** The same of a legal representative's seal, whose id the documents do not describe. */
  legalSeal: { beforehand: true },
  /** Nothing: it comes about by signing. */
  bySigning: {},
  /** Nothing: what is inside of it holds values. */
  inside: { optional: true },
  line: { written: true, plainText: true },
  lines: { written: true, plainText: true },
  /** "true" or "false". */
  tick: { optional: true },
  date: { written: true },
  /** One of the component's own options. */
  option: { written: true, plainText: true },
  district: { written: true, plainText: true },
  picture: { pictures: 1 },
  /** Several, with commas between them. */
  pictures: { pictures: 6 },
  /** The JSON text of a table. */
  table: { written: true },
  /** Text, unless the watermark says who looks at it. */
  watermark: { plainText: true },
} as const satisfies Readonly<Record<string, KindFacets>>

export type ValueKind = keyof typeof valueKinds

/** What is asked of a kind. */
export function kindFacets(kind: ValueKind): KindFacets {
  return valueKinds[kind]
}

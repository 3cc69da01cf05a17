// What a ComponentValue can hold (SDK's comment on ComponentValue), with the facets of each kind.

export interface KindFacets {
  /** Someone writes into it. Check boxes, pictures and attachments do not count, since they often stay empty. */
  readonly written?: true
  /** Only Chinese, letters, digits and punctuation (SDK). */
  readonly plainText?: true
  /** For resource ids of uploaded pictures: the maximum number (SDK). */
  readonly pictures?: number
  /** Set while preparing the contract, even if a signer owns the component; signers set other values themselves. */
  readonly beforehand?: true
  /** Nothing needs to be filled in. */
  readonly optional?: true
}

export const valueKinds = {
  /** The id of a seal. */
  seal: { beforehand: true },
  /** The id of a legal representative's seal, which the documents do not describe. */
  legalSeal: { beforehand: true },
  /** No value: signing creates the content. */
  bySigning: {},
  /** No value: the children have values. */
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
  /** Several resource ids, separated by commas. */
  pictures: { pictures: 6 },
  /** A table as JSON. */
  table: { written: true },
  /** Text, unless the watermark shows the reader's identity. */
  watermark: { plainText: true },
} as const satisfies Readonly<Record<string, KindFacets>>

export type ValueKind = keyof typeof valueKinds

/** The facets of a kind. */
export function kindFacets(kind: ValueKind): KindFacets {
  return valueKinds[kind]
}

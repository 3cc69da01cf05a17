// What a file is, where a reader of its pages would not expect it.

export const fileTraitKinds = [
  'dynamic-form',
  'portfolio',
  'attachments',
  'hidden-layers',
  'signed',
  'signature-fields',
  'password',
  'restricted',
  'garbled-text',
] as const

export type FileTraitKind = (typeof fileTraitKinds)[number]

export interface FileTrait {
  readonly kind: FileTraitKind
  /** How many: files, layers, signatures, fields, pages. 1 if it cannot be counted. */
  readonly number: number
}

// Several files in one ZIP.
import { zipSync } from 'fflate'
import type { FileKind } from '../../document/file-kind.ts'

export interface Content {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  /** The Option that DescribeFileUrls returns with its address. */
  readonly option?: string
}

/** Files of the same name get a number: `合同.pdf`, `合同(2).pdf`. */
export function bundled(contents: readonly Content[], name: string): Content {
  const entries = new Map<string, Uint8Array>()
  for (const { name: own, bytes } of contents) {
    const plain = own.replaceAll(/[\\/]/g, '_')
    let free = plain
    for (let n = 2; entries.has(free); n += 1) free = plain.replace(/(\.[^.]*)?$/, (suffix) => `(${n})${suffix}`)
    entries.set(free, bytes)
  }
  return {
    name: `${name.replace(/\.zip$/i, '')}.zip`,
    kind: 'zip',
    bytes: zipSync(Object.fromEntries(entries), { level: 0 }),
  }
}

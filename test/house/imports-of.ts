// What the files of src import of ours: values and types, at once or later, styles and workers too.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The files that each file imports, as paths below src. */
export type Imports = ReadonlyMap<string, readonly string[]>

const importPatterns = [
  // import '…', import … from '…', export … from '…', import('…'), also as a type
  /\b(?:from|import)\s*\(?\s*(['"`])(\.[^'"`]+)\1/g,
  // a worker, or another file that is found beside this one
  /\bnew URL\(\s*(['"`])(\.[^'"`]+)\1,\s*import\.meta\.url/g,
]

export function importsOf(file: string, text: string): readonly string[] {
  return importPatterns
    .flatMap((pattern) => Array.from(text.matchAll(pattern), ([, , specifier]) => specifier!))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
}

/** The imports of every file of src that may import something. */
export function importsOfSrc(): Imports {
  const src = fileURLToPath(new URL('../../src', import.meta.url))
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(`${src}/${file}`, 'utf8'))]))
}

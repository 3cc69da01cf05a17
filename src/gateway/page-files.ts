// The files of the built page: what the server says about each.
import path from 'node:path'

/**
 * Headers for a file of the page; `file` may be one of the compressed copies that scripts/compress.mjs puts beside it.
 * Vite puts a content hash into the names under assets/ and nowhere else, so all other files are revalidated each time.
 */
export function headersOf(file: string, root: string): Readonly<Record<string, string>> {
  const [folder] = path.relative(root, file).split(path.sep)
  return {
    'cache-control': folder === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
    // A cache in between must not give a compressed copy to who cannot read it.
    vary: 'accept-encoding',
  }
}

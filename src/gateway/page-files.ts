// The files of the built page: their content types and their caching.
import path from 'node:path'

/** Content types that the server's own table lacks. */
const contentTypes: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/x-font-type1',
  '.ttf': 'font/ttf',
  '.icc': 'application/vnd.iccprofile',
}

export function contentTypeOf(file: string): string | undefined {
  return contentTypes[path.extname(file).toLowerCase()]
}

/**
 * Vite puts a content hash into the names under assets/ and nowhere else, so all other files are revalidated each time.
 */
export function cacheControlOf(file: string, root: string): string {
  const [folder] = path.relative(root, file).split(path.sep)
  return folder === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}

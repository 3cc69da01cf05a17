// The built page: which content type and which caching each of its files gets.
import path from 'node:path'

/** Types that the server's table lacks. */
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
 * Vite puts a hash of the content into the names under assets/, and only there; all else is asked for again each time.
 */
export function cacheControlOf(file: string, root: string): string {
  const [folder] = path.relative(root, file).split(path.sep)
  return folder === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}

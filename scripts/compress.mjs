// Brotli and gzip copies beside the files of the built page, which the server sends to browsers that take them.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What grows smaller: text, and of pdf.js's own files the fonts and programs. Its CMaps are packed already. */
const compressible = /\.(?:css|html|icc|js|json|mjs|pfb|svg|ttf|wasm)$/

/** @type {Record<string, (content: Buffer) => Promise<Buffer>>} */
const encodings = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
}

/** Below this the headers weigh more than what is saved, bytes. */
const LEAST = 512

/**
 * Writes `name.br` and `name.gz` beside each file under the folder that becomes smaller by them.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => compressible.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
  await Promise.all(files.map(compressFile))
}

/** @param {string} file */
async function compressFile(file) {
  const content = readFileSync(file)
  if (content.length < LEAST) return
  await Promise.all(
    Object.entries(encodings).map(async ([ending, encode]) => {
      const encoded = await encode(content)
      if (encoded.length < content.length) writeFileSync(`${file}${ending}`, encoded)
    }),
  )
}

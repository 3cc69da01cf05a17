// The server as a bundle in build/server: Node reads a few files at its start instead of a thousand, and compiles no
// TypeScript. The page has a configuration of its own, vite.config.ts.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const outFolder = path.join(root, 'build/server')

/** What is started by itself: the command line, and what runs in worker processes. */
const entries = {
  luokuan: 'src/cli/main.ts',
  run: 'src/cli/run.ts',
  'worker-process': 'src/work/worker-process.mjs',
  guard: 'src/work/guard.mjs',
  'inspect-pdf-job': 'src/gateway/files/inspect-pdf-job.mjs',
  jobs: 'src/sandbox/jobs/jobs.ts',
  preload: 'src/sandbox/jobs/preload.mjs',
}

/** Packages that look for files beside their own, and one that a machine may lack. */
const external = ['@electric-sql/pglite', '@napi-rs/canvas', 'pdfjs-dist', 'subset-font', 'tsx']

export default defineConfig({
  publicDir: false,
  plugins: [ownFiles()],
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    ssrEmitAssets: true,
    target: 'node20.19',
    outDir: outFolder,
    sourcemap: true,
    // Stack traces are read by people, and a smaller file starts no sooner.
    minify: false,
    rolldownOptions: {
      input: entries,
      output: {
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
        // Node parses the maps at the start; the sources stand beside the bundle.
        sourcemapExcludeSources: true,
      },
    },
  },
})

/**
 * Has `new URL('…', import.meta.url)` lead to the same place from the bundle: other modules of it, folders of
 * migrations, which come along, and what stands beside src.
 */
function ownFiles(): Plugin {
  const source = path.join(root, 'src', path.sep)
  const modules = new Map(Object.entries(entries).map(([name, file]) => [path.join(root, file), `${name}.mjs`]))
  const migrations = new Map<string, string>()
  const placeOf = (target: string): string | undefined => {
    if (!target.startsWith(source)) return path.relative(outFolder, target).replaceAll(path.sep, '/')
    if (!target.endsWith(`migrations${path.sep}`)) return modules.get(target)
    const place = `${path.relative(source, target).replaceAll(path.sep, '-')}/`
    migrations.set(target, place)
    return place
  }
  return {
    name: 'own-files',
    // Before TypeScript is compiled, so that the text is the source's.
    enforce: 'pre',
    transform(code, id) {
      const file = path.normalize(id)
      if (!file.startsWith(source)) return null
      const moved = code.replaceAll(/new URL\('([^']+)', import\.meta\.url\)/g, (_, written: string) => {
        const place = placeOf(path.join(path.dirname(file), written))
        if (place === undefined) throw new Error(`${file} names ${written}, which is no part of the bundle.`)
        return `new URL('${place}', import.meta.url)`
      })
      // Lines stay where they are, so that source maps hold.
      return moved === code ? null : { code: moved, map: null }
    },
    generateBundle() {
      for (const [folder, place] of migrations) {
        for (const name of ['meta/_journal.json', ...readdirSync(folder).filter((entry) => entry.endsWith('.sql'))])
          this.emitFile({ type: 'asset', fileName: place + name, source: readFileSync(path.join(folder, name)) })
      }
    },
  }
}

// Documents name files that are there. A path may be shortened as long as it means one file: by the end that only that
// file has, or by a folder that the same paragraph names.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = [...readdirSync(root), ...readdirSync(`${root}/docs`).map((name) => `docs/${name}`)].filter(
  // The changelog tells of what was, also of files that are gone.
  (name) => name.endsWith('.md') && name !== 'CHANGELOG.md',
)
const files = [
  ...readdirSync(root),
  ...['src', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  ),
]

/** The paths in backticks, and those in a command that have a folder. Types of a package (`.d.ts`) are not ours. */
function namedIn(paragraph: string): string[] {
  return [...paragraph.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => {
    const words = code.split(/\s+/)
    return words.filter(
      (word) =>
        /^[\w./*-]+\.(?:ts|tsx|css|mjs)$/.test(word) &&
        !word.endsWith('.d.ts') &&
        (words.length === 1 || word.includes('/')),
    )
  })
}

/** The files that a path means, `*` standing for any part of a name. */
function meant(name: string, all: readonly string[]): string[] {
  const pattern = name.split('*').map(escape).join('[^/]*')
  return all.filter((file) => new RegExp(`(?:^|/)${pattern}$`).test(file))
}

function escape(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
}

/** How many these are; the same file of each language is one. */
function count(found: readonly string[]): number {
  return new Set(found.map((file) => file.replace(/^src\/words\/\w+\//, 'src/words/'))).size
}

/** What is wrong with the paths of a document. */
function staleIn(text: string, all: readonly string[] = files): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const folders = [...paragraph.matchAll(/`([\w./-]+)\/`/g)].map(([, folder = '']) => folder)
    return namedIn(paragraph).flatMap((name) => {
      const found = meant(name, all)
      if (found.length === 0) return [`${name} is not there`]
      const near = found.filter((file) => folders.some((folder) => file.includes(`${folder}/${path.basename(name)}`)))
      const isOne = name.includes('*') || count(found) === 1 || count(near) === 1
      return isOne ? [] : [`${name} may be ${found.join(', ')}`]
    })
  })
}

it.each(documents)('the files that %s names are there', (document) => {
  expect(staleIn(readFileSync(`${root}/${document}`, 'utf8'))).toEqual([])
})

it('a document is read as it is written', () => {
  expect(documents).toContain('docs/design.md')
  const all = ['src/a/one.ts', 'src/b/one.ts', 'src/b/two.tsx', 'src/words/en/x.ts', 'src/words/zh/x.ts']
  expect(staleIn('`a/one.ts` and `two.tsx`, `x.ts`, `npx vitest src/b/one.ts`, `vite x.spec.ts`', all)).toEqual([])
  expect(staleIn('In `src/b/` (`one.ts`)', all)).toEqual([])
  expect(staleIn('In `src/b/`\n\n`one.ts`', all)).toEqual(['one.ts may be src/a/one.ts, src/b/one.ts'])
  expect(staleIn('`c/one.ts`, `src/*/o*.ts`, `npx vitest src/gone.ts`', all)).toEqual([
    'c/one.ts is not there',
    'src/gone.ts is not there',
  ])
})

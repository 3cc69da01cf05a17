// The styles: each class that is named is there and each that is there is named; colours are the tokens'.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { tokens } from '../../src/editor/ui/tokens.ts'

const editor = fileURLToPath(new URL('../../src/editor', import.meta.url))
const files = readdirSync(editor, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
const read = (file: string) => readFileSync(`${editor}/${file}`, 'utf8')
const sheets = new Map(
  files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file).replace(/\/\*[^]*?\*\//g, '')]),
)
const modules = [...sheets.keys()].filter((file) => file.endsWith('.module.css'))

function classesOf(sheet: string): ReadonlySet<string> {
  const selectors = sheet.replace(/\{[^{}]*\}/g, '{}').replace(/:global\([^)]*\)/g, '')
  return new Set(Array.from(selectors.matchAll(/\.([a-zA-Z][\w-]*)/g), ([, name]) => name!))
}

/** What the files name of each module: a class, or the beginning of several that is completed at run time. */
function namedClasses(): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>()
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const text = read(file)
    for (const [, name, specifier] of text.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/g)) {
      const sheet = path.posix.join(path.posix.dirname(file), specifier!)
      const of = named.get(sheet) ?? new Set()
      named.set(sheet, of)
      const uses = new RegExp(`\\b${name}(?:\\.(\\w+)|\\['([\\w-]+)'\\]|\\[\`([\\w-]+)\\$)`, 'g')
      for (const [, dotted, quoted, begun] of text.matchAll(uses))
        of.add(dotted ?? quoted ?? (begun === undefined ? '' : `${begun}*`))
    }
  }
  return named
}

describe('CSS modules', () => {
  const named = namedClasses()

  it('are many, and each is imported', () => {
    expect(modules.length).toBeGreaterThan(100)
    expect([...named.keys()].sort()).toEqual(modules.filter((file) => named.has(file)).sort())
    expect(modules.filter((file) => !named.has(file))).toEqual([])
  })

  it.each(modules)('%s has the classes that are named, and no others', (file) => {
    const there = [...classesOf(sheets.get(file)!)]
    const uses = [...(named.get(file) ?? [])]
    const begins = uses.filter((use) => use.endsWith('*')).map((use) => use.slice(0, -1))
    expect(uses.filter((use) => !use.endsWith('*') && !there.includes(use))).toEqual([])
    expect(there.filter((name) => !uses.includes(name) && !begins.some((begin) => name.startsWith(begin)))).toEqual([])
  })
})

describe('colours', () => {
  // Paper is white, and print is black, whatever the screen's colours are.
  const onScreen = [...sheets].filter(([file]) => !file.endsWith('Poster.module.css'))

  it.each(onScreen)('%s names tokens alone', (_, sheet) => {
    const values = Array.from(sheet.matchAll(/:([^:;{}]+);/g), ([, value]) => value!)
    expect(values.filter((value) => /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(|\b(?:white|black)\b/i.test(value))).toEqual([])
  })

  it.each(onScreen)('%s names tokens that there are', (_, sheet) => {
    const own = ['--lk-label', '--lk-hint', '--lk-error', '--lk-party', '--lk-latin-fonts', '--lk-chinese-fonts']
    const known = [...Object.keys(tokens).map((name) => `--lk-${name}`), ...own]
    const used = Array.from(sheet.matchAll(/var\((--lk-[\w-]+)/g), ([, name]) => name!)
    expect(used.filter((name) => !known.includes(name))).toEqual([])
  })
})

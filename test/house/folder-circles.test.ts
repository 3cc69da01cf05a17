// At no depth do the folders of a folder import each other in a circle.
import { describe, expect, it } from 'vitest'
import { wings } from '../../oxlint.config.mjs'
import { designMap } from './design-map.ts'
import { importsOfSrc, type Imports } from './imports-of.ts'

/** `folder -> folders beside it` for the folders directly in `parent`, by the imports of all that is in them. */
function neighbours(imports: Imports, parent: string): ReadonlyMap<string, ReadonlySet<string>> {
  const childOf = (file: string) => {
    const inside = file.startsWith(parent) ? file.slice(parent.length).split('/') : []
    return inside.length > 1 ? inside[0] : undefined
  }
  const found = new Map<string, Set<string>>()
  for (const [file, imported] of imports) {
    const from = childOf(file)
    if (from === undefined) continue
    const to = found.get(from) ?? new Set()
    found.set(from, to)
    for (const other of imported) {
      const child = childOf(other)
      if (child !== undefined && child !== from) to.add(child)
    }
  }
  return found
}

/** The folders of a circle in the order in which they import each other, or null. */
function circleAmong(folders: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>()
  const visit = (folder: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder]
    if (done.has(folder)) return null
    for (const next of folders.get(folder) ?? []) {
      const circle = visit(next, [...way, folder])
      if (circle) return circle
    }
    done.add(folder)
    return null
  }
  for (const folder of folders.keys()) {
    const circle = visit(folder, [])
    if (circle) return circle
  }
  return null
}

function foldersOf(imports: Imports): readonly string[] {
  const folders = new Set([''])
  for (const file of imports.keys()) {
    const parts = file.split('/')
    for (let depth = 1; depth < parts.length; depth += 1) folders.add(`${parts.slice(0, depth).join('/')}/`)
  }
  return [...folders]
}

describe('the folders of a folder', () => {
  const imports = importsOfSrc()
  const folders = foldersOf(imports)

  it('are many', () => {
    expect(folders.length).toBeGreaterThan(80)
  })

  it.each(folders)('src/%s: import each other in no circle, types among them', (folder) => {
    expect(circleAmong(neighbours(imports, folder))).toBeNull()
  })

  it('in a circle are found, however far in the files lie', () => {
    const circle: Imports = new Map([
      ['a/x/deep/1.ts', ['a/y/1.ts']],
      ['a/y/1.ts', ['a/z/far/in/1.ts']],
      ['a/z/far/in/1.ts', ['a/x/2.ts']],
      ['a/x/2.ts', []],
    ])
    expect(circleAmong(neighbours(circle, 'a/'))).toEqual(['x', 'y', 'z', 'x'])
    expect(circleAmong(neighbours(circle, 'a/x/'))).toBeNull()
    expect(circleAmong(neighbours(circle, ''))).toBeNull()
  })
})

it('the wings stand in the map in the order that the linter holds', () => {
  expect(designMap().get('editor')).toEqual(wings)
})

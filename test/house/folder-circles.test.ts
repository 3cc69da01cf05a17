// At no depth do the folders of a folder import each other in a circle.
import { describe, expect, it } from 'vitest'
import { wings } from '../../oxlint.config.mjs'
import { circleIn } from './circle.ts'
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
    expect(circleIn(neighbours(imports, folder))).toBeNull()
  })

  it('in a circle are found, however far in the files lie', () => {
    const circle: Imports = new Map([
      ['a/x/deep/1.ts', ['a/y/1.ts']],
      ['a/y/1.ts', ['a/z/far/in/1.ts']],
      ['a/z/far/in/1.ts', ['a/x/2.ts']],
      ['a/x/2.ts', []],
    ])
    expect(circleIn(neighbours(circle, 'a/'))).toEqual(['x', 'y', 'z', 'x'])
    expect(circleIn(neighbours(circle, 'a/x/'))).toBeNull()
    expect(circleIn(neighbours(circle, ''))).toBeNull()
  })
})

it('the wings stand in the map in the order that the linter holds', () => {
  expect(designMap().get('editor')).toEqual(wings)
})

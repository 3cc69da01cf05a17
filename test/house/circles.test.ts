// No import goes round in a circle. The linter sees those of values; this sees those of types too.
import { expect, it } from 'vitest'
import { importsOf, importsOfSrc, type Imports } from './imports-of.ts'

/** The files of a circle in the order in which they import each other, or null. */
function circleIn(imports: Imports): readonly string[] | null {
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of imports.keys()) {
    const circle = visit(file, [])
    if (circle) return circle
  }
  return null
}

it('no files of src import each other in a circle, types among them', () => {
  const imports = importsOfSrc()
  expect([...imports.values()].flat().length).toBeGreaterThan(3000)
  expect(circleIn(imports)).toBeNull()
})

it('a circle is found, by a type or by an import that waits', () => {
  const texts = {
    'a/x.ts': "import type { Y } from './y.ts'",
    'a/y.ts': "await import('../z.ts')",
    'z.ts': "export * from './a/x.ts'",
  }
  const imports = new Map(Object.entries(texts).map(([file, text]) => [file, importsOf(file, text)]))
  expect(circleIn(imports)).toEqual(['a/x.ts', 'a/y.ts', 'z.ts', 'a/x.ts'])
  expect(circleIn(new Map([...imports, ['z.ts', []]]))).toBeNull()
})

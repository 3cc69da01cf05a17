// No import goes round in a circle. The linter sees those of values; this sees those of types too.
import { expect, it } from 'vitest'
import { circleIn } from './circle.ts'
import { importsOf, importsOfSrc } from './imports-of.ts'

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

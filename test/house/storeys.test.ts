// The folders of a house are its storeys: in the order of the map in docs/design.md, each imports only what stands
// below it.
import { describe, expect, it } from 'vitest'
import { designMap, readDesignMap, type DesignMap } from './design-map.ts'
import { importsOf, importsOfSrc, type Imports } from './imports-of.ts'

const houses = ['contract', 'document', 'database', 'editor', 'gateway', 'sandbox', 'cli']

/** The storey of a path below src. The files beside the folders are the last one, above all folders. */
function storeyOf(map: DesignMap, file: string): number {
  const [house, folder, ...inside] = file.split('/')
  const folders = map.get(house!) ?? []
  if (inside.length === 0) return folders.length
  const storey = folders.indexOf(folder!)
  if (storey === -1) throw new Error(`${file}: the map has no ${house}/${folder}`)
  return storey
}

/** The imports within one house that lead up, as `file -> imported`. */
function upwardImports(map: DesignMap, imports: Imports, house: string): readonly string[] {
  const inHouse = (file: string) => file.startsWith(`${house}/`)
  return [...imports]
    .filter(([file]) => inHouse(file))
    .flatMap(([file, imported]) =>
      imported
        .filter((other) => inHouse(other) && storeyOf(map, other) > storeyOf(map, file))
        .map((other) => `${file} -> ${other}`),
    )
}

describe('the storeys of a house', () => {
  const imports = importsOfSrc()

  it.each(houses)('%s: a folder imports only folders that stand before it in the map, types among them', (house) => {
    expect(designMap().has(house)).toBe(true)
    expect(upwardImports(designMap(), imports, house)).toEqual([])
  })
})

describe('an import that leads up', () => {
  const map = readDesignMap(['src/shop/   sells', '  base/ tools/   below', '  desk/  above', 'test/'].join('\n'))
  const found = (files: Readonly<Record<string, string>>) =>
    upwardImports(map, new Map(Object.entries(files).map(([file, text]) => [file, importsOf(file, text)])), 'shop')

  it.each([
    "import { a } from '../desk/a.ts'",
    "import type { A } from '../desk/a.ts'",
    "import { type A } from '../desk/a.ts'",
    "import {\n  a,\n} from '../desk/a.ts'",
    "export { a } from '../desk/a.ts'",
    "export type * from '../desk/a.ts'",
    "import '../desk/a.ts'",
    "const a = await import('../desk/a.ts')",
    "const a = () => import(\n  '../desk/a.ts'\n)",
    "let a: import('../desk/a.ts').A",
    "let a: typeof import('../desk/a.ts')",
    "new Worker(new URL('../desk/a.ts', import.meta.url))",
    'import { a } from "../desk/a.ts"',
    'const a = import(`../desk/a.ts`)',
    "import { a } from '../tools/../desk/a.ts'",
    "import { a } from '../../shop/desk/a.ts'",
  ])('is found: %s', (text) => {
    expect(found({ 'shop/base/x.ts': text })).toEqual(['shop/base/x.ts -> shop/desk/a.ts'])
  })

  it('may lead to a later folder of the same line, come from further in, or lead to a file beside the folders', () => {
    expect(found({ 'shop/base/x.ts': "import '../tools/a.ts'" })).toEqual(['shop/base/x.ts -> shop/tools/a.ts'])
    expect(found({ 'shop/base/in/x.ts': "import '../../desk/a.ts'" })).toEqual(['shop/base/in/x.ts -> shop/desk/a.ts'])
    expect(found({ 'shop/desk/x.ts': "import '../shop.ts'" })).toEqual(['shop/desk/x.ts -> shop/shop.ts'])
  })

  it('is no import that leads down, stays on its storey, or leaves the house', () => {
    expect(
      found({
        'shop/tools/x.ts': "import '../base/a.ts'; import './a.ts'; import '../../other/desk/a.ts'; import 'desk'",
        'shop/shop.ts': "import './desk/a.ts'; import './start.ts'",
      }),
    ).toEqual([])
  })

  it('is not overlooked because the map lacks a folder', () => {
    expect(() => found({ 'shop/desk/x.ts': "import '../cellar/a.ts'" })).toThrow('shop/cellar')
  })
})

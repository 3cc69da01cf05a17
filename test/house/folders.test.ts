// The folders of src: their names, and their place in the map of docs/design.md.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { designMap } from './design-map.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const houses = ['words', 'contract', 'document', 'database', 'work', 'editor', 'gateway', 'sandbox', 'cli']

function foldersUnder(folder: string, inside = ''): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [`${inside}${name}`, ...foldersUnder(`${folder}/${name}`, `${inside}${name}/`)])
}

describe('the folders of src', () => {
  const folders = foldersUnder(src)

  it('have a subject: none is called utils, helpers or common', () => {
    expect(folders.filter((folder) => /(^|\/)(utils?|helpers?|common)$/i.test(folder))).toEqual([])
  })

  it('are the houses of the design', () => {
    expect(folders.filter((folder) => !folder.includes('/') && !houses.includes(folder))).toEqual([])
  })

  // The import rule reads where an import goes from its path; ../sandbox/x.ts must mean the sandbox and nothing else.
  it('below a house carry no name of a house', () => {
    expect(folders.filter((folder) => folder.includes('/') && houses.includes(folder.split('/').at(-1)!))).toEqual([])
  })

  it('stand in the map of docs/design.md down to the second level, and nothing else does', () => {
    // The folders of words are the languages, which src/words/languages.ts lists: test/house/words.test.ts.
    const mapped = [...designMap()].flatMap(([house, inside]) => inside.map((folder) => `${house}/${folder}`))
    expect(mapped.sort()).toEqual(
      folders.filter((folder) => folder.split('/').length === 2 && !folder.startsWith('words/')).sort(),
    )
  })
})

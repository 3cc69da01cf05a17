import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const houses = ['contract', 'document', 'database', 'editor', 'gateway', 'sandbox', 'cli']

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
    expect(mapped()).toEqual(folders.filter((folder) => folder.split('/').length === 2).sort())
  })
})

/** `house/folder` of each that the map names: at the beginning of a line, below its house. */
function mapped(): readonly string[] {
  const design = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8')
  const map = /```\n(src\/contract\/[^]*?)```/.exec(design)![1]!
  let house = ''
  const named = map.split('\n').flatMap((line) => {
    house = /^([a-z]+)\//.exec(line.replace(/^src\//, ''))?.[1] ?? house
    const names = /^ {2}((?:[\da-z-]+\/ )+)/.exec(line)?.[1] ?? ''
    return names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => `${house}/${name.slice(0, -1)}`)
  })
  return named.sort()
}

// The languages: which there are, and that none knows another but the source.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import * as languages from '../../src/words/languages.ts'
import { importsOfSrc } from './imports-of.ts'

const folder = fileURLToPath(new URL('../../src/words', import.meta.url))
const source = 'zh'

it('each folder of words is a language that is listed, and each that is listed has one', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(languages).sort())
})

it.each(Object.keys(languages))('%s has the files of the source, and imports of others only it', (code) => {
  const files = (language: string) => readdirSync(`${folder}/${language}`)
  const shapes = ['language-type.ts', 'same.ts']
  expect(files(code).filter((file) => !shapes.includes(file))).toEqual(
    files(source).filter((file) => !shapes.includes(file)),
  )
  const imported = [...importsOfSrc()].flatMap(([file, to]) => (file.startsWith(`words/${code}/`) ? to : []))
  expect(imported.length).toBeGreaterThan(20)
  expect(imported.filter((file) => !new RegExp(`^words/(${code}|${source})/`).test(file))).toEqual([])
})

// The languages: which there are, that none knows another but the source, and that nothing is said outside them.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import * as languages from '../../src/words/languages.ts'
import { importsOfSrc } from './imports-of.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const folder = `${src}/words`
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

/** Chinese characters and their marks in code that are no words for a person, by the file and why. */
const notSaid: Readonly<Record<string, string>> = {
  'editor/ui/fields/ManyRow.tsx': 'what may stand between values that are typed',
  'editor/drafts/files/conversion-reason.ts': 'how a reason of Tencent’s may end',
  'editor/pages/looks/seal-characters.ts': 'characters of a seal',
  'editor/pages/looks/fonts.ts': 'values of the API',
  'editor/pages/suggestions/naming.ts': 'the marks of a contract’s own text',
  'editor/forms/inspector/placement/MatchRows.tsx': 'what may stand between numbers that are typed',
  'editor/forms/seals/SealPicker.tsx': 'what may stand between seals that are typed',
  'gateway/qr-codes/new-qr-code.ts': 'Tencent’s terms in the description of the API',
  'gateway/routes/flows/approvers.ts': 'Tencent’s terms in the description of the API',
  'gateway/routes/flows/summary.ts': 'Tencent’s terms in the description of the API',
}
const spoken = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Without the comments; what stands behind a string with // in it does not matter here. */
function codeOf(file: string): string {
  return readFileSync(`${src}/${file}`, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
}

it('what a person reads stands in the words: the screen, the gateway and the sandbox’s pages write no Chinese', () => {
  const files = ['editor', 'gateway', 'sandbox/pages'].flatMap((part) =>
    readdirSync(`${src}/${part}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${part}/${file.replaceAll('\\', '/')}`),
  )
  expect(files.length).toBeGreaterThan(400)
  expect(files.filter((file) => spoken.test(codeOf(file))).sort()).toEqual(Object.keys(notSaid).sort())
})

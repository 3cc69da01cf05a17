// Lines are as long as the formatter lets code be: 120 characters. It leaves texts and comments alone; this does not.
// A file has one subject, and 300 lines at most.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const LONGEST = 120

/** Data: a text or a path of one entry stands on one line, to be read, sorted and looked for as a whole. */
const data: readonly (readonly [RegExp, string])[] = [
  [/^src\/words\/[a-z]+\/[a-z-]+\.ts$/, 'the words of the screens, a sentence a line'],
  [/^src\/.*\/messages(-[a-z-]+)?\.ts$/, 'the messages of errors, one a line'],
  [/^src\/.*\/migrations\.ts$/, 'SQL that has been run in stores: it stays as it was'],
  [/^scripts\/facts\/decisions\.ts$/, 'the differences to the SDK that are meant, a reason a line'],
  [/^src\/contract\/suggestions\/vocabulary\.ts$/, 'lists of words, a group a line'],
  [/^src\/editor\/pages\/looks\/type-looks\.tsx$/, 'outlines of icons, a path a line'],
]

const files = ['src', 'test', 'scripts'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name)),
)

/** Where lines are too long, as `file:line`. */
const long = files.flatMap((file) =>
  readFileSync(`${root}/${file}`, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, n) => ([...line].length > LONGEST ? [`${file}:${n + 1}`] : [])),
)

const fileOf = (place: string) => place.slice(0, place.lastIndexOf(':'))

it('lines of code are no longer than 120 characters', () => {
  expect(files.length).toBeGreaterThan(1000)
  expect(long.filter((place) => !data.some(([pattern]) => pattern.test(fileOf(place))))).toEqual([])
})

it.each(data)('%s, %s, still has longer ones', (pattern) => {
  expect(long.filter((place) => pattern.test(fileOf(place)))).not.toEqual([])
})

const LONGEST_FILE = 300

/** Data: the entries of one table or one list of words stand in one file. */
const longData: readonly (readonly [RegExp, string])[] = [
  [/^src\/words\/[a-z]+\/sent-contracts\.ts$/, 'the words of the screens of sent contracts'],
]

/** Files of more lines than that. Style sheets are left out. */
const longFiles = files.filter(
  (file) =>
    /^(src|test)\/.*\.tsx?$/.test(file) &&
    readFileSync(`${root}/${file}`, 'utf8').trimEnd().split('\n').length > LONGEST_FILE,
)

it('files are no longer than 300 lines', () => {
  expect(longFiles.filter((file) => !longData.some(([pattern]) => pattern.test(file)))).toEqual([])
})

it.each(longData)('%s, %s, still has more', (pattern) => {
  expect(longFiles.filter((file) => pattern.test(file))).not.toEqual([])
})

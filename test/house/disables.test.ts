// A rule that is switched off says why, on the same line: after `--` for the linter, after the directive for tsc.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const folders = ['src', 'test', 'scripts'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  ),
)
const files = [...readdirSync(root), ...folders].filter(
  (name) => /\.(ts|tsx|mjs|css)$/.test(name) && name !== 'test/house/disables.test.ts',
)

/** The lines of a text that switch something off without a reason. */
function withoutReason(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => {
    if (/@ts-nocheck|@ts-ignore/.test(line)) return true
    if (/@ts-expect-error/.test(line)) return !/@ts-expect-error:? \S/.test(line)
    return /(?:oxlint|eslint|stylelint)-disable/.test(line) && !/-disable(?:-next-line|-line)? \S.* -- \S/.test(line)
  })
}

it('every switched-off rule has its reason', () => {
  expect(files.length).toBeGreaterThan(1000)
  const found = files.flatMap((file) =>
    withoutReason(readFileSync(`${root}/${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

it.each([
  '// oxlint-disable-next-line no-control-regex',
  '// eslint-disable-next-line no-control-regex --',
  '/* oxlint-disable */',
  '// oxlint-disable-next-line -- everything is wrong with it',
  '// @ts-expect-error',
  '// @ts-ignore it is right',
])('%s has none', (line) => {
  expect(withoutReason(line)).toEqual([line])
})

it.each([
  '// oxlint-disable-next-line no-control-regex -- they are what is taken out',
  '{/* oxlint-disable-next-line a/b, c -- the keys of the links inside */}',
  '// @ts-expect-error There is no such word.',
])('%s has one', (line) => {
  expect(withoutReason(line)).toEqual([])
})

// No expression of the program may take time that grows with the square of a text (docs/decisions.md).
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { regexesIn, slowPart } from './regexes-of.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:tsx?|mjs)$/.test(name))

it('no expression reads a run again from each of its characters', () => {
  const all = files.flatMap((file) =>
    regexesIn(readFileSync(`${src}/${file}`, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map((regex) => ({
      ...regex,
      at: `${file}:${regex.line}`,
    })),
  )
  expect(all.length).toBeGreaterThan(200)
  const slow = all.flatMap((regex) => {
    const part = slowPart(regex)
    return part === null ? [] : [`${regex.at} /${regex.source}/${regex.flags}: ${part}`]
  })
  expect(slow).toEqual([])
})

it.each([/\s*\n\s*/g, /_+$/, /@([^/]*)\//, /^[^\d+]+(?=.*\d)/s, /^[a-z\n]+={0,2}[\r\n]*$/, /(?:a+)+b/, /a|\s+$/])(
  '%s is slow',
  (regex) => {
    expect(slowPart(regex)).not.toBeNull()
  },
)

it.each([
  /\s+/g,
  /\.[^.]*$/,
  /^\s*\{\s*\}\s*$/,
  /<([^<>@]+@[^<>@]+)>/,
  /^(?:[a-z]+\.)*com$/,
  /\d+(?:\.\d+)?/,
  /\S\s+\S/,
])('%s is not', (regex) => {
  expect(slowPart(regex)).toBeNull()
})

// A date with a time of day is shown with its zone: whoever reads it may be elsewhere than whoever set it.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../src/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^editor\/.*\.tsx?$/.test(file),
)

/** Ways to write a moment without its zone. The time of day alone is of today, and of this machine. */
const zoneless = /\bmomentText\((?![^()]*'time'\))|\.toLocale(Date|Time)?String\(|\bDateTimeFormat\(/

it('no screen shows a date and time without its zone', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => zoneless.test(readFileSync(folder + file, 'utf8')))).toEqual([])
})

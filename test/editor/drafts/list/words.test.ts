import { expect, test } from 'vitest'
import { byteSize } from '../../../../src/editor/drafts/list/draft-amounts.ts'
import { drafts as draftsEn } from '../../../../src/words/en/drafts.ts'
import { drafts as draftsZh } from '../../../../src/words/zh/drafts.ts'

function placeholders(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? placeholders(value).map((inner) => `${key}.${inner}`)
      : [
          `${key} ${
            String(value)
              .match(/\{\{\w+\}\}/g)
              ?.sort()
              .join() ?? ''
          }`,
        ],
  )
}

test('both languages have the same keys with the same blanks to fill, and none is empty', () => {
  expect(placeholders(draftsEn)).toEqual(placeholders(draftsZh))
  expect(JSON.stringify([draftsZh, draftsEn])).not.toContain('""')
})

test('sizes are short', () => {
  expect([0, 999, 1000, 1536, 123_456, 1_020_000, 1_500_000, 60 * 1024 * 1024].map(byteSize)).toEqual([
    '0 B',
    '999 B',
    '1 KB',
    '1.5 KB',
    '121 KB',
    '996 KB',
    '1.4 MB',
    '60 MB',
  ])
})

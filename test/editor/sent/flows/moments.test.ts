import { expect, test } from 'vitest'
import { relatively } from '../../../../src/editor/sent/flows/moments.ts'

const now = Date.parse('2026-05-01T00:00:00Z')

test.each([
  ['2026-05-04T00:00:00Z', 'zh', '3 天后'],
  ['2026-04-30T22:00:00Z', 'zh', '2 小时前'],
  ['2026-05-02T00:00:00Z', 'zh', '明天'],
  ['2026-05-04T00:00:00Z', 'en', 'in 3 days'],
])('%s in %s is %s', (iso, language, text) => {
  expect(relatively(iso, language, now)).toBe(text)
})

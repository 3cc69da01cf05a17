import { expect, test } from 'vitest'
import { obstacleWords } from '../../src/sandbox/flow-life/obstacle.ts'
import { both, bothOnButton } from '../../src/sandbox/pages/english.ts'
import { statusWords } from '../../src/sandbox/pages/flow-words.ts'

test.each([...Object.values(statusWords), ...Object.values(obstacleWords)])('%s has its English beside it', (words) => {
  expect(both(words).text).toMatch(/<i lang="en">[^<]+<\/i>$/)
})

test('words that have none stand alone', () => {
  expect(both('请填写“住址”。').text).toBe('请填写“住址”。')
})

test('a button is called by its Chinese name alone', () => {
  expect(bothOnButton('签署').text).toBe('签署<i lang="en" aria-hidden="true">Sign</i>')
})

// The words of the pages: Chinese, with English, and whatever other languages there are, beside it.
import { expect, test } from 'vitest'
import { FieldError } from '../../src/sandbox/pages/field.ts'
import { alone, both, bothOnButton, bothSpaced } from '../../src/sandbox/pages/words.ts'

test.each([
  [both((words) => words.flow[4]), '已签署<i', '<i lang="en">Signed</i>'],
  [bothSpaced((words) => words.list.flows), '合同 <i', '<i lang="en">Contracts</i>'],
  [bothOnButton((words) => words.action.sign), '签署<i', '<i lang="en" aria-hidden="true">Sign</i>'],
])('%o is Chinese with English beside it', ({ text }, chinese, english) => {
  expect(text.startsWith(chinese)).toBe(true)
  expect(text).toContain(english)
})

test('what was typed is text in every language', () => {
  const { text } = both((words) => words.problem.otherCompany, { company: '<甲>' })
  expect(text).toContain('此链接只允许以“&#60;甲&#62;”的身份领取。')
  expect(text).toContain('<i lang="en">This link is for somebody of “&#60;甲&#62;” alone.</i>')
  expect(text).not.toContain('<甲>')
})

test('a refusal is a message in Chinese, and can be said in every language', () => {
  const refused = new FieldError((words) => words.problem.valueMissing, { field: '住址' })
  expect(refused.message).toBe('请填写“住址”。')
  expect(both(refused.word, refused.values).text).toContain('<i lang="en">Fill in “住址”.</i>')
})

test('what stands in attributes is Chinese', () => {
  expect(alone('hello', { who: '李四' })).toBe('您好，李四')
})

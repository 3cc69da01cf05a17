// The words of the pages: Chinese, with English beside it.
import { expect, test } from 'vitest'
import { FieldError } from '../../src/sandbox/pages/field.ts'
import { alone, both, bothOnButton, bothSpaced } from '../../src/sandbox/pages/words.ts'

test('English stands beside Chinese, and a name is text in both', () => {
  expect(both((words) => words.flow[4]).text).toBe('已签署<i lang="en">Signed</i>')
  expect(bothSpaced((words) => words.list.flows).text).toBe('合同 <i lang="en">Contracts</i>')
  expect(both((words) => words.problem.otherCompany, { company: '<甲>' }).text).toBe(
    '此链接只允许以“&#60;甲&#62;”的身份领取。<i lang="en">This link is for somebody of “&#60;甲&#62;” alone.</i>',
  )
})

test('a button is called by its Chinese name alone', () => {
  expect(bothOnButton((words) => words.action.sign).text).toBe('签署<i lang="en" aria-hidden="true">Sign</i>')
})

test('a refusal is a message in Chinese, and can be said in every language', () => {
  const refused = new FieldError((words) => words.problem.valueMissing, { field: '住址' })
  expect(refused.message).toBe('请填写“住址”。')
  expect(both(refused.word, refused.values).text).toBe('请填写“住址”。<i lang="en">Fill in “住址”.</i>')
})

test('what stands in attributes is Chinese', () => {
  expect(alone('hello', { who: '李四' })).toBe('您好，李四')
})

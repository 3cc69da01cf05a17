import { expect, it } from 'vitest'
import { pathText } from '../../../src/contract/checks/path-text.ts'

it.each([
  [[], ''],
  [['FlowName'], 'FlowName'],
  [['Approvers', 1, 'SignComponents', 0, 'ComponentPage'], 'Approvers[1].SignComponents[0].ComponentPage'],
  [['Operator', 'UserId'], 'Operator.UserId'],
])('%j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text)
})

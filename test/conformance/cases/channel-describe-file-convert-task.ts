// DescribeFileConvertTask of the third-party application edition.
import type { ActionCases } from '../case.ts'
import { askingCodes, askingExamples } from '../conversion-cases.ts'

export const cases: ActionCases = {
  action: 'DescribeFileConvertTask',
  version: '2021-05-26',
  examples: askingExamples('2021-05-26', 'DescribeFileConvertTask', 'CreateFileConvertTask'),
  codes: askingCodes('2021-05-26', true),
}

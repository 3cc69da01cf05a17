// DescribeFileConvertTask of the enterprise edition.
import type { ActionCases } from '../case.ts'
import { askingCodes, askingExamples } from '../conversion-cases.ts'

export const cases: ActionCases = {
  action: 'DescribeFileConvertTask',
  version: '2020-11-11',
  examples: askingExamples('2020-11-11', 'DescribeFileConvertTask', 'CreateFileConvertTask'),
  codes: askingCodes('2020-11-11', true),
}

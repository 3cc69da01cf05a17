// CreateFileConvertTask of the enterprise edition.
import type { ActionCases } from '../case.ts'
import { startingCodes, startingExamples } from '../conversion-cases.ts'

export const cases: ActionCases = {
  action: 'CreateFileConvertTask',
  version: '2020-11-11',
  examples: startingExamples('2020-11-11', 'CreateFileConvertTask'),
  codes: startingCodes('2020-11-11', true),
}

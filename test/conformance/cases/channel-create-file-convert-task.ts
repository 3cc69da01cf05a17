// CreateFileConvertTask of the third-party application edition.
import type { ActionCases } from '../case.ts'
import { startingCodes, startingExamples } from '../conversion-cases.ts'

export const cases: ActionCases = {
  action: 'CreateFileConvertTask',
  version: '2021-05-26',
  examples: startingExamples('2021-05-26', 'CreateFileConvertTask'),
  codes: startingCodes('2021-05-26', true),
}

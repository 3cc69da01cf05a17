// GetTaskResultApi of the enterprise edition.
import type { ActionCases } from '../case.ts'
import { askingCodes, askingExamples } from '../conversion-cases.ts'

export const cases: ActionCases = {
  action: 'GetTaskResultApi',
  version: '2020-11-11',
  examples: askingExamples('2020-11-11', 'GetTaskResultApi', 'CreateConvertTaskApi').map((one) => ({
    ...one,
    differs: { TaskId: 'what is asked of and what is answered are masked in two ways in the example' },
  })),
  codes: {
    ...askingCodes('2020-11-11', false),
    'InvalidParameter.ResourceType': 'the action has no parameter of this name',
    'MissingParameter.ResourceName': 'the action has no parameter of this name',
  },
}

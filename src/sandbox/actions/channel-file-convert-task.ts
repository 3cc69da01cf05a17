// Converting files to PDF, of the third-party application edition: the same names, with an Agent where the other has an
// Operator.
import { conversionState, startConversion } from '../convert/conversion-tasks.ts'
import { requireAgent } from '../wire/parameters.ts'
import { ESSBASIC_VERSION, type Action } from './action.ts'

export const channelCreateFileConvertTask: Action = {
  name: 'CreateFileConvertTask',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    requireAgent(parameters)
    return startConversion(parameters, context)
  },
}

export const channelDescribeFileConvertTask: Action = {
  name: 'DescribeFileConvertTask',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    requireAgent(parameters)
    return conversionState(parameters, context)
  },
}

// Converting files to PDF, of the enterprise edition. CreateConvertTaskApi and GetTaskResultApi are the names that end
// on
// 31 December 2026, and ask for no Operator; they know the same tasks.
import { conversionState, startConversion } from '../convert/conversion-tasks.ts'
import { optionalObject, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

export const createFileConvertTask: Action = {
  name: 'CreateFileConvertTask',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    optionalObject(parameters, 'Agent')
    return startConversion(parameters, context)
  },
}

export const describeFileConvertTask: Action = {
  name: 'DescribeFileConvertTask',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    optionalObject(parameters, 'Agent')
    return conversionState(parameters, context)
  },
}

export const createConvertTaskApi: Action = { name: 'CreateConvertTaskApi', version: ESS_VERSION, run: startConversion }

export const getTaskResultApi: Action = { name: 'GetTaskResultApi', version: ESS_VERSION, run: conversionState }

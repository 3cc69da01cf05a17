// QR codes for many signers (一码多扫), of the enterprise edition.
import { cancelQrCode, makeQrCode } from '../flows/qr-code.ts'
import { optionalObject, requiredString, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

export const createMultiFlowSignQRCode: Action = {
  name: 'CreateMultiFlowSignQRCode',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const operatorId = requiredString(optionalObject(parameters, 'Operator')!, 'UserId')
    return makeQrCode(parameters, { edition: ESS_VERSION, agent: {}, operatorId }, context)
  },
}

export const cancelMultiFlowSignQRCode: Action = {
  name: 'CancelMultiFlowSignQRCode',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    await cancelQrCode(requiredString(parameters, 'QrCodeId'), { edition: ESS_VERSION, agent: {} }, context)
    return {}
  },
}

// QR codes for many signers (一码多扫), of the enterprise edition.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { cancelQrCode, makeQrCode } from '../flows/qr-code.ts'
import { optionalObject, requiredString, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

export const createMultiFlowSignQRCode: Action = {
  name: 'CreateMultiFlowSignQRCode',
  version: ESS_VERSION,
  async run(parameters, context) {
    const operatorId = requireOperator(parameters)
    return makeQrCode(parameters, { edition: ESS_VERSION, agent: memberOf(parameters), operatorId }, context)
  },
}

export const cancelMultiFlowSignQRCode: Action = {
  name: 'CancelMultiFlowSignQRCode',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters, 'MissingParameter.UserId')
    const id = requiredString(parameters, 'QrCodeId', 'MissingParameter.QrCodeId')
    await cancelQrCode(id, { edition: ESS_VERSION, agent: memberOf(parameters) }, context)
    return {}
  },
}

/** The member company in whose name it is done (SDK: ProxyOrganizationId 为必填项); {} where it is one's own. */
function memberOf(parameters: JsonObject): JsonObject {
  const agent = optionalObject(parameters, 'Agent')
  return agent ? { ProxyOrganizationId: requiredString(agent, 'ProxyOrganizationId') } : {}
}

// QR codes for many signers (一码多扫), of the third-party application edition (S1, S2).
import type { JsonObject } from '../../contract/values/json-object.ts'
import { cancelQrCode, makeQrCode } from '../flows/qr-code.ts'
import { optionalObject, requireAgent, requiredString } from '../wire/parameters.ts'
import { ESSBASIC_VERSION, type Action } from './action.ts'

export const channelCreateMultiFlowSignQRCode: Action = {
  name: 'ChannelCreateMultiFlowSignQRCode',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    const agent = requireAgent(parameters)
    return makeQrCode(parameters, { edition: ESSBASIC_VERSION, agent, operatorId: openIdOf(agent) }, context)
  },
}

export const channelCancelMultiFlowSignQRCode: Action = {
  name: 'ChannelCancelMultiFlowSignQRCode',
  version: ESSBASIC_VERSION,
  async run(parameters, context) {
    const agent = requireAgent(parameters)
    await cancelQrCode(
      requiredString(parameters, 'QrCodeId', 'MissingParameter.QrCodeId'),
      { edition: ESSBASIC_VERSION, agent },
      context,
    )
    return {}
  },
}

function openIdOf(agent: JsonObject): string {
  return requiredString(optionalObject(agent, 'ProxyOperator')!, 'OpenId')
}

// Agent in the third-party application edition: the application, the member company that it acts for, and that
// company's employee (essbasic SDK).
import { agent, userInfo } from './create-flow-by-files.ts'
import type { Structure } from './structure.ts'

export const channelUserInfo = {
  OpenId: { kind: 'string', maxLength: 64 },
  Channel: userInfo.Channel,
  CustomUserId: { kind: 'string', ended: '' },
  ClientIp: userInfo.ClientIp,
  ProxyIp: userInfo.ProxyIp,
} as const satisfies Structure

export const channelAgent = {
  AppId: { kind: 'string', required: true },
  ProxyOrganizationOpenId: { kind: 'string', maxLength: 64 },
  ProxyOperator: { kind: 'object', of: channelUserInfo },
  // SDK: "不用填写".
  ProxyAppId: agent.ProxyAppId,
  ProxyOrganizationId: { kind: 'string', ended: '' },
} as const satisfies Structure

// The third-party application edition (essbasic) as an application of its own calls it, and the sandbox's templates.
import { essbasic } from 'tencentcloud-sdk-nodejs/tencentcloud/services/essbasic/index.js'
import { SANDBOX_SECRET_ID, SANDBOX_SECRET_KEY } from '../../src/sandbox/account/keys.ts'

export const agent = {
  AppId: 'yDwhxUUckp3gl8j5UuFX33LSNozpRsbi',
  ProxyOrganizationOpenId: 'org_dianziqian',
  ProxyOperator: { OpenId: 'n9527' },
  ProxyAppId: '',
}

export const templates = {
  onboarding: 'yDLuokuanTemp1ateOnboarding00001',
  labour: 'yDLuokuanTemp1ateLabour000000002',
  offer: 'yDLuokuanTemp1ateOffer0000000003',
  lease: 'yDLuokuanTemp1ateLease0000000004',
}

export function channelClient(address: string) {
  return new essbasic.v20210526.Client({
    credential: { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY },
    region: '',
    profile: { httpProfile: { endpoint: new URL(address).host, protocol: 'http://' } },
  })
}
